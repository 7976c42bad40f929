package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.MoveOutcome;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Stage;
import org.miyar.requisition.Stages;
import org.miyar.requisition.ui.StageWords;

/** Moves candidates between stages for whichever page shows them, says what came of it, and offers to take it back. */
@Dependent
class Moves {
    private final Pipeline pipeline;
    private final Stages stages;
    private final CurrentActor actor;

    @Inject
    Moves(Pipeline pipeline, Stages stages, CurrentActor actor) {
        this.pipeline = pipeline;
        this.stages = stages;
        this.actor = actor;
    }

    /**
     * Asks to which stage, and moves them there.
     *
     * @param changed shows how things stand, whatever came of it
     */
    void ask(Collection<CandidateRow> people, Runnable changed) {
        var openings = people.stream()
                .map(person -> person.place().map(place -> place.stage().requisition()))
                .distinct()
                .toList();
        if (openings.size() != 1 || openings.getFirst().isEmpty()) {
            Notices.problem(text("recruiting.move.one-opening"));
            return;
        }
        RequisitionId opening = openings.getFirst().get();
        new MoveDialog(List.copyOf(people), stages.of(opening), to -> move(people, to, changed)).open();
    }

    void move(Collection<CandidateRow> people, Stage to, Runnable changed) {
        var outcome = pipeline.move(
                actor.get(), people.stream().map(CandidateRow::asked).toList(), to.id());
        if (outcome instanceof MoveOutcome.Done done && !done.moved().isEmpty()) {
            Notices.doneWithUndo(moved(done.moved(), to), text("recruiting.move.undo"), () -> takeBack(done, changed));
        }
        tell(outcome);
        changed.run();
    }

    private void takeBack(MoveOutcome.Done done, Runnable changed) {
        var outcome = pipeline.takeBack(actor.get(), done.moved());
        if (outcome instanceof MoveOutcome.Done back && !back.moved().isEmpty()) {
            Notices.done(
                    back.moved().size() == 1
                            ? text(
                                    "recruiting.move.back-one",
                                    back.moved().getFirst().name())
                            : text("recruiting.move.back", back.moved().size()));
        }
        tell(outcome);
        changed.run();
    }

    private static String moved(List<MoveOutcome.Moved> moved, Stage to) {
        return moved.size() == 1
                ? text("recruiting.move.done-one", moved.getFirst().name(), StageWords.of(to))
                : text("recruiting.move.done", moved.size(), StageWords.of(to));
    }

    /** What did not come about. */
    private static void tell(MoveOutcome outcome) {
        switch (outcome) {
            case MoveOutcome.Done(var moved, var elsewhere) -> {
                if (!elsewhere.isEmpty()) {
                    Notices.problem(elsewhere.stream().map(Moves::whereabouts).collect(Collectors.joining(" ")));
                } else if (moved.isEmpty()) {
                    Notices.done(text("recruiting.move.nobody"));
                }
            }
            case MoveOutcome.DecisionNeeded _ -> Notices.problem(text("recruiting.move.decision"));
            case MoveOutcome.NoSuchStage _ -> Notices.problem(text("recruiting.move.no-such-stage"));
        }
    }

    private static String whereabouts(MoveOutcome.Elsewhere one) {
        var stage = StageWords.of(one.stage());
        return one.by()
                .map(colleague -> text("recruiting.move.elsewhere-by", one.name(), stage, colleague))
                .orElseGet(() -> text("recruiting.move.elsewhere", one.name(), stage));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
