package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.instrument.Competencies;
import org.miyar.instrument.Instruments;
import org.miyar.instrument.InterviewGuides;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.scoring.Fit;
import org.miyar.sitting.Sittings;

/** Brings together what a report is made of. */
@ApplicationScoped
class ReportSources {
    private final Norms norms;
    private final Sittings sittings;
    private final Instruments instruments;
    private final Competencies competencies;
    private final InterviewGuides guides;
    private final People people;
    private final Messages messages;
    private final Config config;

    @Inject
    ReportSources(
            Norms norms,
            Sittings sittings,
            Instruments instruments,
            Competencies competencies,
            InterviewGuides guides,
            People people,
            Messages messages,
            Config config) {
        this.norms = norms;
        this.sittings = sittings;
        this.instruments = instruments;
        this.competencies = competencies;
        this.guides = guides;
        this.people = people;
        this.messages = messages;
        this.config = config;
    }

    String describe(ProfileVersion version, Language language) {
        return new Wording(messages, language, config.zone())
                .versions(
                        instruments.get(version.instrument()),
                        version.norm().flatMap(norms::find),
                        version.algorithm());
    }

    List<String> toPractise(Profile profile, Optional<Fit> fit) {
        return InterviewPlan.competencies(instruments.get(profile.instrument()), profile, fit);
    }

    Report write(Profile profile, Optional<TargetProfile> target, Optional<Fit> fit, Language language) {
        var material = new ReportWriter.Material(
                profile,
                profile.person().flatMap(people::find).map(Person::name).orElse("–"),
                sittings.submitted(profile.sitting()).orElseThrow().submittedAt(),
                instruments.get(profile.instrument()),
                profile.norm().flatMap(norms::find),
                target,
                fit,
                competencies,
                guides.current());
        return new ReportWriter(material, new Wording(messages, language, config.zone())).write();
    }
}
