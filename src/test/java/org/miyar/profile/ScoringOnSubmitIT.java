package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.scoring.AlgorithmVersion;
import org.miyar.scoring.QualityIndex;
import org.miyar.sitting.Sitting;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.SubmitOutcome;
import org.miyar.testkit.TestMiyar;

class ScoringOnSubmitIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Candidates candidates = new Candidates(miyar);

    @Test
    void submitting_stores_the_result_with_its_versions() {
        var holder = candidates.answered(candidates.answers(4));
        var profiles = miyar.bean(Profiles.class);
        assertThat(profiles.of(holder.sitting())).isEmpty();

        var outcome = miyar.bean(Sittings.class).submit(holder);

        assertThat(outcome).isInstanceOf(SubmitOutcome.Submitted.class);
        var profile = profiles.of(holder.sitting()).orElseThrow();
        assertThat(profile.instrument()).isEqualTo(candidates.instrument().id());
        assertThat(profile.norm()).isEmpty();
        assertThat(profile.algorithm()).isEqualTo(AlgorithmVersion.CURRENT);
        assertThat(profile.person()).contains(holder.person());
        assertThat(profile.scales()).hasSize(9).allSatisfy(score -> {
            assertThat(score.raw().mean().orElseThrow()).isBetween(3.0, 5.0);
            assertThat(score.t()).isEmpty();
        });
        assertThat(profile.quality().signal(QualityIndex.INSTRUCTED).value()).hasValue(0);
    }

    @Test
    void a_failure_while_scoring_leaves_the_sitting_open() {
        var holder = candidates.answered(candidates.answers(3));
        occupyTheResultOf(holder.sitting().value());

        assertThatThrownBy(() -> miyar.bean(Sittings.class).submit(holder)).isInstanceOf(RuntimeException.class);

        assertThat(miyar.bean(Sittings.class).of(holder).orElseThrow().state()).isEqualTo(Sitting.State.STARTED);
        free(holder.sitting().value());
        assertThat(miyar.bean(Sittings.class).submit(holder)).isInstanceOf(SubmitOutcome.Submitted.class);
        assertThat(miyar.bean(Profiles.class).of(holder.sitting())).isPresent();
    }

    @Test
    void submitting_twice_scores_once() {
        var holder = candidates.answered(candidates.answers(3));

        miyar.bean(Sittings.class).submit(holder);
        miyar.bean(Sittings.class).submit(holder);

        assertThat(results(holder.sitting().value())).isEqualTo(1);
    }

    @Test
    void a_scale_with_too_few_answers_has_no_score() {
        var answers = candidates.answers(4);
        answers.keySet().removeIf(item -> item.matches("EMP[123]"));
        var holder = candidates.answered(answers);

        miyar.bean(Sittings.class).submit(holder);

        var profile = miyar.bean(Profiles.class).of(holder.sitting()).orElseThrow();
        assertThat(profile.scale("EMP").orElseThrow().raw().mean()).isEmpty();
        assertThat(profile.scale("EMP").orElseThrow().raw().answered()).isEqualTo(5);
        assertThat(profile.scale("CALM").orElseThrow().raw().mean()).isPresent();
    }

    @Test
    void the_result_is_recomputed_to_the_same_digits() {
        var answers = candidates.answers(3.4);
        answers.remove("EMP1");
        var holder = candidates.answered(answers);
        miyar.bean(Sittings.class).submit(holder);
        var profiles = miyar.bean(Profiles.class);

        var stored = profiles.of(holder.sitting()).orElseThrow();
        var again = profiles.recompute(holder.sitting()).orElseThrow();

        assertThat(again.scales()).isEqualTo(stored.scales());
        assertThat(again.quality()).isEqualTo(stored.quality());
        assertThat(again.sameResultAs(stored)).isTrue();
    }

    @Test
    void a_result_of_the_first_algorithm_is_recomputed_by_it() {
        var holder = candidates.answered(candidates.answers(3.4));
        miyar.bean(Sittings.class).submit(holder);
        asTheFirstAlgorithmLeftIt(holder.sitting().value());
        var profiles = miyar.bean(Profiles.class);

        var stored = profiles.of(holder.sitting()).orElseThrow();
        var again = profiles.recompute(holder.sitting()).orElseThrow();

        assertThat(stored.algorithm()).isEqualTo("1");
        assertThat(again.sameResultAs(stored)).isTrue();
    }

    @Test
    void a_person_can_have_their_results_and_have_them_erased() {
        var holder = candidates.answered(candidates.answers(3));
        miyar.bean(Sittings.class).submit(holder);
        var kept = miyar.bean(ProfilePersonalData.class);

        assertThat(kept.export(holder.person()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.fields()).containsKeys("scoredAt", "EMP.raw"));
        kept.erase(holder.person());

        assertThat(kept.export(holder.person())).isEmpty();
        assertThat(miyar.bean(Profiles.class).of(holder.sitting())).isEmpty();
    }

    private static void occupyTheResultOf(long sitting) {
        miyar.jdbi().useHandle(handle -> handle.execute("""
                insert into profile_result (sitting_id, revision, instrument_version_id, language, algorithm_version, scored_at)
                select id, 1, instrument_version_id, 'fa', 'x', created_at from sitting where id = ?
                """, sitting));
    }

    private static void asTheFirstAlgorithmLeftIt(long sitting) {
        miyar.jdbi().useHandle(handle -> {
            handle.execute("""
                    delete from profile_signal where quality_index = 'EVEN_ODD' and profile_result_id in
                        (select id from profile_result where sitting_id = ?)
                    """, sitting);
            handle.execute("update profile_result set algorithm_version = '1' where sitting_id = ?", sitting);
        });
    }

    private static void free(long sitting) {
        miyar.jdbi().useHandle(handle -> handle.execute("delete from profile_result where sitting_id = ?", sitting));
    }

    private static int results(long sitting) {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from profile_result where sitting_id = :sitting")
                                .bind("sitting", sitting)
                                .mapTo(int.class)
                                .one());
    }
}
