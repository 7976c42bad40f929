package org.miyar.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.miyar.decision.Decision;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reviews;
import org.miyar.decision.Verdict;
import org.miyar.design.Formats;
import org.miyar.identity.Actor;
import org.miyar.profile.Reports;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.ui.CandidatePart;

/** What was decided about a candidate, by whom and why, the newest first; and what can be decided now. */
@ApplicationScoped
class DecisionPart implements CandidatePart {
    private static final int AFTER_INTERVIEWS = 50;

    private final Decisions decisions;
    private final Reviews reviews;
    private final Reports reports;
    private final Clock clock;
    private final Formats formats;

    @Inject
    DecisionPart(Decisions decisions, Reviews reviews, Reports reports, Formats formats, Clock clock) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.clock = clock;
        this.reports = reports;
        this.formats = formats;
    }

    @Override
    public int order() {
        return AFTER_INTERVIEWS;
    }

    @Override
    public Optional<Component> section(Actor by, Candidate candidate, Runnable changed) {
        var taken = decisions.of(by, candidate.id());
        var section = new Section(new H2(text("decision.title")));
        section.addClassNames("recruiting-section", "decision");
        if (taken.isEmpty()) {
            section.add(new Paragraph(text("decision.none")));
        } else {
            section.add(list(by, candidate, taken, changed));
        }
        section.add(
                candidate.requisition().isPresent()
                        ? ways(by, candidate, taken, changed)
                        : quiet(text("decision.no-opening")));
        return Optional.of(section);
    }

    private DecisionList list(Actor by, Candidate candidate, List<Decision> taken, Runnable changed) {
        var list = new DecisionList(taken, formats, read -> reports.describe(by, read, Formats.language()));
        reviews.of(by, candidate.id())
                .forEach(review -> list.addTo(
                        review.decision(),
                        new ReviewPanel(
                                review,
                                review.decision().equals(taken.getFirst().id()),
                                formats,
                                clock.instant(),
                                finding -> new ReviewDialog(reviews, by, review, finding, changed).open())));
        return list;
    }

    private Div ways(Actor by, Candidate candidate, List<Decision> taken, Runnable changed) {
        var last = taken.stream().findFirst();
        var ways = new Div();
        ways.addClassName("miyar-detail-actions");
        Verdict.after(last.map(Decision::verdict)).forEach(verdict -> {
            var way = new Button(
                    text("decision.do." + verdict.code()),
                    click -> new DecisionDialog(
                                    decisions,
                                    by,
                                    candidate,
                                    verdict,
                                    last.map(Decision::number).orElse(0),
                                    decisions
                                            .lookedAt(by, candidate)
                                            .map(read -> reports.describe(by, read, Formats.language())),
                                    changed)
                            .open());
            if (verdict == Verdict.DECLINE) {
                way.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            ways.add(way);
        });
        return ways;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("miyar-quiet");
        return paragraph;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
