package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.Duplicate;
import org.miyar.recruiting.MergeOutcome;
import org.miyar.recruiting.MergeWish;
import org.miyar.recruiting.Merging;

/** Asks what stays of two records of one person, says what is kept, and makes them one. */
final class MergeDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Merging merging;
    private final transient Actor by;
    private final transient Person kept;
    private final transient Person gone;
    private final transient Runnable merged;
    private final RadioButtonGroup<String> name = new RadioButtonGroup<>();
    private final RadioButtonGroup<EmailAddress> email = new RadioButtonGroup<>();
    private final transient List<RadioButtonGroup<Candidate>> counting = new ArrayList<>();

    MergeDialog(Merging merging, Actor by, Formats formats, Person kept, Duplicate duplicate, Runnable merged) {
        this.merging = merging;
        this.by = by;
        this.kept = kept;
        this.gone = duplicate.person();
        this.merged = merged;
        setHeaderTitle(getTranslation("recruiting.merge.title"));
        addClassName("recruiting-dialog");
        setWidth("min(36rem, 94vw)");
        var merge = new Button(getTranslation("recruiting.merge.confirm"));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var form = new Form(merge, this::merge);
        form.addClassName("recruiting-merge");
        choose(form, name, "recruiting.merge.name", Stream.of(kept.name(), gone.name()));
        choose(
                form,
                email,
                "recruiting.merge.email",
                Stream.of(kept.email(), gone.email()).flatMap(Optional::stream));
        for (var same : merging.toDecide(by, kept.id(), gone.id())) {
            var group = new RadioButtonGroup<Candidate>();
            group.setLabel(getTranslation(
                    "recruiting.merge.counting",
                    same.getFirst()
                            .row()
                            .job()
                            .map(title -> title.in(Formats.language()))
                            .orElse("")));
            group.setHelperText(getTranslation("recruiting.merge.counting-help"));
            group.setItems(same);
            group.setItemLabelGenerator(candidate -> getTranslation(
                    "recruiting.merge.submitted",
                    candidate.submittedAt().map(formats::dayAndTime).orElse("")));
            group.setRequiredIndicatorVisible(true);
            group.addValueChangeListener(change -> group.setInvalid(false));
            form.add(group);
            counting.add(group);
        }
        add(new Paragraph(getTranslation("recruiting.merge.text")), form);
        getFooter().add(new Button(getTranslation("design.cancel"), click -> close()), merge);
    }

    /** Only what differs is asked. */
    private <T> void choose(Form form, RadioButtonGroup<T> group, String labelKey, Stream<T> of) {
        var choices = of.collect(Collectors.toCollection(LinkedHashSet::new));
        group.setLabel(getTranslation(labelKey));
        group.addThemeName("vertical");
        group.setItems(choices);
        choices.stream().findFirst().ifPresent(group::setValue);
        if (choices.size() > 1) {
            form.add(group);
        }
    }

    private void merge() {
        var open = counting.stream().filter(group -> group.getValue() == null).toList();
        open.forEach(group -> {
            group.setErrorMessage(getTranslation("design.form.required"));
            group.setInvalid(true);
        });
        if (open.isEmpty()) {
            mergeAsChosen();
        }
    }

    private void mergeAsChosen() {
        var wish = new MergeWish(
                kept,
                gone,
                name.getValue(),
                Optional.ofNullable(email.getValue()),
                counting.stream()
                        .map(RadioButtonGroup::getValue)
                        .filter(Objects::nonNull)
                        .map(Candidate::id)
                        .collect(Collectors.toSet()));
        switch (merging.merge(by, wish)) {
            case MergeOutcome.Merged _ -> {
                close();
                Notices.done(getTranslation("recruiting.merge.done"));
                merged.run();
            }
            case MergeOutcome.Stale _ -> {
                close();
                Notices.problem(getTranslation("recruiting.merge.stale"));
                merged.run();
            }
            case MergeOutcome.Undecided _ -> Notices.problem(getTranslation("recruiting.merge.undecided"));
        }
    }
}
