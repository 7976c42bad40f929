package org.miyar.sitting.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.miyar.instrument.Instruments;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Sitting;
import org.miyar.sitting.Sittings;

/** The answers of a sitting that is open. Nothing is asked of the client but its own sequence. */
@ApplicationScoped
public class Answers {
    private final AnswerStore store;
    private final AnswerWriter writer;
    private final Sittings sittings;
    private final Instruments instruments;
    private final Clock clock;

    @Inject
    Answers(AnswerStore store, AnswerWriter writer, Sittings sittings, Instruments instruments, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.sittings = sittings;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** What stands of every item that has an answer. */
    public List<StandingAnswer> standing(InvitationHolder holder) {
        return store.standing(holder.sitting());
    }

    /** Saves answers, all or none; when this returns {@link SaveOutcome.Kept} they are on disk. */
    public SaveOutcome save(InvitationHolder holder, List<GivenAnswer> answers) {
        var refused = refused(holder, answers);
        if (refused != null) {
            return refused;
        }
        return writer.write(new Arrival(holder, answers, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .<SaveOutcome>map(standing -> kept(answers, standing))
                .orElseGet(() -> notOpen(sittings.of(holder)));
    }

    private @Nullable SaveOutcome refused(InvitationHolder holder, List<GivenAnswer> answers) {
        var instrument = instruments.get(holder.instrument());
        for (var answer : answers) {
            if (!instrument.has(answer.item())) {
                return new SaveOutcome.ItemUnknown();
            }
            if (!instrument.range().contains(answer.value())) {
                return new SaveOutcome.OutsideScale();
            }
        }
        return null;
    }

    private static SaveOutcome notOpen(Optional<Sitting> sitting) {
        return sitting.<SaveOutcome>map(found -> switch (found.state()) {
                    case SUBMITTED -> new SaveOutcome.Closed();
                    case INVITED, STARTED -> new SaveOutcome.NotStarted();
                })
                .orElseGet(SaveOutcome.Ended::new);
    }

    private static SaveOutcome.Kept kept(List<GivenAnswer> given, List<StandingAnswer> standing) {
        return new SaveOutcome.Kept(IntStream.range(0, given.size())
                .mapToObj(i -> new SaveOutcome.Result(
                        standing.get(i), !standing.get(i).equals(given.get(i).standing())))
                .toList());
    }
}
