package org.miyar.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.PlainTable;
import org.miyar.insight.Fairness;
import org.miyar.insight.FairnessReport;
import org.miyar.insight.FairnessWords;
import org.miyar.insight.Passage;
import org.miyar.insight.Question;

/** A report on fairness, in the order of reading: what it counts, what that says and does not say, then question by question. */
final class FairnessSections {
    private final FairnessReport report;
    private final FairnessWords words;

    FairnessSections(FairnessReport report, FairnessWords words) {
        this.report = report;
        this.words = words;
    }

    /** @param simulated whether the people are made up */
    List<Component> all(boolean simulated) {
        var sections = new ArrayList<Component>();
        if (simulated) {
            sections.add(styled(new Paragraph(text("insight.simulated")), "miyar-caution"));
        }
        if (report.parts().isEmpty()) {
            sections.add(none());
            return sections;
        }
        sections.add(new Paragraph(text("insight.told", report.applicants(), report.told())));
        sections.add(meaning());
        report.parts().forEach(part -> {
            var section = new Section(new H2(part.question().text().in(Formats.language())));
            section.addClassName("insight-question");
            part.passages().forEach(passage -> section.add(passage(part.question(), passage)));
            sections.add(section);
        });
        return sections;
    }

    /** In place of a report, where too few people have told what they belong to. */
    static EmptyState none() {
        return new EmptyState(
                VaadinIcon.BAR_CHART_H,
                text("insight.empty"),
                text("insight.empty-text", Fairness.SMALLEST),
                FairnessLinks.questions());
    }

    private Component meaning() {
        var list = new UnorderedList(Stream.of(
                        "insight.meaning.ratio",
                        "insight.meaning.chance",
                        "insight.meaning.verdict",
                        "insight.meaning.who",
                        "insight.meaning.hidden")
                .map(key -> new ListItem(text(key, Fairness.SMALLEST)))
                .toArray(ListItem[]::new));
        var details = new Details(text("insight.meaning"), list);
        details.setOpened(true);
        details.addClassName("insight-meaning");
        return details;
    }

    private Component passage(Question question, Passage passage) {
        var title = words.title(report, passage);
        var frame = new Div(new H3(title), quiet(words.counts(passage)));
        frame.addClassName("insight-passage");
        words.notes(passage).forEach(note -> frame.add(styled(new Paragraph(note), "miyar-caution")));
        if (passage.withheld().isEmpty()) {
            // Each table has a name of its own among those of the page.
            frame.add(new PlainTable(
                    question.text().in(Formats.language()) + " " + title,
                    words.head(),
                    passage.rows().stream().map(words::cells).toList()));
        }
        return frame;
    }

    private static Paragraph quiet(String text) {
        return styled(new Paragraph(text), "miyar-quiet");
    }

    private static Paragraph styled(Paragraph paragraph, String name) {
        paragraph.addClassName(name);
        return paragraph;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
