package org.miyar.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.instrument.Competencies;
import org.miyar.interview.Interview;
import org.miyar.interview.InterviewQuestion;
import org.miyar.kernel.LocalizedText;

/** How interviews and their questions are shown wherever they are. */
@ApplicationScoped
class InterviewCells {
    private final Competencies competencies;
    private final Formats formats;

    @Inject
    InterviewCells(Competencies competencies, Formats formats) {
        this.competencies = competencies;
        this.formats = formats;
    }

    DescriptionList facts(Interview interview) {
        var list = new DescriptionList();
        list.addClassName("miyar-facts");
        if (interview.cancelled()) {
            fact(list, "interview.state", Cell.tag(text("interview.cancelled"), "attention"));
        }
        fact(list, "interview.when", new Span(formats.dayAndTime(interview.startsAt())));
        fact(list, "interview.minutes", new Span(formats.number(interview.minutes())));
        if (!interview.place().isEmpty()) {
            fact(list, "interview.place", new Isolated(interview.place()));
        }
        interview.job().ifPresent(job -> fact(list, "interview.job", new Span(job.in(Formats.language()))));
        fact(list, "interview.interviewers", new Span(names(interview.interviewers())));
        return list;
    }

    static String names(List<Interview.Interviewer> interviewers) {
        return interviewers.stream()
                .map(Interview.Interviewer::name)
                .collect(Collectors.joining(text("design.list-separator")));
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    /** The question, what it is about, and what answers worth 1, 3 and 5 sound like. */
    Div question(InterviewQuestion question) {
        var language = Formats.language();
        var about = new Span(question.competency()
                .flatMap(competencies::find)
                .map(competency -> competency.name().in(language))
                .orElseGet(() -> text("interview.common")));
        about.addClassName("miyar-quiet");
        var anchors = new DescriptionList();
        anchors.addClassName("miyar-anchors");
        anchor(anchors, 1, question.one());
        anchor(anchors, 3, question.three());
        anchor(anchors, 5, question.five());
        var box = new Div(about, new H3(heading(question)), anchors);
        box.addClassName("miyar-box");
        return box;
    }

    String heading(InterviewQuestion question) {
        return text("interview.question", question.position(), question.text().in(Formats.language()));
    }

    private static void anchor(DescriptionList anchors, int worth, LocalizedText sounds) {
        anchors.add(
                new DescriptionList.Term(text("profile.interview.anchor", worth)),
                new DescriptionList.Description(sounds.in(Formats.language())));
    }

    /** What is still to be done by whoever interviews. */
    Span state(Interview interview, Optional<Interview.Interviewer> own) {
        if (interview.cancelled()) {
            return Cell.tag(text("interview.cancelled"), "attention");
        }
        return own.flatMap(Interview.Interviewer::submittedAt).isPresent()
                ? Cell.tag(text("interview.submitted"), "good")
                : Cell.tag(text("interview.to-rate"));
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
