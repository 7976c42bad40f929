package org.miyar.interview.ui;

import com.ibm.icu.text.NumberFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.interview.Agreement;
import org.miyar.interview.InterviewQuestion;
import org.miyar.interview.InterviewResults;
import org.miyar.interview.Rating;
import org.miyar.platform.i18n.Messages;

/** The final ratings side by side, question by question; who is missing; and how far the interviewers agree. */
final class Results extends Div {
    private static final long serialVersionUID = 1L;

    Results(InterviewResults results, InterviewCells cells) {
        addClassName("interview-results");
        var missing = results.interview().missing();
        if (!missing.isEmpty() && !results.interview().cancelled()) {
            add(quiet(getTranslation("interview.missing", InterviewCells.names(missing))));
        }
        if (results.withheld()) {
            add(new Paragraph(getTranslation("interview.withheld")));
            return;
        }
        if (results.submitted().isEmpty()) {
            return;
        }
        add(new H3(getTranslation("interview.agreement")), agreement(results.agreement()));
        add(new H3(getTranslation("interview.ratings")));
        results.questions().forEach(question -> add(ratings(question, results, cells)));
    }

    private Component agreement(Agreement agreement) {
        return new Paragraph(
                switch (agreement) {
                    case Agreement.OfFew _ -> getTranslation("interview.agreement.few");
                    case Agreement.OfTwo(int questions, double difference, int apart) ->
                        getTranslation(
                                "interview.agreement.two", number(difference, 1), questions, apart, Agreement.APART);
                    case Agreement.WithoutSpread(int questions, int interviewers) ->
                        getTranslation("interview.agreement.flat", interviewers, questions);
                    case Agreement.OfMany many ->
                        getTranslation(
                                        "interview.agreement.many",
                                        number(many.icc(), 2),
                                        number(many.interval().lower(), 2),
                                        number(many.interval().upper(), 2),
                                        many.interviewers(),
                                        many.questions())
                                + " "
                                + getTranslation("interview.agreement.strength."
                                        + many.strength().name().toLowerCase(Locale.ROOT));
                });
    }

    private static String number(double value, int decimals) {
        var format = NumberFormat.getInstance(Messages.locale(Formats.language()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private Component ratings(InterviewQuestion question, InterviewResults results, InterviewCells cells) {
        var list = new UnorderedList();
        list.addClassName("interview-given");
        results.submitted()
                .forEach(sheet -> sheet.of(question).ifPresent(rating -> list.add(given(sheet.name(), rating))));
        var box = new Div(new Paragraph(cells.heading(question)), list);
        box.addClassName("miyar-box");
        return box;
    }

    private ListItem given(String name, Rating rating) {
        var who = new Span(new Isolated(name), new Span(" "));
        var value = Cell.tag(getTranslation("interview.given", rating.value().orElseThrow(), Rating.HIGHEST));
        var item = new ListItem(who, value);
        if (!rating.note().isBlank()) {
            var note = new Paragraph(rating.note());
            note.getElement().setAttribute("dir", "auto");
            item.add(note);
        }
        return item;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("miyar-quiet");
        return paragraph;
    }
}
