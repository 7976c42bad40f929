package org.miyar.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.interview.Interview;
import org.miyar.interview.Interviews;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.ui.CandidateHistory;
import org.miyar.recruiting.ui.CandidateLinks;
import org.miyar.recruiting.ui.CandidatePart;

/** On the page of a candidate: the interviews with them, the way to plan one, and what happened with them. */
@ApplicationScoped
class InterviewPart implements CandidatePart, CandidateHistory {
    private static final int ORDER = 120;

    private final Interviews interviews;
    private final Formats formats;

    @Inject
    InterviewPart(Interviews interviews, Formats formats) {
        this.interviews = interviews;
        this.formats = formats;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> section(Actor by, Candidate candidate, Runnable changed) {
        if (!by.is(Role.HR)) {
            return Optional.empty();
        }
        var section = new Section(new H2(InterviewCells.text("interview.title")));
        section.addClassName("recruiting-section");
        var planned = interviews.with(by, candidate.id());
        if (planned.isEmpty()) {
            section.add(new Paragraph(InterviewCells.text("interview.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("recruiting-timeline");
            planned.forEach(each -> list.add(line(each)));
            section.add(list);
        }
        section.add(new RouterLink(
                InterviewCells.text(planned.isEmpty() ? "interview.plan" : "interview.all"),
                CandidateInterviewsView.class,
                CandidateLinks.parameters(candidate.id())));
        return Optional.of(section);
    }

    private ListItem line(Interview interview) {
        var item = new ListItem(new Span(formats.dayAndTime(interview.startsAt())));
        if (interview.cancelled()) {
            item.add(Cell.tag(InterviewCells.text("interview.cancelled"), "attention"));
        } else {
            var missing = interview.missing();
            var said = new Span(
                    missing.isEmpty()
                            ? InterviewCells.text("interview.all-submitted")
                            : InterviewCells.text("interview.missing", InterviewCells.names(missing)));
            said.addClassName("miyar-quiet");
            item.add(said);
        }
        return item;
    }

    @Override
    public List<Entry> of(Actor by, Candidate candidate) {
        var entries = new ArrayList<Entry>();
        for (var each : interviews.with(by, candidate.id())) {
            var when = formats.dayAndTime(each.startsAt());
            entries.add(new Entry(each.plannedAt(), InterviewCells.text("interview.history.planned", when)));
            each.cancelledAt()
                    .ifPresent(
                            at -> entries.add(new Entry(at, InterviewCells.text("interview.history.cancelled", when))));
        }
        return entries;
    }
}
