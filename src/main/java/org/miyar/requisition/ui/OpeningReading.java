package org.miyar.requisition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.instrument.Competencies;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.Stages;

/** What is only read of an opening: all of it for a supervisor and once it is closed, and earlier versions of its target always. */
@Dependent
class OpeningReading {
    private final Stages stages;
    private final People people;
    private final Competencies competencies;
    private final OpeningCells cells;
    private final Formats formats;

    @Inject
    OpeningReading(Stages stages, People people, Competencies competencies, OpeningCells cells, Formats formats) {
        this.stages = stages;
        this.people = people;
        this.competencies = competencies;
        this.cells = cells;
        this.formats = formats;
    }

    Component stages(Requisition opening) {
        var list = new OrderedList();
        stages.of(opening.id()).forEach(stage -> list.add(new ListItem(new Isolated(StageWords.of(stage)))));
        return list;
    }

    Component job(Requisition opening) {
        var facts = new DescriptionList();
        facts.addClassName("requisition-facts");
        fact(facts, "requisition.team", opening.row().team().orElse("–"));
        fact(facts, "requisition.branch", opening.row().branch().orElse("–"));
        fact(facts, "requisition.wanted", formats.number(opening.form().wanted()));
        fact(
                facts,
                "requisition.closes-on",
                opening.form().closesOn().map(cells::day).orElse("–"));
        fact(
                facts,
                "requisition.kept-fact",
                Objects.requireNonNull(UI.getCurrent())
                        .getTranslation(
                                "requisition.kept-months",
                                opening.form().retentionMonths().orElseGet(cells::usualRetention)));
        var part = new Div(facts);
        part.addClassName("requisition-form");
        for (var language : Language.values()) {
            part.add(text(opening, language));
        }
        return part;
    }

    private static Section text(Requisition opening, Language language) {
        var name = new H2(language.ownName());
        name.getElement().setAttribute("lang", language.tag());
        var section = OpeningTags.styled(new Section(name), "requisition-section");
        var title = opening.form().title().written(language);
        if (title.isEmpty()) {
            section.add(OpeningTags.styled(new Paragraph(translated("requisition.not-written")), "miyar-quiet"));
            return section;
        }
        var heading = new H3(title);
        var words = OpeningTags.styled(
                new Paragraph(opening.form()
                        .description()
                        .map(text -> text.written(language))
                        .orElse("")),
                "requisition-words");
        section.getElement().setAttribute("lang", language.tag());
        section.getElement().setAttribute("dir", language.rightToLeft() ? "rtl" : "ltr");
        section.add(heading, words);
        return section;
    }

    /** Every version, the newest open. */
    Component versions(List<TargetProfile> versions) {
        var section =
                OpeningTags.styled(new Section(new H2(translated("requisition.versions"))), "requisition-versions");
        if (versions.isEmpty()) {
            section.add(new Paragraph(translated("requisition.versions-none")));
            return section;
        }
        section.add(OpeningTags.styled(new Paragraph(translated("requisition.versions-lead")), "miyar-quiet"));
        var names = names(
                versions.stream().flatMap(version -> version.panel().stream()).collect(Collectors.toSet()));
        versions.forEach(version -> section.add(
                version(version, version.number() == versions.getFirst().number(), names)));
        return section;
    }

    private Details version(TargetProfile version, boolean newest, List<Named> names) {
        var list = new DescriptionList();
        list.addClassName("requisition-bounds");
        version.bounds().forEach(bound -> list.add(term(bound), description(bound)));
        var panel = names.stream()
                .filter(named -> version.panel().contains(named.id()))
                .map(Named::name)
                .toList();
        var agreed = new Paragraph(
                translated("requisition.agreed-by", version.panel().size()) + " ");
        for (int i = 0; i < panel.size(); i++) {
            agreed.add(new Isolated(panel.get(i) + (i < panel.size() - 1 ? " · " : "")));
        }
        var body = new Div(agreed);
        if (version.panel().size() < TargetProfile.PANEL) {
            body.add(OpeningTags.styled(
                    new Paragraph(translated("requisition.panel-few", TargetProfile.PANEL)), "requisition-caution"));
        }
        body.add(list);
        var details = new Details(
                translated(
                        newest ? "requisition.version-newest" : "requisition.version",
                        version.number(),
                        formats.day(version.createdAt())),
                body);
        details.setOpened(newest);
        return details;
    }

    private DescriptionList.Term term(TargetBound bound) {
        return new DescriptionList.Term(competencies
                .find(bound.competency())
                .map(competency -> competency.name().in(Formats.language()))
                .orElse(bound.competency()));
    }

    private DescriptionList.Description description(TargetBound bound) {
        var weight = bound.weight() == Math.rint(bound.weight())
                ? translated("requisition.weight." + Math.round(bound.weight()))
                : translated("requisition.weight-exact", bound.weight());
        var asked = bound.upper().isPresent()
                ? translated(
                        "requisition.asked-between",
                        bound.lower(),
                        bound.upper().getAsDouble())
                : translated("requisition.asked-from", bound.lower());
        var reason = OpeningTags.styled(new Paragraph(bound.reason().in(Formats.language())), "requisition-reason");
        reason.getElement().setAttribute("dir", "auto");
        return new DescriptionList.Description(
                OpeningTags.styled(new Div(translated("requisition.weight-and-asked", weight, asked)), "miyar-strong"),
                reason);
    }

    private record Named(PersonId id, String name) {}

    private List<Named> names(Collection<PersonId> panel) {
        return people.find(Set.copyOf(panel)).values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(OpeningReading::named)
                .toList();
    }

    private static Named named(Person person) {
        return new Named(person.id(), person.name());
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(translated(key)), new DescriptionList.Description(new Isolated(value)));
    }

    private static String translated(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
