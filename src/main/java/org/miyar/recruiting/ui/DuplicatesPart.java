package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.kernel.EmailAddress;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Duplicate;
import org.miyar.recruiting.Merging;

/** What else this person has applied for, and which other records may be of the same person. */
@Dependent
class DuplicatesPart implements CandidatePart {
    private final Merging merging;
    private final People people;
    private final CandidateCells cells;
    private final Formats formats;

    @Inject
    DuplicatesPart(Merging merging, People people, CandidateCells cells, Formats formats) {
        this.merging = merging;
        this.people = people;
        this.cells = cells;
        this.formats = formats;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> section(Actor by, Candidate candidate, Runnable changed) {
        var others = merging.applications(by, candidate.person()).stream()
                .filter(application -> !application.id().equals(candidate.id()))
                .toList();
        var duplicates = merging.duplicates(by, candidate.person());
        if (others.isEmpty() && duplicates.isEmpty()) {
            return Optional.empty();
        }
        var sections = new Div();
        sections.addClassName("recruiting-columns");
        if (!others.isEmpty()) {
            sections.add(history(by, candidate, others));
        }
        if (!duplicates.isEmpty()) {
            sections.add(alike(by, candidate, duplicates, changed));
        }
        return Optional.of(sections);
    }

    private Section history(Actor by, Candidate candidate, List<Candidate> others) {
        var superseded = merging.superseded(by, candidate.person());
        var section = section("recruiting.merge.others");
        if (superseded.containsKey(candidate.id())) {
            section.add(new Paragraph(text("recruiting.merge.does-not-count")));
        }
        section.add(list(others, superseded.keySet().stream().toList()));
        return section;
    }

    private Section alike(Actor by, Candidate candidate, List<Duplicate> duplicates, Runnable changed) {
        var section = section("recruiting.merge.alike");
        section.add(new Paragraph(text("recruiting.merge.alike-explained")));
        for (var duplicate : duplicates) {
            var merge = new Button(
                    text("recruiting.merge.same"),
                    click -> people.find(candidate.person())
                            .ifPresent(person ->
                                    new MergeDialog(merging, by, formats, person, duplicate, changed).open()));
            var name = new Isolated(duplicate.person().name());
            name.addClassName("miyar-strong");
            var email = new Isolated(
                    duplicate.person().email().map(EmailAddress::value).orElse(text("recruiting.candidate.no-email")));
            email.addClassName("miyar-quiet");
            var tags = Cell.tags(List.of());
            if (duplicate.sameName()) {
                tags.add(Cell.tag(text("recruiting.merge.same-name"), "attention"));
            }
            if (duplicate.sameEmail()) {
                tags.add(Cell.tag(text("recruiting.merge.same-email"), "attention"));
            }
            if (duplicate.sameNumber()) {
                tags.add(Cell.tag(text("recruiting.merge.same-number"), "attention"));
            }
            var shown = new Div(new Div(name), new Div(email), tags, list(duplicate.candidates(), List.of()), merge);
            shown.addClassName("recruiting-duplicate");
            section.add(shown);
        }
        return section;
    }

    private UnorderedList list(List<Candidate> applications, List<CandidateId> superseded) {
        var list = new UnorderedList();
        list.addClassName("recruiting-applications");
        for (var application : applications) {
            var link = CandidateLinks.to(application.id());
            link.add(new Isolated(application
                    .row()
                    .job()
                    .map(title -> title.in(Formats.language()))
                    .orElse(text("recruiting.merge.no-job"))));
            var item = new ListItem(link, cells.state(application.row()));
            var when = new Span(text(
                    "recruiting.merge.invited", formats.day(application.row().invitedAt())));
            when.addClassName("miyar-quiet");
            item.add(when);
            if (superseded.contains(application.id())) {
                item.add(Cell.tag(text("recruiting.merge.not-counting")));
            }
            list.add(item);
        }
        return list;
    }

    private static Section section(String titleKey) {
        var section = new Section(new H2(text(titleKey)));
        section.addClassName("recruiting-section");
        return section;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
