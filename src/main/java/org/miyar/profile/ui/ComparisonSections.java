package org.miyar.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.miyar.design.PlainTable;
import org.miyar.profile.Comparison;
import org.miyar.profile.Report;
import org.miyar.scoring.NormStage;

/** Several profiles beside one another, on the page of whichever feature knows whose they are. */
public final class ComparisonSections {
    private final Comparison comparison;
    private final List<Report> people;

    public ComparisonSections(Comparison comparison) {
        this.comparison = comparison;
        this.people = comparison.people();
    }

    /** In the order of reading; the page has to load the style of profiles. */
    public List<Component> all() {
        var sections = new ArrayList<Component>();
        sections.add(head());
        fits().ifPresent(sections::add);
        sections.add(scales());
        sections.add(facts());
        return sections;
    }

    private Component head() {
        var section = new Section();
        comparison.differences().forEach(difference -> section.add(styled(new Paragraph(difference), "miyar-caution")));
        // What is to be known of everybody's scores is said once.
        people.stream()
                .flatMap(report -> report.cautions().stream())
                .distinct()
                .forEach(caution -> section.add(styled(new Paragraph(caution), "miyar-caution")));
        section.add(styled(new Paragraph(people.getFirst().confidentiality()), "miyar-quiet"));
        return section;
    }

    private Optional<Component> fits() {
        var known = people.stream().flatMap(report -> report.fit().stream()).toList();
        if (known.size() < people.size()) {
            return Optional.empty();
        }
        var section = section("profile.section.fit");
        section.add(new H3(known.getFirst().target()));
        var pairs = new UnorderedList();
        pairs.addClassName("miyar-compare-pairs");
        comparison.pairs().forEach(pair -> pairs.add(new ListItem(pair)));
        section.add(new Paragraph(text("profile.compare.pairs")), pairs);
        var rows = new ArrayList<List<String>>();
        rows.add(row(text("profile.compare.fit"), "", "", known.stream().map(Report.FitPart::summary)));
        known.stream()
                .map(Report.FitPart::lines)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .ifPresent(lines -> IntStream.range(0, lines.size())
                        .forEach(i -> rows.add(row(
                                lines.get(i).name(),
                                lines.get(i).weight(),
                                lines.get(i).asked(),
                                known.stream()
                                        .map(fit -> fit.lines().isEmpty()
                                                ? "–"
                                                : fit.lines().get(i).points())))));
        section.add(new PlainTable(
                text("profile.compare.contributions"),
                row(
                        text("profile.table.scale"),
                        text("profile.table.weight"),
                        text("profile.table.asked"),
                        people.stream().map(Report::person)),
                rows));
        section.add(styled(new Paragraph(known.getFirst().note()), "miyar-quiet"));
        return Optional.of(section);
    }

    private static List<String> row(String first, String second, String third, Stream<String> rest) {
        return Stream.concat(Stream.of(first, second, third), rest).toList();
    }

    private Component scales() {
        var section = section("profile.section.scales");
        var axis = people.stream()
                .map(Report::chart)
                .filter(Report.Chart::normed)
                .findFirst()
                .orElse(people.getFirst().chart());
        section.add(ComparisonChart.legend(axis.normed()));
        var rows = new ArrayList<List<String>>();
        names().forEach((code, name) -> {
            var lines = people.stream().map(report -> line(report, code, axis)).toList();
            section.add(styled(new H3(name), "miyar-compare-scale"), new ComparisonChart(axis, lines));
            rows.add(Stream.concat(Stream.of(name), lines.stream().map(ComparisonChart.Line::text))
                    .toList());
        });
        section.add(styled(new Paragraph(text(axis.note(), NormStage.PROVISIONAL.people())), "miyar-quiet"));
        section.add(new Details(
                text("profile.compare.table"),
                new PlainTable(
                        text("profile.section.scales"),
                        Stream.concat(
                                        Stream.of(text("profile.table.scale")),
                                        people.stream().map(Report::person))
                                .toList(),
                        rows)));
        return section;
    }

    /** Questionnaires may differ in their scales. */
    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        people.forEach(report -> report.chart().rows().forEach(row -> names.putIfAbsent(row.code(), row.name())));
        return names;
    }

    /** A score on another axis is said and not drawn. */
    private static ComparisonChart.Line line(Report report, String scale, Report.Chart axis) {
        var row = report.chart().rows().stream()
                .filter(each -> each.code().equals(scale))
                .findFirst();
        return new ComparisonChart.Line(
                report.person(),
                row.filter(each -> report.chart().normed() == axis.normed()),
                row.map(Report.Row::text).orElse("–"));
    }

    private Component facts() {
        var section = section("profile.compare.facts");
        var labels = new LinkedHashSet<String>();
        people.forEach(report ->
                report.facts().stream().skip(1).map(Report.Fact::label).forEach(labels::add));
        var rows = new ArrayList<List<String>>();
        labels.forEach(label -> rows.add(each(label, report -> fact(report, label))));
        rows.add(
                each(text("profile.section.quality"), report -> report.quality().summary()));
        section.add(new PlainTable(
                text("profile.compare.facts"), each(text("profile.compare.fact"), Report::person), rows));
        return section;
    }

    private List<String> each(String head, Function<Report, String> cell) {
        return Stream.concat(Stream.of(head), people.stream().map(cell)).toList();
    }

    private static String fact(Report report, String label) {
        return report.facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(Report.Fact::value)
                .findFirst()
                .orElse("–");
    }

    private static Section section(String titleKey) {
        return new Section(new H2(text(titleKey)));
    }

    private static <T extends Component> T styled(T component, String className) {
        component.getElement().getClassList().add(className);
        return component;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
