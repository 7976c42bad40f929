package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.print.ProfilePdf;
import org.miyar.sitting.SittingId;
import org.miyar.testkit.TestMiyar;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class ReportsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Candidates candidates = new Candidates(miyar);

    private static TargetProfileId target = new TargetProfileId(1);

    @BeforeAll
    static void buildANorm() {
        for (var language : Language.values()) {
            candidates.submitted(110, language);
            miyar.bean(Norms.class)
                    .build(candidates.hr(), candidates.instrument().id(), language, NormContext.APPLICANT);
        }
        target = miyar.bean(TargetProfiles.class)
                .publish(
                        candidates.hr(),
                        "customer-service",
                        new PartialText("خدمة العملاء", "خدمات مشتری", "Customer service"),
                        true,
                        List.of(
                                bound("EMP", 3, 45, OptionalDouble.empty()),
                                bound("CALM", 3, 55, OptionalDouble.empty()),
                                bound("BAL", 2, 45, OptionalDouble.of(65)),
                                bound("LEARN", 1, 40, OptionalDouble.empty())),
                        Set.of())
                .id();
    }

    private static TargetBound bound(String competency, double weight, double lower, OptionalDouble upper) {
        return new TargetBound(
                competency,
                weight,
                lower,
                upper,
                new PartialText(
                        "يتصل الناس حين يتعطل شيء، وأفضل من في الفريق من ينتبه إلى ذلك أولًا.",
                        "مردم وقتی تماس می‌گیرند که چیزی خراب شده است؛ بهترین‌ها همین را زود درمی‌یابند.",
                        "People call when something is broken; the best agents hear that first."));
    }

    @Test
    void a_report_says_what_the_stage_allows_and_where_the_fit_comes_from() {
        var sitting = sitting(Language.ENGLISH, 3.4);

        var report = miyar.bean(Reports.class)
                .view(candidates.hr(), sitting, Optional.of(target), Language.ENGLISH)
                .orElseThrow();

        assertThat(report.scales()).hasSize(9).allSatisfy(scale -> {
            assertThat(scale.hasNormScores()).isTrue();
            assertThat(scale.percentile()).isEmpty();
        });
        assertThat(report.watermark()).contains("Simulated norm");
        assertThat(report.cautions()).hasSize(2);
        assertThat(report.words()).hasSize(9);
        assertThat(report.fit().orElseThrow().lines()).hasSize(4);
        assertThat(report.interview().common()).hasSize(4);
        assertThat(report.interview().scales()).hasSizeLessThanOrEqualTo(4);
        assertThat(report.versions()).contains("1.0", "norm 1", "scoring method 2");
    }

    @Test
    void the_fit_is_that_of_the_scoring_package() {
        var profile =
                miyar.bean(Profiles.class).of(sitting(Language.ENGLISH, 3.2)).orElseThrow();
        var fit = miyar.bean(Profiles.class)
                .fit(
                        profile,
                        miyar.bean(TargetProfiles.class)
                                .find(candidates.hr(), target)
                                .orElseThrow())
                .orElseThrow();

        double expected = 0;
        double weights = 0;
        for (var part : fit.contributions()) {
            double t = profile.scale(part.target().scale()).orElseThrow().t().orElseThrow();
            double penalty = Math.max(0, part.target().lower() - t)
                    + 0.5 * Math.max(0, t - part.target().upper().orElse(Double.POSITIVE_INFINITY));
            expected += part.target().weight() * Math.max(0, 1 - penalty / 20);
            weights += part.target().weight();
        }
        assertThat(weights).isEqualTo(9);
        assertThat(fit.value().orElseThrow()).isEqualTo(100 * expected / weights);
        assertThat(fit.standardError()).isPresent();
    }

    @Test
    void looking_and_taking_away_leave_a_trace() {
        var sitting = sitting(Language.ARABIC, 3.5);

        miyar.bean(Reports.class).view(candidates.hr(), sitting, Optional.empty(), Language.ARABIC);
        miyar.bean(Reports.class).export(candidates.hr(), sitting, Optional.empty(), Language.ARABIC);

        assertThat(actions(sitting)).containsExactly("TAKEN_OVER", "PROFILE_VIEWED", "EXPORTED");
    }

    @Test
    void nobody_but_hr_reads_a_report_and_an_unknown_one_is_empty() {
        var supervisor = new Actor(candidates.person("Sam", false), "Sam", Set.of(Role.SUPERVISOR));

        assertThatThrownBy(() -> miyar.bean(Reports.class)
                        .view(supervisor, new SittingId(1), Optional.empty(), Language.ENGLISH))
                .isInstanceOf(NotAllowed.class);
        assertThat(miyar.bean(Reports.class)
                        .view(candidates.hr(), new SittingId(999_999), Optional.empty(), Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void an_accommodated_sitting_leaves_no_trace_in_its_report() {
        var person = candidates.person("Nur", false);
        var answers = candidates.answers(3.4);
        var timed = report(candidates.submitted(person, Language.ENGLISH, answers));
        var untimed = report(candidates.submitted(person, Language.ENGLISH, answers, false));

        assertThat(untimed).isEqualTo(timed);
    }

    private Report report(SittingId sitting) {
        return miyar.bean(Reports.class)
                .view(candidates.hr(), sitting, Optional.of(target), Language.ENGLISH)
                .orElseThrow();
    }

    @Test
    void a_printed_report_is_whole_in_every_language() throws IOException {
        for (var language : Language.values()) {
            var sitting = sitting(language, 3.3);
            var report = miyar.bean(Reports.class)
                    .export(candidates.hr(), sitting, Optional.of(target), language)
                    .orElseThrow();

            var file = miyar.bean(ProfilePdf.class).print(report, "هناء Hana");

            Files.write(Path.of("target", "profile-" + language.tag() + ".pdf"), file);
            var reader = new PdfReader(file);
            assertThat(reader.getNumberOfPages()).isBetween(3, 9);
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString(language.tag());
            assertThat(headings(reader)).startsWith("/H1", "/H2", "/H2").contains("/H3", "/H4");
            assertThat(rowsOfTables(reader)).isGreaterThan(9 + 4 + 6);
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                var words = new PdfTextExtractor(reader).getTextFromPage(page);
                assertThat(words).as("page %d in %s", page, language).isNotBlank();
                text.append(words);
            }
            if (language == Language.ENGLISH) {
                assertThat(text).contains("Empathy and warmth", "Interview guide");
            } else {
                // Joined letters are presentation forms; isolated ones would be the letters themselves.
                assertThat(text.codePoints()
                                .filter(c -> c >= 0xFB50 && c <= 0xFEFF)
                                .count())
                        .isGreaterThan(500);
            }
            reader.close();
        }
    }

    private static List<String> headings(PdfReader reader) {
        return elements(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT))
                .map(element -> String.valueOf(element.get(PdfName.S)))
                .filter(type -> type.startsWith("/H"))
                .toList();
    }

    private static long rowsOfTables(PdfReader reader) {
        return elements(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT))
                .filter(element -> "/TR".equals(String.valueOf(element.get(PdfName.S))))
                .count();
    }

    /** The structure of a tagged file, as a reader's voice walks through it. */
    private static Stream<PdfDictionary> elements(PdfDictionary parent) {
        var kids = parent.getDirectObject(PdfName.K);
        var inside = kids instanceof PdfArray array
                ? IntStream.range(0, array.size()).mapToObj(array::getDirectObject)
                : Stream.ofNullable(kids);
        return Stream.concat(
                Stream.of(parent),
                inside.filter(PdfDictionary.class::isInstance)
                        .map(PdfDictionary.class::cast)
                        .filter(kid -> kid.contains(PdfName.S))
                        .flatMap(ReportsIT::elements));
    }

    @Test
    void a_printed_report_is_named_after_the_person_and_the_day() {
        var report = report(sitting(Language.ENGLISH, 3.3));

        assertThat(miyar.bean(ProfilePdf.class).fileName(report))
                .isEqualTo("Work profile سارا محمدی Sara "
                        + LocalDate.ofInstant(miyar.clock().instant(), ZoneOffset.UTC) + ".pdf");
    }

    private SittingId sitting(Language language, double level) {
        var answers = candidates.answers(level);
        answers.putAll(careless());
        return candidates.submitted(candidates.person("سارا محمدی Sara", false), language, answers);
    }

    /** Both instructed lines wrong, so that the report has something to explain. */
    private Map<String, Integer> careless() {
        return Map.of("DIR1", 1, "DIR2", 1);
    }

    private static List<String> actions(SittingId sitting) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select action from audit_event where subject_kind = 'sitting' and subject_id = :id order by id")
                        .bind("id", sitting.value())
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void target_profiles_are_found_by_name_a_page_at_a_time_with_their_bounds() {
        var targets = miyar.bean(TargetProfiles.class);
        var hr = candidates.hr();
        for (int i = 0; i < 3; i++) {
            targets.publish(
                    hr,
                    "desk-" + i,
                    new PartialText("استقبال", "پذیرش", "Front desk " + i),
                    false,
                    List.of(
                            bound("EMP", 1, 40, OptionalDouble.empty()),
                            bound("CALM", 2, 40 + i, OptionalDouble.of(60))),
                    Set.of());
        }

        var found = targets.latest(hr, "front DESK", 1, 5);

        assertThat(found).extracting(TargetProfile::code).containsExactly("desk-1", "desk-2");
        assertThat(found.getFirst().bounds())
                .extracting(TargetBound::competency)
                .containsExactly("EMP", "CALM");
        assertThat(found.getLast().bounds().getLast().lower()).isEqualTo(42);
        var employee = new Actor(hr.person(), "Ed", Set.of(Role.EMPLOYEE));
        assertThatThrownBy(() -> targets.latest(employee, "", 0, 5)).isInstanceOf(NotAllowed.class);
        var supervisor = new Actor(hr.person(), "Su", Set.of(Role.SUPERVISOR));
        for (var other : List.of(employee, supervisor)) {
            assertThatThrownBy(() -> targets.find(other, target)).isInstanceOf(NotAllowed.class);
        }
    }
}
