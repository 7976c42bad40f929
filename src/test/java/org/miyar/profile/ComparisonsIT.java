package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.print.ComparisonPdf;
import org.miyar.sitting.SittingId;
import org.miyar.testkit.TestMiyar;

/** Profiles beside one another: what is said of each two, what is pointed out, and who is audited as read. */
class ComparisonsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Candidates candidates = new Candidates(miyar);

    private static TargetProfileId target = new TargetProfileId(1);

    @BeforeAll
    static void norms_of_two_languages_and_a_target() {
        for (var language : List.of(Language.ENGLISH, Language.PERSIAN)) {
            candidates.submitted(110, language);
            miyar.bean(Norms.class)
                    .build(candidates.hr(), candidates.instrument().id(), language, NormContext.APPLICANT);
        }
        var reason = new PartialText("سبب", "دلیل", "Reason");
        target = miyar.bean(TargetProfiles.class)
                .publish(
                        candidates.hr(),
                        "desk",
                        new PartialText("", "", "Front desk"),
                        false,
                        List.of(
                                new TargetBound("CALM", 3, 55, OptionalDouble.empty(), reason),
                                new TargetBound("EMP", 1, 50, OptionalDouble.empty(), reason)),
                        Set.of())
                .id();
    }

    private static SittingId sitting(String name, Language language, double level) {
        return candidates.submitted(candidates.person(name, false), language, candidates.answers(level));
    }

    private static Comparison view(SittingId... sittings) {
        return miyar.bean(Comparisons.class)
                .view(candidates.hr(), Arrays.asList(sittings), Optional.of(target), Language.ENGLISH);
    }

    @Test
    void of_each_two_it_is_said_whether_their_fits_can_be_told_apart() {
        var calm = sitting("Calm", Language.ENGLISH, 4.6);
        var alike = sitting("Alike", Language.ENGLISH, 4.6);
        var low = sitting("Low", Language.ENGLISH, 1.2);

        var comparison = view(calm, low, alike);

        assertThat(comparison.people()).extracting(Report::person).containsExactly("Calm", "Low", "Alike");
        assertThat(comparison.pairs()).hasSize(3);
        assertThat(comparison.pairs().get(0)).startsWith("Calm and Low: distinguishable. The fit of Calm is higher");
        assertThat(comparison.pairs().get(1)).startsWith("Calm and Alike: not distinguishable.");
        assertThat(comparison.pairs().get(2)).startsWith("Low and Alike: distinguishable. The fit of Alike is higher");
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void people_of_different_norms_are_pointed_out_and_never_told_apart() {
        var comparison = view(sitting("English", Language.ENGLISH, 4.6), sitting("Persian", Language.PERSIAN, 1.2));

        assertThat(comparison.differences()).singleElement().asString().contains("different norms");
        assertThat(comparison.pairs())
                .singleElement()
                .asString()
                .startsWith("English and Persian: not distinguishable, because they were measured against");
    }

    @Test
    void who_has_no_norm_is_not_told_apart_and_stands_with_averages() {
        var comparison = view(sitting("English", Language.ENGLISH, 4.6), sitting("Arabic", Language.ARABIC, 1.2));

        assertThat(comparison.differences()).anyMatch(said -> said.startsWith("There are no norm scores for Arabic"));
        assertThat(comparison.pairs()).allMatch(said -> said.contains("not distinguishable"));
    }

    @Test
    void without_a_target_nothing_is_said_of_pairs() {
        var comparison = miyar.bean(Comparisons.class)
                .view(
                        candidates.hr(),
                        List.of(sitting("One", Language.ENGLISH, 4.6), sitting("Two", Language.ENGLISH, 1.2)),
                        Optional.empty(),
                        Language.ENGLISH);
        assertThat(comparison.pairs()).isEmpty();
        assertThat(comparison.people()).allMatch(report -> report.fit().isEmpty());
    }

    @Test
    void each_of_them_is_audited_as_read() {
        var one = sitting("One", Language.ENGLISH, 3);
        var two = sitting("Two", Language.ENGLISH, 3);
        view(one, two);
        for (var read : List.of(one, two)) {
            int noted = miyar.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select count(*) from audit_event where action = 'PROFILE_VIEWED'"
                                            + " and subject_kind = 'sitting' and subject_id = ?")
                            .bind(0, read.value())
                            .mapTo(Integer.class)
                            .one());
            assertThat(noted).isEqualTo(1);
        }
    }

    @Test
    void on_paper_it_is_said_in_each_language_and_audited_as_taken_away() {
        var one = sitting("One", Language.ENGLISH, 3);
        var two = sitting("سارة", Language.ENGLISH, 4);
        var pdf = miyar.bean(ComparisonPdf.class);
        for (var language : Language.values()) {
            var taken = miyar.bean(Comparisons.class)
                    .export(candidates.hr(), List.of(one, two), Optional.of(target), language);
            var file = new String(pdf.print(taken, "Hana HR"), StandardCharsets.ISO_8859_1);
            assertThat(file)
                    .startsWith("%PDF")
                    .contains("/Lang(" + language.tag() + ")")
                    .contains("/StructTreeRoot");
            assertThat(pdf.fileName(language)).endsWith(".pdf").doesNotContain("One");
        }
        int noted = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from audit_event where action = 'EXPORTED' and subject_kind = 'sitting'"
                                        + " and subject_id in (?, ?)")
                        .bind(0, one.value())
                        .bind(1, two.value())
                        .mapTo(Integer.class)
                        .one());
        assertThat(noted).isEqualTo(6);
    }

    @Test
    void it_takes_two_to_five_and_hr() {
        var one = sitting("One", Language.ENGLISH, 3);
        assertThatThrownBy(() -> view(one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view(Collections.nCopies(6, one).toArray(SittingId[]::new)))
                .isInstanceOf(IllegalArgumentException.class);
        var supervisor = new Actor(candidates.person("Sam", false), "Sam", Set.of(Role.SUPERVISOR));
        assertThatThrownBy(() -> miyar.bean(Comparisons.class)
                        .view(supervisor, List.of(one, one), Optional.empty(), Language.ENGLISH))
                .isInstanceOf(NotAllowed.class);
    }
}
