package org.miyar.requisition.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.People;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.profile.TargetProfile;
import org.miyar.team.Colleague;
import org.miyar.team.Teams;

/** Who agreed on what the job asks for; says plainly when they are few. */
final class PanelField extends MultiSelectComboBox<Colleague> {
    private static final long serialVersionUID = 1L;

    private final transient People people;

    PanelField(Teams teams, People people, CurrentActor actor) {
        this.people = people;
        setLabel(getTranslation("requisition.panel"));
        setItemLabelGenerator(Colleague::name);
        setItems(query -> teams
                .eligible(
                        actor.get(),
                        Optional.empty(),
                        new SearchKey(query.getFilter().orElse("")),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        addValueChangeListener(change -> tell());
        setWidthFull();
        tell();
    }

    private void tell() {
        int size = getValue().size();
        setHelperText(
                size < TargetProfile.PANEL
                        ? getTranslation("requisition.panel-now-few", size, TargetProfile.PANEL)
                        : getTranslation("requisition.panel-now", size));
    }

    void show(Set<PersonId> panel) {
        setValue(people.find(panel).values().stream()
                .map(person -> new Colleague(person.id(), person.name()))
                .collect(Collectors.toSet()));
    }

    Set<PersonId> people() {
        return getValue().stream().map(Colleague::id).collect(Collectors.toSet());
    }
}
