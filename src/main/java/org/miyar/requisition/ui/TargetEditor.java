package org.miyar.requisition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Confirmation;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.instrument.Competency;
import org.miyar.profile.TargetProfile;
import org.miyar.profile.TargetProfileId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetChange;
import org.miyar.requisition.TargetForm;

/** What the job asks for, to be agreed before applicants are seen, and published as a version that never changes. */
final class TargetEditor extends Div implements Unsaved {
    private static final long serialVersionUID = 1L;

    private static final List<String> ADVICE = List.of("analysis", "alone", "reasons", "before", "band");

    private final transient Requisitions requisitions;
    private final transient CurrentActor actor;
    private final transient Standing standing;
    private final transient Runnable published;
    private final PanelField panel;
    private final List<BoundFields> bounds;
    private final ProblemBox problem = new ProblemBox();
    private final List<Object> filled;
    /** The version its fields were filled with: the page may know of a later one which they do not show. */
    private transient Optional<TargetProfileId> basis;

    /**
     * @param versions the newest first
     * @param unmeasured competencies of the newest which the opening's instrument does not measure, by name
     * @param read how many profiles of its candidates somebody has read
     */
    record Standing(OpenedOpening opened, List<TargetProfile> versions, List<String> unmeasured, int read) {
        Optional<TargetProfile> newest() {
            return versions.stream().findFirst();
        }

        int next() {
            return newest().map(TargetProfile::number).orElse(0) + 1;
        }
    }

    TargetEditor(
            Requisitions requisitions,
            PanelField panel,
            List<Competency> asked,
            CurrentActor actor,
            Standing standing,
            Runnable published) {
        this.requisitions = requisitions;
        this.panel = panel;
        this.actor = actor;
        this.standing = standing;
        this.published = published;
        basis = standing.newest().map(TargetProfile::id);
        var publish = new Button(getTranslation("requisition.publish", standing.next()));
        var form = new Form(publish, this::publish);
        form.addClassName("requisition-form");
        bounds = asked.stream()
                .map(competency -> new BoundFields(
                        competency,
                        standing.newest().stream()
                                .flatMap(version -> version.bounds().stream())
                                .filter(bound -> bound.competency().equals(competency.code()))
                                .findFirst()))
                .toList();
        standing.newest().ifPresent(version -> panel.show(version.panel()));
        form.add(advice());
        if (standing.read() > 0) {
            form.add(caution(getTranslation("requisition.already-read", standing.read())));
        }
        if (!standing.unmeasured().isEmpty()) {
            form.add(caution(getTranslation(
                    "requisition.not-measured",
                    String.join(getTranslation("design.list-separator"), standing.unmeasured()))));
        }
        form.add(panel);
        bounds.forEach(form::add);
        var foot = OpeningTags.styled(new Div(publish), "miyar-detail-actions");
        form.add(
                problem,
                OpeningTags.styled(new Paragraph(getTranslation("requisition.publish-lead")), "miyar-quiet"),
                foot);
        add(form);
        filled = typed();
    }

    private static Paragraph caution(String text) {
        return OpeningTags.styled(new Paragraph(text), "requisition-caution");
    }

    @Override
    public boolean isUnsaved() {
        return !typed().equals(filled);
    }

    private List<Object> typed() {
        return List.of(panel.people(), bounds.stream().map(BoundFields::typed).toList());
    }

    private Details advice() {
        var list = new OrderedList();
        ADVICE.forEach(each -> list.add(new ListItem(getTranslation("requisition.advice." + each))));
        var details = new Details(getTranslation("requisition.advice"), list);
        details.setOpened(standing.versions().isEmpty());
        details.addClassName("requisition-advice");
        return details;
    }

    private void publish() {
        problem.clear();
        var faulty = bounds.stream().filter(each -> !each.isWhole()).toList();
        if (!faulty.isEmpty()) {
            problem.show(getTranslation("requisition.target-faults", faulty.size()), List.of());
            faulty.getFirst().focusOnFault();
        } else if (bounds.stream().noneMatch(BoundFields::weighs)) {
            problem.show(getTranslation("requisition.target-nothing"), List.of());
        } else if (standing.read() > 0) {
            Confirmation.ask(
                    getTranslation("requisition.publish-late-title"),
                    getTranslation("requisition.publish-late-text", standing.read()),
                    getTranslation("requisition.publish", standing.next()),
                    this::publishWhole);
        } else {
            publishWhole();
        }
    }

    private void publishWhole() {
        var opened = standing.opened();
        var form = new TargetForm(
                bounds.stream().flatMap(each -> each.bound().stream()).toList(), panel.people());
        var change = opened.opening().target().equals(basis)
                ? requisitions.publish(actor.get(), opened.id(), opened.version(), form)
                : new TargetChange.Stale();
        switch (change) {
            case TargetChange.Published(int number) -> {
                Notices.done(getTranslation("requisition.published", number));
                opened.refresh();
                published.run();
            }
            case TargetChange.Same _ -> problem.show(getTranslation("requisition.target-same"), List.of());
            case TargetChange.Closed _ -> problem.show(getTranslation("requisition.is-closed"), List.of());
            case TargetChange.Stale _ ->
                problem.show(
                        getTranslation("design.stale"),
                        List.of(),
                        new Button(getTranslation("design.stale.theirs"), click -> opened.reload()),
                        new Button(getTranslation("design.stale.mine"), click -> {
                            opened.catchUp();
                            basis = opened.opening().target();
                            publishWhole();
                        }));
        }
    }
}
