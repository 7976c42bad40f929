package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.Competencies;
import org.miyar.instrument.Competency;
import org.miyar.instrument.Instruments;
import org.miyar.instrument.InterviewGuide;
import org.miyar.instrument.InterviewGuides;
import org.miyar.sitting.SittingId;

/** The questions of the interview with one person, as {@link InterviewPlan} chooses them now. */
@ApplicationScoped
public class InterviewQuestions {
    private final Profiles profiles;
    private final TargetProfiles targets;
    private final Instruments instruments;
    private final InterviewGuides guides;
    private final Competencies competencies;

    @Inject
    InterviewQuestions(
            Profiles profiles,
            TargetProfiles targets,
            Instruments instruments,
            InterviewGuides guides,
            Competencies competencies) {
        this.profiles = profiles;
        this.targets = targets;
        this.instruments = instruments;
        this.guides = guides;
        this.competencies = competencies;
    }

    /** @param competency empty for a question that everybody is asked */
    public record Asked(Optional<String> competency, InterviewGuide.Question question) {}

    /**
     * The questions for everybody and those that this profile asks for; without a profile, the first alone. They come in the order of
     * the competencies, which does not tell an interviewer which score is the lowest.
     */
    public List<Asked> of(Actor by, SittingId sitting, Optional<TargetProfileId> target) {
        by.mustBe(Role.HR);
        var guide = guides.current();
        var asked = new ArrayList<Asked>();
        guide.common().forEach(question -> asked.add(new Asked(Optional.empty(), question)));
        profiles.of(sitting).ifPresent(profile -> {
            var fit = target.flatMap(targets::find).flatMap(wanted -> profiles.fit(profile, wanted));
            var open = Set.copyOf(InterviewPlan.competencies(instruments.get(profile.instrument()), profile, fit));
            competencies.all().stream()
                    .map(Competency::code)
                    .filter(open::contains)
                    .forEach(competency -> guide.of(competency).ifPresent(questions -> {
                        asked.add(new Asked(Optional.of(competency), questions.past()));
                        asked.add(new Asked(Optional.of(competency), questions.situational()));
                    }));
        });
        return asked;
    }
}
