package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.miyar.design.Formats;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.Stage;
import org.miyar.requisition.ui.StageWords;

/** One stage of the board: its name, how many are in it, the first of them, and the way to more. */
final class BoardColumn extends Section {
    private static final long serialVersionUID = 1L;

    static final int PAGE = 20;

    private final transient Stage stage;
    private final transient BiFunction<Integer, Integer, List<CandidateRow>> read;
    private final transient Function<CandidateRow, BoardCard> card;
    private final transient Formats formats;
    private final transient Consumer<CandidateRow> dropped;
    private final Span number = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph();
    private final Button more = new Button();
    private final transient List<CandidateRow> shown = new ArrayList<>();
    private int count;

    /**
     * @param read some of its people, from an offset on, up to a number
     * @param dropped is told who was dragged here
     */
    BoardColumn(
            Stage stage,
            BiFunction<Integer, Integer, List<CandidateRow>> read,
            Function<CandidateRow, BoardCard> card,
            Formats formats,
            Consumer<CandidateRow> dropped) {
        this.stage = stage;
        this.read = read;
        this.card = card;
        this.formats = formats;
        this.dropped = dropped;
        addClassName("recruiting-board-column");
        var name = new H2(StageWords.of(stage));
        name.setId("stage-" + stage.id().value());
        getElement().setAttribute("aria-labelledby", "stage-" + stage.id().value());
        number.addClassName("miyar-tag");
        var head = new Div(name, number);
        head.addClassName("recruiting-board-title");
        nobody.setText(getTranslation("recruiting.board.nobody"));
        nobody.addClassName("miyar-quiet");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> {
            append(read.apply(shown.size(), PAGE));
            dress();
        });
        add(head, list, nobody, more);
        var target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(CandidateRow.class::isInstance)
                .map(CandidateRow.class::cast)
                .ifPresent(this::dropped));
    }

    /** A card was let go over this column. */
    void dropped(CandidateRow row) {
        dropped.accept(row);
    }

    Stage stage() {
        return stage;
    }

    /** Reads its people anew, as many as were shown, if their number or the people have changed. */
    void show(Pipeline.Column now, boolean anew) {
        if (!anew && now.count() == count && !shown.isEmpty()) {
            return;
        }
        count = now.count();
        list.removeAll();
        int wanted = Math.max(PAGE, shown.size());
        shown.clear();
        append(count == 0 ? List.of() : read.apply(0, wanted));
        dress();
    }

    private void append(List<CandidateRow> rows) {
        shown.addAll(rows);
        rows.forEach(row -> list.add(card.apply(row)));
    }

    private void dress() {
        number.setText(formats.number(count));
        list.setVisible(!shown.isEmpty());
        nobody.setVisible(shown.isEmpty());
        int left = count - shown.size();
        more.setVisible(left > 0);
        more.setText(getTranslation("recruiting.board.more", Math.min(left, PAGE), left));
    }
}
