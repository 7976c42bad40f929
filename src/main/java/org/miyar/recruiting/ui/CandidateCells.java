package org.miyar.recruiting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.ListedResult;
import org.miyar.requisition.ui.StageWords;

/** What the list shows of a candidate: cells where there is room, a card on a phone. */
@Dependent
class CandidateCells {
    private final Instruments instruments;
    private final Formats formats;

    @Inject
    CandidateCells(Instruments instruments, Formats formats) {
        this.instruments = instruments;
        this.formats = formats;
    }

    Div person(CandidateRow row) {
        var cell = new Div();
        cell.addClassName("miyar-cell");
        var link = CandidateLinks.to(row.id());
        link.add(new Isolated(row.name()));
        link.addClassName("recruiting-name");
        var first = new Div(link);
        first.addClassName("miyar-tags");
        if (row.demo()) {
            first.add(StateTag.simulated(cell));
        }
        cell.add(first);
        row.email().map(EmailAddress::value).ifPresent(address -> {
            var email = Cell.line(address);
            email.addClassName("miyar-quiet");
            cell.add(email);
        });
        return cell;
    }

    Div state(CandidateRow row) {
        return new StateTag(row, items(row));
    }

    String stage(CandidateRow row) {
        return row.place().map(place -> StageWords.of(place.stage())).orElse("–");
    }

    /** With its standard error, and how it stands to the fit above; never a rank. */
    Div fit(CandidateRow row) {
        var cell = new Div();
        cell.addClassName("miyar-cell");
        var result = row.result();
        cell.add(new Span(result.filter(known -> known.fit().isPresent())
                .map(known -> banded(known.fit(), known.fitError()))
                .orElseGet(() -> cell.getTranslation("recruiting.fit.none"))));
        result.flatMap(known -> above(known.above())).ifPresent(key -> {
            var said = new Span(cell.getTranslation(key));
            said.addClassName("miyar-quiet");
            cell.add(said);
        });
        return cell;
    }

    private static Optional<String> above(ListedResult.Above above) {
        return switch (above) {
            case UNSAID, TELLING -> Optional.empty();
            case NOT_DISTINGUISHABLE -> Optional.of("recruiting.fit.not-distinguishable");
            case MEASURED_OTHERWISE -> Optional.of("recruiting.fit.measured-otherwise");
        };
    }

    String scale(CandidateRow row) {
        return row.result()
                .filter(known -> known.t().isPresent())
                .map(known -> banded(known.t(), known.tError()))
                .orElse("–");
    }

    private String banded(OptionalDouble value, OptionalDouble error) {
        var number = formats.number(Math.round(value.orElseThrow()));
        return error.isPresent() ? number + " ± " + formats.number(Math.round(error.getAsDouble())) : number;
    }

    String day(Instant instant) {
        return formats.day(instant);
    }

    Span invited(CandidateRow row) {
        return time(formats.briefDay(row.invitedAt()));
    }

    Span activity(CandidateRow row) {
        return time(formats.briefDayAndTime(row.lastActivity()));
    }

    private static Span time(String text) {
        var time = new Span(text);
        time.addClassName("recruiting-time");
        return time;
    }

    Div card(CandidateRow row) {
        var card = person(row);
        card.addClassName("recruiting-card");
        var facts = new Div(
                new Isolated(row.language().ownName()),
                new Isolated(stage(row)),
                new Isolated(formats.briefDayAndTime(row.lastActivity())));
        facts.addClassNames("miyar-quiet", "recruiting-card-facts");
        card.add(state(row), facts);
        results(row).ifPresent(card::add);
        return card;
    }

    /** What a card says of results, where somebody asked for them. */
    Optional<Div> results(CandidateRow row) {
        return row.result().map(result -> {
            var said = new Div();
            said.addClassName("recruiting-card-results");
            if (result.t().isPresent()) {
                said.add(new Span(said.getTranslation("recruiting.card.scale", banded(result.t(), result.tError()))));
            }
            if (result.fit().isPresent()) {
                said.add(new Span(said.getTranslation("recruiting.card.fit", banded(result.fit(), result.fitError()))));
            }
            above(result.above()).ifPresent(key -> {
                var above = new Span(said.getTranslation(key));
                above.addClassName("miyar-quiet");
                said.add(above);
            });
            return said;
        });
    }

    int items(CandidateRow row) {
        return instruments.get(row.instrument()).items().size();
    }
}
