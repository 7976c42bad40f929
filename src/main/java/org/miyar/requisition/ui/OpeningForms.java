package org.miyar.requisition.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.miyar.design.Formats;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.People;
import org.miyar.instrument.Competencies;
import org.miyar.instrument.Competency;
import org.miyar.instrument.Instruments;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.Stages;
import org.miyar.team.Teams;

/** Makes the forms of an opening's page. */
@Dependent
class OpeningForms {
    private final Requisitions requisitions;
    private final Stages stages;
    private final Teams teams;
    private final People people;
    private final Instruments instruments;
    private final Competencies competencies;
    private final OpeningCells cells;
    private final CurrentActor actor;

    @Inject
    OpeningForms(
            Requisitions requisitions,
            Stages stages,
            Teams teams,
            People people,
            Instruments instruments,
            Competencies competencies,
            OpeningCells cells,
            CurrentActor actor) {
        this.requisitions = requisitions;
        this.stages = stages;
        this.teams = teams;
        this.people = people;
        this.instruments = instruments;
        this.competencies = competencies;
        this.cells = cells;
        this.actor = actor;
    }

    /** The texts and facts of an opening, or of a new one. */
    OpeningEditor job(Optional<OpenedOpening> opened, Consumer<RequisitionId> saved) {
        return new OpeningEditor(requisitions, new PlaceFields(teams, actor), actor, cells, opened, saved);
    }

    /**
     * What the job asks for.
     *
     * @param versions the newest first
     * @param read how many profiles somebody has read already
     */
    TargetEditor target(OpenedOpening opened, List<TargetProfile> versions, int read, Runnable published) {
        var asked = asked(opened.opening());
        return new TargetEditor(
                requisitions,
                new PanelField(teams, people, actor),
                asked,
                actor,
                new TargetEditor.Standing(opened, versions, unmeasured(versions, asked), read),
                published);
    }

    private List<String> unmeasured(List<TargetProfile> versions, List<Competency> asked) {
        var codes = asked.stream().map(Competency::code).toList();
        return versions.stream()
                .limit(1)
                .flatMap(newest -> newest.bounds().stream())
                .map(TargetBound::competency)
                .filter(code -> !codes.contains(code))
                .map(code -> competencies
                        .find(code)
                        .map(found -> found.name().in(Formats.language()))
                        .orElse(code))
                .toList();
    }

    StagesEditor stages(OpenedOpening opened) {
        return new StagesEditor(stages, actor, opened);
    }

    /** The competencies that the opening's instrument measures, in its order. */
    private List<Competency> asked(Requisition opening) {
        return instruments.get(opening.instrument()).definition().scales().stream()
                .flatMap(scale -> scale.competency().flatMap(competencies::find).stream())
                .distinct()
                .toList();
    }
}
