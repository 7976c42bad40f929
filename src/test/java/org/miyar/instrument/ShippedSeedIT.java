package org.miyar.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.scoring.QualityKey.Keying;
import org.miyar.testkit.TestMiyar;

class ShippedSeedIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void the_customer_service_profile_is_published() {
        var profile =
                miyar.bean(Instruments.class).latest("customer-service-profile").orElseThrow();

        assertThat(profile.items()).hasSize(86);
        assertThat(profile.pages()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(profile.scoringKeys()).hasSize(9).allSatisfy(key -> {
            assertThat(key.items()).hasSize(8);
            assertThat(key.reversed()).hasSize(4);
        });
        assertThat(profile.definition().forDecisions()).isTrue();
        assertThat(profile.item("COMM7").orElseThrow().keying()).contains(Keying.NEGATIVE);
        assertThat(profile.item("COMM7").orElseThrow().text(Language.PERSIAN)).startsWith("وقتی کسی با من حرف");
        assertThat(profile.page(1).getFirst().code()).isEqualTo("TEAM4");
        var quality = profile.qualityKey();
        assertThat(quality.impression()).hasSize(8);
        assertThat(quality.infrequency()).hasSize(4);
        assertThat(quality.instructed()).hasSize(2);
    }

    @Test
    void a_second_instrument_needs_no_code_and_is_marked_as_unfit_for_decisions() {
        var neo = miyar.bean(Instruments.class).latest("ipip-neo-120").orElseThrow();

        assertThat(neo.items()).hasSize(120);
        assertThat(neo.definition().forDecisions()).isFalse();
        assertThat(neo.items())
                .allSatisfy(item -> assertThat(item.texts().values())
                        .extracting(ItemText::status)
                        .containsOnly(TranslationStatus.IMPORTED));
    }

    @Test
    void competencies_guide_and_notice_are_there() {
        assertThat(miyar.bean(Competencies.class).all())
                .extracting(Competency::code)
                .containsExactly("EMP", "CALM", "COMM", "DRIVE", "REL", "HON", "BAL", "TEAM", "LEARN");
        var guide = miyar.bean(InterviewGuides.class).current();
        assertThat(guide.common()).hasSize(4);
        assertThat(guide.of("EMP").orElseThrow().past().code()).isEqualTo("EMP-past");
        assertThat(guide.probes()).containsOnlyKeys("impression", "inconsistency", "time", "attention");
        assertThat(miyar.bean(Notices.class).current().sections()).hasSize(6);
    }
}
