package org.miyar.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.miyar.audit.AuditAction;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.CalendarSystem;

class AuditDetailTest {
    private final AuditDetail english = new AuditDetail(new Messages(), Language.ENGLISH, CalendarSystem.GREGORIAN);
    private final AuditDetail persian = new AuditDetail(new Messages(), Language.PERSIAN, CalendarSystem.JALALI);

    @Test
    void codes_are_said_in_words() {
        assertThat(english.words(AuditAction.CANDIDATE_DECIDED, "decline")).isEqualTo("Declined");
        assertThat(english.words(AuditAction.REVIEW_ANSWERED, "upheld")).isEqualTo("Looked at again: stands");
        assertThat(english.words(AuditAction.CORRECTION_ASKED, "phone")).isEqualTo("Telephone");
        assertThat(english.words(AuditAction.CORRECTION_ANSWERED, "name · refused"))
                .isEqualTo("Name · Not corrected");
        assertThat(english.words(AuditAction.LETTER_TEXT_CHANGED, "own-record · fa"))
                .isEqualTo("Link to one’s own data · فارسی");
        assertThat(english.words(AuditAction.INTEGRATION_ADDED, "openings:read, results:read"))
                .isEqualTo("Read job openings, Read results");
    }

    @Test
    void numbers_and_days_are_written_as_the_reader_writes_them() {
        assertThat(persian.words(AuditAction.APPLIED, "candidate 12")).isEqualTo("داوطلب ۱۲");
        assertThat(persian.words(AuditAction.INTERVIEW_PLANNED, "interview 7")).isEqualTo("مصاحبهٔ ۷");
        assertThat(persian.words(AuditAction.WALK_IN_OPENED, "2026-11-23")).isEqualTo("۲ آذر ۱۴۰۵");
        assertThat(persian.words(AuditAction.FAIRNESS_READ, "2026")).isEqualTo("۲۰۲۶");
    }

    @Test
    void what_is_not_known_stays_as_it_is() {
        assertThat(english.words(AuditAction.CANDIDATE_DECIDED, "postponed")).isEqualTo("postponed");
        assertThat(english.words(AuditAction.CORRECTION_ASKED, "shoe size")).isEqualTo("shoe size");
        assertThat(english.words(AuditAction.LETTER_TEXT_CHANGED, "somehow")).isEqualTo("somehow");
        assertThat(english.words(AuditAction.SIGN_IN, "")).isEmpty();
    }
}
