package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateState;

/** What happened with a candidate, the oldest first. */
@Dependent
class Timeline {
    private final Formats formats;

    @Inject
    Timeline(Formats formats) {
        this.formats = formats;
    }

    private record Entry(Instant at, String text) {}

    OrderedList of(Candidate candidate) {
        var entries = new ArrayList<Entry>();
        add(entries, Optional.of(candidate.row().invitedAt()), "recruiting.timeline.invited");
        add(entries, candidate.openedAt(), "recruiting.timeline.opened");
        add(entries, candidate.startedAt(), "recruiting.timeline.started");
        add(entries, candidate.submittedAt(), "recruiting.timeline.submitted");
        add(entries, candidate.revokedAt(), "recruiting.timeline.revoked");
        if (candidate.state() == CandidateState.EXPIRED) {
            add(entries, Optional.of(candidate.expiresAt()), "recruiting.timeline.expired");
        }
        entries.sort(Comparator.comparing(Entry::at));
        var list = new OrderedList();
        list.addClassName("recruiting-timeline");
        entries.forEach(entry -> {
            var time = new Span(formats.dayAndTime(entry.at()));
            time.addClassName("miyar-quiet");
            list.add(new ListItem(new Span(entry.text()), time));
        });
        return list;
    }

    private static void add(List<Entry> entries, Optional<Instant> at, String key) {
        at.ifPresent(when -> entries.add(new Entry(when, UI.getCurrent().getTranslation(key))));
    }
}
