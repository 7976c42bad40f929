package org.miyar.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.miyar.decision.Decision;
import org.miyar.decision.DecisionId;
import org.miyar.decision.Verdict;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.profile.ProfileVersion;

/** Decisions, the newest first; the others are replaced and stay to be read. */
@StyleSheet("context://app/styles/decision.css")
final class DecisionList extends OrderedList {
    private static final long serialVersionUID = 1L;

    private final transient Map<DecisionId, ListItem> items = new HashMap<>();
    private final transient Formats formats;
    private final transient Function<ProfileVersion, String> words;

    /** @param words says which result that was */
    DecisionList(List<Decision> taken, Formats formats, Function<ProfileVersion, String> words) {
        this.formats = formats;
        this.words = words;
        addClassName("decision-list");
        taken.forEach(decision -> {
            var item = item(decision, decision.equals(taken.getFirst()));
            items.put(decision.id(), item);
            add(item);
        });
    }

    /** What belongs to one of them. */
    void addTo(DecisionId decision, Component more) {
        Optional.ofNullable(items.get(decision)).ifPresent(item -> item.add(more));
    }

    private ListItem item(Decision decision, boolean counts) {
        var verdict = getTranslation("decision.verdict." + decision.verdict().code());
        var head = new Div(
                counts ? Cell.tag(verdict, tone(decision.verdict())) : Cell.tag(verdict),
                new Isolated(decision.decidedByName()),
                quiet(new Span(formats.dayAndTime(decision.decidedAt()))));
        head.addClassName("decision-head");
        if (!counts) {
            head.add(quiet(new Span(getTranslation("decision.replaced"))));
        }
        var reason = new Paragraph(decision.reason().orElse(""));
        reason.addClassName("decision-reason");
        var lookedAt = new Paragraph(decision.lookedAt()
                .map(read -> getTranslation("decision.looked-at", words.apply(read)))
                .orElseGet(() -> getTranslation("decision.looked-at-none")));
        lookedAt.addClassName("miyar-quiet");
        return new ListItem(head, reason, lookedAt);
    }

    private static Span quiet(Span span) {
        span.addClassName("miyar-quiet");
        return span;
    }

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case HIRE -> "good";
            case DECLINE -> "stop";
            case REOPEN -> "attention";
        };
    }
}
