package org.miyar.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.miyar.design.Cell;
import org.miyar.design.PlainTable;
import org.miyar.profile.Report;
import org.miyar.scoring.NormStage;

/** The parts of a report on the page, in the order in which they are printed too. */
final class ReportSections {
    private final Report report;

    ReportSections(Report report) {
        this.report = report;
    }

    /** How much the answers can be trusted stands before anything is made of them. */
    List<Component> all() {
        var sections = new ArrayList<Component>();
        sections.add(head());
        sections.add(scales());
        sections.add(quality());
        sections.add(words());
        report.fit().ifPresent(fit -> sections.add(fit(fit)));
        sections.add(interview());
        return sections;
    }

    private Component head() {
        var facts = new DescriptionList();
        facts.addClassName("miyar-facts");
        report.facts()
                .forEach(fact -> facts.add(
                        new DescriptionList.Term(fact.label()), new DescriptionList.Description(fact.value())));
        var section = new Section(facts);
        report.watermark()
                .ifPresent(mark -> section.addComponentAsFirst(Cell.tags(List.of(Cell.tag(mark, "attention")))));
        report.cautions().forEach(caution -> section.add(styled(new Paragraph(caution), "miyar-caution")));
        section.add(new H2(text("profile.section.use")), new Paragraph(report.intendedUse()));
        section.add(styled(new Paragraph(report.confidentiality()), "miyar-quiet"));
        return section;
    }

    private Component scales() {
        var section = section("profile.section.scales");
        section.add(new ProfileChart(report));
        var columns = new ArrayList<>(List.of(
                new Column("profile.table.scale", Report.Scale::name),
                new Column("profile.table.raw", Report.Scale::raw),
                new Column("profile.table.answered", Report.Scale::answered),
                new Column("profile.table.t", Report.Scale::t),
                new Column("profile.table.band", Report.Scale::band),
                new Column("profile.table.sten", Report.Scale::sten),
                new Column("profile.table.percentile", Report.Scale::percentile)));
        columns.removeIf(column -> report.scales().stream()
                .allMatch(scale -> column.value().apply(scale).isEmpty()));
        section.add(new PlainTable(
                text("profile.section.scales"),
                columns.stream().map(column -> text(column.title())).toList(),
                report.scales().stream()
                        .map(scale -> columns.stream()
                                .map(column -> column.value().apply(scale))
                                .toList())
                        .toList()));
        section.add(styled(new Paragraph(report.answered()), "miyar-quiet"));
        section.add(styled(new Paragraph(text(report.chart().note(), NormStage.PROVISIONAL.people())), "miyar-quiet"));
        return section;
    }

    private record Column(String title, Function<Report.Scale, String> value) {}

    private Component words() {
        var section = section("profile.section.words");
        section.add(styled(new Paragraph(text("profile.words.note")), "miyar-quiet"));
        for (var band : Report.Band.values()) {
            section.add(new H3(text(band.title())));
            var list = new DescriptionList();
            list.addClassName("miyar-words");
            report.words().stream().filter(each -> each.band() == band).forEach(each -> {
                var description = new DescriptionList.Description(each.sentence());
                description.add(styled(new Paragraph(text("profile.words.anchor", each.anchor())), "miyar-quiet"));
                list.add(new DescriptionList.Term(each.name()), description);
            });
            section.add(list.getChildren().findAny().isPresent() ? list : new Paragraph(text("profile.words.none")));
        }
        return section;
    }

    private Component fit(Report.FitPart fit) {
        var section = section("profile.section.fit");
        section.add(new H3(fit.target()), styled(new Paragraph(fit.summary()), "miyar-strong"));
        if (!fit.lines().isEmpty()) {
            section.add(new PlainTable(
                    text("profile.section.fit"),
                    List.of(
                            text("profile.table.scale"),
                            text("profile.table.weight"),
                            text("profile.table.asked"),
                            text("profile.table.t"),
                            text("profile.table.points"),
                            text("profile.table.reason")),
                    fit.lines().stream()
                            .map(line -> List.of(
                                    line.name(), line.weight(), line.asked(), line.t(), line.points(), line.reason()))
                            .toList()));
        }
        section.add(styled(new Paragraph(fit.note()), "miyar-quiet"));
        return section;
    }

    private Component quality() {
        var quality = report.quality();
        var section = section("profile.section.quality");
        section.add(new Paragraph(quality.summary()));
        for (var signal : quality.striking()) {
            var box = new Div(
                    new H3(text("profile.signal.line", signal.name(), signal.value(), signal.threshold())),
                    labelled("profile.table.meaning", signal.meaning()),
                    labelled("profile.table.advice", signal.advice()));
            box.addClassName("miyar-box");
            section.add(box);
        }
        if (!quality.others().isEmpty()) {
            section.add(new Details(
                    text("profile.quality.others"),
                    new PlainTable(
                            text("profile.quality.others"),
                            List.of(
                                    text("profile.table.signal"),
                                    text("profile.table.value"),
                                    text("profile.table.threshold")),
                            quality.others().stream()
                                    .map(signal -> List.of(signal.name(), signal.value(), signal.threshold()))
                                    .toList())));
        }
        return section;
    }

    private static Component labelled(String key, String words) {
        var label = styled(new Paragraph(text(key)), "miyar-quiet");
        return styled(new Div(label, new Paragraph(words)), "miyar-labelled");
    }

    private Component interview() {
        var interview = report.interview();
        var section = section("profile.section.interview");
        section.add(new Paragraph(text("profile.interview.note")));
        if (!interview.probes().isEmpty()) {
            section.add(new H3(text("profile.interview.probes")));
            interview.probes().forEach(probe -> section.add(new Paragraph(probe)));
        }
        section.add(new H3(text("profile.interview.common")));
        interview.common().forEach(question -> section.add(question(question)));
        for (var scale : interview.scales()) {
            section.add(new H3(text("profile.interview.scale", scale.name())));
            section.add(question(scale.past()), question(scale.situational()));
        }
        return section;
    }

    private static Component question(Report.Question question) {
        var anchors = new DescriptionList();
        anchors.addClassName("miyar-anchors");
        int worth = 1;
        for (var anchor : List.of(question.one(), question.three(), question.five())) {
            anchors.add(
                    new DescriptionList.Term(text("profile.interview.anchor", worth)),
                    new DescriptionList.Description(anchor));
            worth += 2;
        }
        return styled(new Div(new H4(question.text()), anchors), "miyar-box");
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
