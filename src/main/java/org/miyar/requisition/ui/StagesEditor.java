package org.miyar.requisition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageChange;
import org.miyar.requisition.StageForm;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;

/** The stages of an opening: renamed, added, put in another order, removed where nobody is or was, and saved together. */
final class StagesEditor extends Div implements Unsaved {
    private static final long serialVersionUID = 1L;

    private final transient Stages stages;
    private final transient CurrentActor actor;
    private final transient OpenedOpening opened;
    private final OrderedList list = new OrderedList();
    private final List<StageFields> fields = new ArrayList<>();
    private final Button add = new Button(getTranslation("requisition.stages.add"), VaadinIcon.PLUS.create());
    private final ProblemBox problem = new ProblemBox();
    private transient List<Stage> basis = List.of();
    private transient List<StageForm> filled = List.of();

    StagesEditor(Stages stages, CurrentActor actor, OpenedOpening opened) {
        this.stages = stages;
        this.actor = actor;
        this.opened = opened;
        list.addClassName("requisition-stages");
        var kinds = new Select<StageKind>();
        kinds.setLabel(getTranslation("requisition.stages.kind"));
        kinds.setItems(StageKind.ASSESSMENT, StageKind.INTERVIEW, StageKind.OFFER);
        kinds.setItemLabelGenerator(StageWords::of);
        kinds.setValue(StageKind.INTERVIEW);
        add.addClickListener(click -> append(kinds.getValue()));
        var save = new Button(getTranslation("design.save"));
        var form = new Form(save, this::save);
        form.addClassName("requisition-form");
        form.add(
                new Paragraph(getTranslation("requisition.stages.lead")),
                list,
                OpeningTags.styled(new Div(kinds, add), "requisition-row"),
                problem,
                OpeningTags.styled(new Div(save), "miyar-detail-actions"));
        add(form);
        show();
    }

    /** As it stands. */
    private void show() {
        fields.clear();
        var used = stages.used(actor.get(), opened.id());
        basis = stages.of(opened.id());
        for (var stage : basis) {
            fields.add(made(new StageForm(Optional.of(stage.id()), stage.kind(), stage.name()), used));
        }
        dress();
        filled = typed();
    }

    @Override
    public boolean isUnsaved() {
        return !typed().equals(filled);
    }

    private List<StageForm> typed() {
        return fields.stream().map(StageFields::form).toList();
    }

    private StageFields made(StageForm stage, Set<StageId> used) {
        return new StageFields(stage, stage.id().filter(used::contains).isPresent(), new StageFields.Deeds() {
            @Override
            public void shift(StageFields one, int by) {
                int place = fields.indexOf(one);
                fields.remove(one);
                fields.add(place + by, one);
                dress();
            }

            @Override
            public void remove(StageFields one) {
                fields.remove(one);
                dress();
            }
        });
    }

    /** Behind those that are not the end. */
    private void append(StageKind kind) {
        var added = made(new StageForm(Optional.empty(), kind, Optional.empty()), Set.of());
        fields.add(fields.size() - 3, added);
        dress();
        added.focus();
    }

    private void dress() {
        list.removeAll();
        fields.forEach(list::add);
        for (int place = 0; place < fields.size(); place++) {
            fields.get(place)
                    .free(
                            place > 0 && !fields.get(place - 1).kind().fixed(),
                            place < fields.size() - 1
                                    && !fields.get(place + 1).kind().fixed());
        }
        add.setEnabled(fields.size() < StageForm.MOST);
    }

    private void save() {
        problem.clear();
        switch (write()) {
            case StageChange.Saved _ -> {
                Notices.done(getTranslation("design.saved"));
                opened.refresh();
                show();
            }
            case StageChange.Closed _ -> problem.show(getTranslation("requisition.is-closed"), List.of());
            case StageChange.InUse _ -> problem.show(getTranslation("requisition.stages.in-use"), List.of(), theirs());
            case StageChange.Stale _ -> problem.show(getTranslation("requisition.stages.stale"), List.of(), theirs());
        }
    }

    /** Whoever has changed only other parts of the opening meanwhile is in nobody's way. */
    private StageChange write() {
        opened.catchUp();
        return stages.of(opened.id()).equals(basis)
                ? stages.arrange(actor.get(), opened.id(), opened.version(), typed())
                : new StageChange.Stale();
    }

    private Button theirs() {
        return new Button(getTranslation("design.stale.theirs"), click -> opened.reload());
    }
}
