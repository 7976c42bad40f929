package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.scoring.NormStage;
import org.miyar.testkit.TestMiyar;

/** The norms of one growing group, each test after the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NormsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Candidates candidates = new Candidates(miyar);

    @Test
    @Order(1)
    void below_fifty_people_no_norm_is_built() {
        candidates.submitted(49, Language.PERSIAN);

        assertThat(build(Language.PERSIAN)).isEqualTo(new NormOutcome.TooFew(49, 50));
        assertThat(miyar.bean(Norms.class).count(candidates.hr())).isZero();
    }

    @Test
    @Order(2)
    void from_fifty_on_a_norm_stands_but_gives_no_norm_scores() {
        candidates.submitted(1, Language.PERSIAN);

        var norm = built(Language.PERSIAN);

        assertThat(norm.people()).isEqualTo(50);
        assertThat(norm.stage()).isEqualTo(NormStage.SPECIALIST);
        assertThat(norm.simulated()).isTrue();
        var sitting = candidates.submitted(candidates.person("Sara", false), Language.PERSIAN, candidates.answers(4));
        var profile = miyar.bean(Profiles.class).of(sitting).orElseThrow();
        assertThat(profile.norm()).contains(norm.id());
        assertThat(profile.scales())
                .allSatisfy(score -> assertThat(score.t()).isEmpty())
                .allSatisfy(score -> assertThat(score.semRaw()).isEmpty());
    }

    @Test
    @Order(3)
    void from_a_hundred_on_results_have_t_and_sten_with_a_band_but_no_percentile() {
        candidates.submitted(60, Language.PERSIAN);

        var norm = built(Language.PERSIAN);

        assertThat(norm.number()).isEqualTo(2);
        assertThat(norm.stage()).isEqualTo(NormStage.PROVISIONAL);
        var sitting = candidates.submitted(candidates.person("Omid", false), Language.PERSIAN, candidates.answers(4));
        var profile = miyar.bean(Profiles.class).of(sitting).orElseThrow();
        assertThat(profile.scales()).allSatisfy(score -> {
            assertThat(score.t()).isPresent();
            assertThat(score.sten()).isPresent();
            assertThat(score.tBand68()).isPresent();
            assertThat(score.percentileRank()).isEmpty();
        });
        var group = miyar.bean(Norms.class).group(norm.id()).scale("EMP").orElseThrow();
        var emp = profile.scale("EMP").orElseThrow();
        assertThat(emp.t().orElseThrow())
                .isCloseTo(50 + 10 * (emp.raw().mean().orElseThrow() - group.mean()) / group.sd(), within(1e-9));
        assertThat(miyar.bean(Profiles.class).recompute(sitting).orElseThrow().sameResultAs(profile))
                .isTrue();
    }

    @Test
    @Order(4)
    void results_without_norm_scores_can_be_scored_again_and_the_others_keep_their_norm() {
        var profiles = miyar.bean(Profiles.class);
        var latest = miyar.bean(Norms.class).page(candidates.hr(), 0, 1).getFirst();
        var kept = profiles.of(
                        candidates.submitted(candidates.person("Reza", false), Language.PERSIAN, candidates.answers(3)))
                .orElseThrow();

        int scored = profiles.scoreAgain(candidates.hr(), latest.id());

        assertThat(scored).isEqualTo(111);
        assertThat(profiles.of(kept.sitting()).orElseThrow()).isEqualTo(kept);
        assertThat(profiles.scoreAgain(candidates.hr(), latest.id())).isZero();
        var next = built(Language.PERSIAN);
        assertThat(next.number()).isEqualTo(3);
        assertThat(miyar.bean(Norms.class).page(candidates.hr(), 1, 1))
                .extracting(NormVersion::number)
                .containsExactly(2);
        assertThat(profiles.of(kept.sitting()).orElseThrow().norm()).contains(latest.id());
    }

    @Test
    @Order(5)
    void languages_are_never_pooled() {
        var sitting = candidates.submitted(candidates.person("Salma", false), Language.ARABIC, candidates.answers(4));

        assertThat(miyar.bean(Profiles.class).of(sitting).orElseThrow().norm()).isEmpty();
        assertThat(build(Language.ARABIC)).isEqualTo(new NormOutcome.TooFew(1, 50));
    }

    @Test
    @Order(6)
    void only_hr_and_administrators_see_and_build_norms() {
        var norms = miyar.bean(Norms.class);
        var supervisor = new Actor(candidates.person("Sam", false), "Sam", Set.of(Role.SUPERVISOR));
        var instrument = candidates.instrument().id();

        assertThatThrownBy(() -> norms.build(supervisor, instrument, Language.PERSIAN, NormContext.APPLICANT))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> norms.page(supervisor, 0, 10)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> norms.count(supervisor)).isInstanceOf(NotAllowed.class);
    }

    private NormVersion built(Language language) {
        return ((NormOutcome.Built) build(language)).version();
    }

    private NormOutcome build(Language language) {
        return miyar.bean(Norms.class)
                .build(candidates.hr(), candidates.instrument().id(), language, NormContext.APPLICANT);
    }
}
