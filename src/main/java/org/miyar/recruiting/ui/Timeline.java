package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.identity.Actor;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.OwnAccord;
import org.miyar.recruiting.Pipeline;
import org.miyar.recruiting.StageMove;
import org.miyar.recruiting.ui.CandidateHistory.Entry;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.ui.StageWords;
import org.miyar.sitting.SittingEvent;
import org.miyar.sitting.Sittings;

/** What happened with a candidate, the oldest first. */
@Dependent
class Timeline {
    private final Sittings sittings;
    private final Pipeline pipeline;
    private final Instance<CandidateHistory> others;
    private final Instance<OwnAccord> ownAccord;
    private final Formats formats;

    @Inject
    Timeline(
            Sittings sittings,
            Pipeline pipeline,
            @Any Instance<CandidateHistory> others,
            @Any Instance<OwnAccord> ownAccord,
            Formats formats) {
        this.sittings = sittings;
        this.pipeline = pipeline;
        this.others = others;
        this.ownAccord = ownAccord;
        this.formats = formats;
    }

    OrderedList of(Actor by, Candidate candidate) {
        var entries = new ArrayList<Entry>();
        boolean applied = ownAccord.stream().anyMatch(told -> told.applied(candidate.id()));
        add(
                entries,
                Optional.of(candidate.row().invitedAt()),
                applied ? "recruiting.timeline.applied" : "recruiting.timeline.invited");
        add(entries, candidate.openedAt(), "recruiting.timeline.opened");
        add(entries, candidate.startedAt(), "recruiting.timeline.started");
        add(entries, candidate.submittedAt(), "recruiting.timeline.submitted");
        add(entries, candidate.revokedAt(), "recruiting.timeline.revoked");
        if (candidate.state() == CandidateState.EXPIRED) {
            add(entries, Optional.of(candidate.expiresAt()), "recruiting.timeline.expired");
        }
        sittings.history(by, candidate.sitting()).forEach(event -> entries.add(new Entry(event.at(), text(event))));
        pipeline.history(by, candidate.id()).forEach(move -> entries.add(new Entry(move.at(), text(move))));
        others.forEach(history -> entries.addAll(history.of(by, candidate)));
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

    private static String text(SittingEvent event) {
        var ui = UI.getCurrent();
        var minutes = event.length().map(length -> Math.max(1, length.toMinutes()));
        return switch (event.kind()) {
            case PAUSED -> ui.getTranslation("recruiting.timeline.paused");
            case RESUMED ->
                minutes.map(count -> ui.getTranslation("recruiting.timeline.resumed-after", count))
                        .orElseGet(() -> ui.getTranslation("recruiting.timeline.resumed"));
            case RECONNECTED ->
                minutes.map(count -> ui.getTranslation("recruiting.timeline.reconnected-after", count))
                        .orElseGet(() -> ui.getTranslation("recruiting.timeline.reconnected"));
            case INTERRUPTED ->
                minutes.map(count -> ui.getTranslation("recruiting.timeline.interrupted-for", count))
                        .orElseGet(() -> ui.getTranslation("recruiting.timeline.interrupted"));
        };
    }

    private static String text(StageMove move) {
        var ui = UI.getCurrent();
        if (move.by().isEmpty() && move.to().kind() == StageKind.WITHDRAWN) {
            return ui.getTranslation("recruiting.timeline.withdrew");
        }
        var from = StageWords.of(move.from());
        var to = StageWords.of(move.to());
        return move.by()
                .map(name -> ui.getTranslation("recruiting.timeline.moved-by", from, to, name))
                .orElseGet(() -> ui.getTranslation("recruiting.timeline.moved", from, to));
    }

    private static void add(List<Entry> entries, Optional<Instant> at, String key) {
        at.ifPresent(when -> entries.add(new Entry(when, UI.getCurrent().getTranslation(key))));
    }
}
