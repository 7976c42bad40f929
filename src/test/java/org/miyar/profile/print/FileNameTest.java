package org.miyar.profile.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void a_name_stays_as_it_is_written_but_for_what_parts_letters_invisibly() {
        assertThat(FileName.of("Work profile Sara Lind 2026-11-22")).isEqualTo("Work profile Sara Lind 2026-11-22.pdf");
        assertThat(FileName.of("ملف سلمى الخطيب")).isEqualTo("ملف سلمى الخطيب.pdf");
        assertThat(FileName.of("نیم‌رخ سپیده نیک‌خواه")).isEqualTo("نیم رخ سپیده نیک خواه.pdf");
    }

    @Test
    void what_leads_out_of_a_folder_ends_a_header_or_turns_the_reading_around_is_gone() {
        assertThat(FileName.of("../../etc/\"x\";\r\nSet-Cookie: a\u202Efdp.exe"))
                .isEqualTo("etc x Set-Cookie afdp.exe.pdf");
        assertThat(FileName.of("a\\b|c<d>e*f?g%00")).isEqualTo("a b c d e f g 00.pdf");
    }

    @Test
    void a_very_long_name_ends_between_two_letters() {
        assertThat(FileName.of("𝒜".repeat(300))).isEqualTo("𝒜".repeat(120) + ".pdf");
    }
}
