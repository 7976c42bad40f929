package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.instrument.Competencies;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.profile.Report.Band;
import org.miyar.scoring.ScaleScore;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.SittingId;

/** Tells people about their own answers once they have submitted them. */
@ApplicationScoped
public class Feedbacks {
    private final Profiles profiles;
    private final Instruments instruments;
    private final Competencies competencies;
    private final Organisations organisations;
    private final Messages messages;

    @Inject
    Feedbacks(
            Profiles profiles,
            Instruments instruments,
            Competencies competencies,
            Organisations organisations,
            Messages messages) {
        this.profiles = profiles;
        this.instruments = instruments;
        this.competencies = competencies;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** The feedback in the language of the sitting; empty before it is submitted. */
    public Optional<Feedback> of(InvitationHolder holder) {
        return profiles.of(holder.sitting()).map(profile -> write(profile, profile.language()));
    }

    /** The same for another way by which the person of the sitting, and nobody else, is known. */
    public Optional<Feedback> of(SittingId sitting, Language language) {
        return profiles.of(sitting).map(profile -> write(profile, language));
    }

    private Feedback write(Profile profile, Language language) {
        return new Feedback(
                messages.text(language, "profile.feedback.intro"),
                passages(profile, Band.STRENGTH, language),
                passages(profile, Band.DEVELOPMENT, language),
                passages(profile, Band.MIDDLE, language),
                organisations.current().contact().value());
    }

    private List<Feedback.Passage> passages(Profile profile, Band band, Language language) {
        return profile.scales().stream()
                .filter(score -> score.raw().mean().isPresent()
                        && Bands.of(score.raw().mean().getAsDouble()) == band)
                .flatMap(score -> passage(profile, score, band, language).stream())
                .toList();
    }

    private Optional<Feedback.Passage> passage(Profile profile, ScaleScore score, Band band, Language language) {
        return instruments
                .get(profile.instrument())
                .scale(score.scale())
                .flatMap(scale -> scale.competency())
                .flatMap(competencies::find)
                .map(competency -> new Feedback.Passage(
                        competency.code(),
                        competency.name().in(language),
                        Bands.feedback(competency, band).in(language)));
    }
}
