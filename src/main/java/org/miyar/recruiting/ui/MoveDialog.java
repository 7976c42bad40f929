package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.miyar.recruiting.CandidateRow;
import org.miyar.requisition.Stage;
import org.miyar.requisition.ui.StageWords;

/** Asks to which stage people are to be moved: one button a stage, so that the keyboard and a thumb do as well as a mouse. */
final class MoveDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    MoveDialog(List<CandidateRow> people, List<Stage> stages, Consumer<Stage> chosen) {
        setMaxWidth("28rem");
        setHeaderTitle(
                people.size() == 1
                        ? getTranslation(
                                "recruiting.move.title-one", people.getFirst().name())
                        : getTranslation("recruiting.move.title", people.size()));
        var choice = new Div();
        choice.addClassName("recruiting-move-stages");
        stages.stream().filter(stage -> !stage.kind().decided()).forEach(stage -> {
            var name = StageWords.of(stage);
            boolean here = people.stream()
                    .allMatch(person -> person.place()
                            .filter(place -> place.stage().id().equals(stage.id()))
                            .isPresent());
            var button = new Button(here ? getTranslation("recruiting.move.here", name) : name, click -> {
                close();
                chosen.accept(stage);
            });
            button.setEnabled(!here);
            choice.add(button);
        });
        var why = new Paragraph(getTranslation("recruiting.move.decision"));
        why.addClassName("miyar-quiet");
        add(choice, why);
        var cancel = new Button(getTranslation("design.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel);
    }
}
