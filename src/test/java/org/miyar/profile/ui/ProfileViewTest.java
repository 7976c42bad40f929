package org.miyar.profile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.design.PlainTable;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.Candidates;
import org.miyar.profile.NormContext;
import org.miyar.profile.Norms;
import org.miyar.profile.Report;
import org.miyar.profile.Reports;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;
import org.miyar.profile.TargetProfileId;
import org.miyar.profile.TargetProfiles;
import org.miyar.sitting.SittingId;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** What HR sees of one person: in English against a norm of 110 simulated people, in Arabic without any. */
class ProfileViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Candidates candidates = new Candidates(miyar);
    private static final List<TargetProfileId> TARGETS = new ArrayList<>();

    @BeforeAll
    static void buildANormAndATarget() {
        candidates.submitted(110, Language.ENGLISH);
        miyar.bean(Norms.class)
                .build(candidates.hr(), candidates.instrument().id(), Language.ENGLISH, NormContext.APPLICANT);
        var reason = new PartialText("السبب", "دلیل", "Because people call when something is broken.");
        TARGETS.add(miyar.bean(TargetProfiles.class)
                .publish(
                        candidates.hr(),
                        "desk",
                        new PartialText("الاستقبال", "پذیرش", "Front desk"),
                        false,
                        List.of(
                                new TargetBound("CALM", 3, 60, OptionalDouble.empty(), reason),
                                new TargetBound("BAL", 1, 45, OptionalDouble.of(65), reason)),
                        Set.of())
                .id());
    }

    @Test
    void scores_stand_with_their_bands_and_the_norm_is_named_with_its_people_and_stage() {
        var sitting = sitting("Sara Lind", Language.ENGLISH, 3.4);
        open(sitting, Optional.empty());

        assertThat(find(H1.class).single().getText()).contains("Sara Lind");
        assertThat(words())
                .contains("Candidates who answered in English, norm 1: 110 people")
                .contains("stage 2, provisional")
                .contains("(simulated people, for demonstration)");
        assertThat(find(Span.class).withClassName("miyar-tag").single().getText())
                .isEqualTo("Simulated norm");
        var report = report(sitting, Optional.empty());
        assertThat(report.scales()).hasSize(9).allMatch(Report.Scale::hasNormScores);
        for (var scale : report.scales()) {
            assertThat(row("Scales", scale.name()))
                    .containsExactly(scale.name(), scale.raw(), scale.t(), scale.band(), scale.sten());
        }
    }

    @Test
    void answers_are_put_into_words_by_band() {
        var answers = careful(3.2);
        answers.putAll(of("EMP", 5));
        answers.putAll(of("TEAM", 1));
        var sitting = candidates.submitted(candidates.person("Nur", false), Language.ENGLISH, answers);
        open(sitting, Optional.empty());

        var report = report(sitting, Optional.empty());
        assertThat(report.words())
                .anyMatch(each -> each.band() == Report.Band.STRENGTH)
                .anyMatch(each -> each.band() == Report.Band.DEVELOPMENT);
        var words = words();
        assertThat(words)
                .containsSubsequence("Strengths in the person’s own account", "In between", "Areas to develop");
        assertThat(report.words())
                .allSatisfy(each ->
                        assertThat(words).contains(each.sentence()).contains("What to expect: " + each.anchor()));
    }

    @Test
    void signals_are_explained_and_are_no_verdict() {
        var answers = new HashMap<String, Integer>();
        candidates.instrument().items().forEach(item -> answers.put(item.code(), 4));
        var sitting = candidates.submitted(candidates.person("Straight", false), Language.ENGLISH, answers);
        open(sitting, Optional.empty());

        assertThat(words())
                .contains("Several independent signals point the same way")
                .contains("is no verdict on the person")
                .contains(
                        "Nearly the same choice was made everywhere. It may have been haste, or caution about strong words.")
                .doesNotContain("NaN");
        assertThat(find(H3.class).all()).extracting(H3::getText).anyMatch(line -> line.contains("86"));
    }

    @Test
    void the_fit_shows_what_each_scale_gives_and_why_it_was_asked() {
        var sitting = sitting("Omid", Language.ENGLISH, 3.0);
        open(sitting, Optional.of(TARGETS.getFirst()));

        var fit = report(sitting, Optional.of(TARGETS.getFirst())).fit().orElseThrow();
        assertThat(words()).contains(fit.summary()).contains("Front desk");
        assertThat(fit.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(row("Fit with what the job asks for", line.name()))
                        .contains(line.points(), line.asked(), "Because people call when something is broken."));
        @SuppressWarnings("unchecked")
        ComboBox<TargetProfile> job = find(ComboBox.class).single();
        assertThat(job.getValue().id()).isEqualTo(TARGETS.getFirst());
        assertThat(job.getLazyDataView().getItems())
                .extracting(TargetProfile::code)
                .containsExactly("desk");
        job.setValue(null);
        assertThat(words())
                .as("another choice shows another report, not one more")
                .doesNotContain("Front desk");
        assertThat(find(PlainTable.class).all())
                .filteredOn(table -> "Scales".equals(table.getElement().getAttribute("aria-label")))
                .hasSize(1);
    }

    @Test
    void a_fit_says_when_a_newer_version_of_what_the_job_asks_for_was_published_and_changes_only_when_asked() {
        var sitting = sitting("Roya", Language.ENGLISH, 3.0);
        var targets = miyar.bean(TargetProfiles.class);
        var first = targets.find(candidates.hr(), TARGETS.getFirst()).orElseThrow();
        open(sitting, Optional.of(first.id()));
        assertThat(find(RouterLink.class).withText("Read it with version 2").all())
                .isEmpty();

        var second = targets.publish(
                candidates.hr(),
                first.code(),
                first.name(),
                false,
                first.bounds().subList(0, 1),
                Set.of());
        open(sitting, Optional.of(first.id()));
        assertThat(words()).contains("version 1 of what the job asks for").contains("Front desk, version 1");
        assertThat(find(RouterLink.class)
                        .withText("Read it with version " + second.number())
                        .single()
                        .getHref())
                .contains("target=" + second.id().value());
        open(sitting, Optional.empty());
        assertThat(words()).contains("No fit is shown");
    }

    @Test
    void the_guide_asks_everybody_the_same_and_then_what_this_profile_asks_for() {
        var answers = careful(4.2);
        answers.putAll(of("CALM", 1));
        var sitting = candidates.submitted(candidates.person("Reza", false), Language.ENGLISH, answers);
        open(sitting, Optional.of(TARGETS.getFirst()));

        var interview = report(sitting, Optional.of(TARGETS.getFirst())).interview();
        assertThat(interview.common()).hasSize(4);
        assertThat(interview.scales()).isNotEmpty();
        var words = words();
        assertThat(interview.common())
                .allSatisfy(question -> assertThat(words).contains(question.text(), question.one(), question.five()));
        assertThat(interview.scales())
                .allSatisfy(scale -> assertThat(words)
                        .contains(
                                "Questions on: " + scale.name(),
                                scale.past().text(),
                                scale.situational().text()));
    }

    @Test
    void it_can_be_taken_away_as_pdf() {
        open(sitting("Paper", Language.ENGLISH, 3.5), Optional.empty());

        var button = find(Button.class).withText("Save as PDF").single();
        var anchor = (Anchor) button.getParent().orElseThrow();
        assertThat(anchor.getHref()).isNotEmpty();
        assertThat(anchor.getElement().hasAttribute("download")).isTrue();
    }

    @Test
    void an_untimed_sitting_reads_like_any_other() {
        var answers = careful(3.4);
        var person = candidates.person("Quiet", false);
        var timed = candidates.submitted(person, Language.ENGLISH, answers, true);
        var untimed = candidates.submitted(person, Language.ENGLISH, answers, false);
        open(timed, Optional.empty());
        var words = words();

        open(untimed, Optional.empty());

        assertThat(words()).isEqualTo(words).doesNotContainIgnoringCase("accommodat");
    }

    @Test
    void without_a_norm_there_are_averages_a_watermark_and_no_ranking() {
        var sitting = sitting("Salma", Language.ARABIC, 3.4);
        open(sitting, Optional.of(TARGETS.getFirst()));

        assertThat(find(Span.class).withClassName("miyar-tag").single().getText())
                .isEqualTo("No norm scores");
        var words = words();
        assertThat(words)
                .contains("None yet for answers in Arabic")
                .contains("These averages stand without a band of uncertainty.")
                .contains("They do not compare people and must not be used to rank.")
                .contains("The fit cannot be computed")
                .contains("\"metric\":\"raw\"")
                .doesNotContain("68 % band is", "NaN");
        assertThat(row(
                        "Scales",
                        report(sitting, Optional.empty()).scales().getFirst().name()))
                .as("name and average only")
                .hasSize(2);
    }

    @Test
    void a_norm_of_people_who_all_answered_alike_compares_nobody() {
        var same = careful(3);
        for (int i = 0; i < 110; i++) {
            candidates.submitted(candidates.person("Alike " + i, true), Language.PERSIAN, same);
        }
        miyar.bean(Norms.class)
                .build(candidates.hr(), candidates.instrument().id(), Language.PERSIAN, NormContext.APPLICANT);
        open(sitting("Different", Language.PERSIAN, 4), Optional.of(TARGETS.getFirst()));

        assertThat(words())
                .contains("The fit cannot be computed")
                .contains("\"metric\":\"raw\"")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_sitting_without_answers_has_no_scores_and_says_so() {
        var sitting = candidates.submitted(candidates.person("Empty", false), Language.ENGLISH, Map.of());
        open(sitting, Optional.of(TARGETS.getFirst()));

        assertThat(words())
                .contains("9 scales have no score")
                .contains("72 statements of these scales were left unanswered")
                .doesNotContain("NaN", "Infinity");
        assertThat(row("Scales", "Composure")).containsExactly("Composure", "no score", "0 of 8");
    }

    @Test
    void what_was_left_out_is_told_with_what_it_did_to_the_score() {
        var answers = careful(3.3);
        candidates.instrument().scoringKeys().forEach(key -> {
            int left = switch (key.scale()) {
                case "EMP" -> 1;
                case "CALM" -> 2;
                default -> 0;
            };
            key.items().stream().limit(left).forEach(answers::remove);
        });
        var sitting = candidates.submitted(candidates.person("Gaps", false), Language.ENGLISH, answers);
        open(sitting, Optional.empty());

        assertThat(words()).contains("3 statements of these scales were left unanswered");
        assertThat(row("Scales", "Empathy and warmth")).contains("7 of 8").doesNotContain("no score");
        assertThat(row("Scales", "Composure")).contains("6 of 8", "no score");
        assertThat(row("Scales", "Teamwork")).contains("8 of 8");
    }

    @Test
    void where_nothing_was_left_out_the_page_says_so() {
        open(sitting("Whole", Language.ENGLISH, 3.3), Optional.empty());

        assertThat(words())
                .contains("Every statement of these scales was answered.")
                .doesNotContain("8 of 8");
    }

    @Test
    void what_is_not_submitted_or_not_there_is_not_found() {
        var unfinished = candidates.answered(careful(3)).sitting();
        signIn(candidates.hr());
        for (var path : List.of("profiles/" + unfinished.value(), "profiles/999999", "profiles/none")) {
            UI.getCurrent().navigate(path);
            assertThat(find(H1.class).single().getText()).as(path).isEqualTo("There is nothing here");
        }
    }

    @Test
    void nobody_but_hr_comes_in() {
        var sitting = sitting("Private Person", Language.ENGLISH, 3.5);
        for (var role : List.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.EMPLOYEE)) {
            signIn(new Actor(candidates.person("Sam", false), "Sam", Set.of(role)));
            UI.getCurrent().navigate("profiles/" + sitting.value());
            assertThat(getCurrentView()).as(role.code()).isNotInstanceOf(ProfileView.class);
            assertThat(words()).doesNotContain("Private Person");
        }
    }

    private static void open(SittingId sitting, Optional<TargetProfileId> target) {
        signIn(candidates.hr());
        ProfileLinks.open(sitting, target);
    }

    private static Report report(SittingId sitting, Optional<TargetProfileId> target) {
        return miyar.bean(Reports.class)
                .view(candidates.hr(), sitting, target, Language.ENGLISH)
                .orElseThrow();
    }

    private static SittingId sitting(String name, Language language, double level) {
        return candidates.submitted(candidates.person(name, false), language, careful(level));
    }

    private static Map<String, Integer> careful(double level) {
        return new HashMap<>(candidates.answers(level));
    }

    /** Every item of a scale answered so that it scores this. */
    private static Map<String, Integer> of(String scale, int keyed) {
        var key = candidates.instrument().scoringKeys().stream()
                .filter(each -> each.scale().equals(scale))
                .findFirst()
                .orElseThrow();
        var answers = new HashMap<String, Integer>();
        key.items().forEach(item -> answers.put(item, key.keyed(item, keyed)));
        return answers;
    }

    /** The cells of the row with this head in the table with this caption. */
    private List<String> row(String caption, String head) {
        return find(PlainTable.class).all().stream()
                .map(table -> table.getElement())
                .filter(table -> caption.equals(table.getAttribute("aria-label")))
                .flatMap(table -> table.getChild(0)
                        .getChildren()
                        .filter(part -> part.getTag().equals("tbody")))
                .flatMap(Element::getChildren)
                .map(row -> row.getChildren().map(Element::getText).toList())
                .filter(cells -> cells.getFirst().equals(head))
                .findFirst()
                .orElseThrow();
    }
}
