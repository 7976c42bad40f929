package org.miyar.recruiting.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Inviting;
import org.miyar.recruiting.RequisitionId;
import org.miyar.recruiting.demo.AnswerModel.SimulatedSitting;
import org.miyar.sitting.CompletedSitting;
import org.miyar.sitting.Sittings;

/** Simulated applicants who have answered: written down as if they had come over the past weeks, one after the other. */
@ApplicationScoped
class DemoCandidates {
    private static final String GENERATOR = "L64X128MixRandom";

    /** Everybody had time to finish, and the last few wait to be read. */
    private static final Duration YOUNGEST = Duration.ofDays(4);

    private static final Duration READ_AFTER = Duration.ofDays(4);

    private final People people;
    private final Sittings sittings;
    private final Inviting inviting;
    private final Clock clock;

    @Inject
    DemoCandidates(People people, Sittings sittings, Inviting inviting, Clock clock) {
        this.people = people;
        this.sittings = sittings;
        this.inviting = inviting;
        this.clock = clock;
    }

    private record Applicant(
            String name, String address, Language language, Instant invitedAt, SimulatedSitting sitting) {}

    /** Adds them in the order in which they were invited. */
    int add(Simulation simulation, RequisitionId job, InstrumentVersion instrument) {
        var random = RandomGeneratorFactory.of(GENERATOR).create(simulation.seed());
        var applicants = applicants(simulation, instrument, random);
        applicants.forEach(applicant -> add(applicant, job, instrument, random));
        return applicants.size();
    }

    private List<Applicant> applicants(Simulation simulation, InstrumentVersion instrument, RandomGenerator random) {
        var names = new ApplicantNames(DemoSeed.names(), random);
        var model = new AnswerModel(simulation, instrument, random);
        var newest = now().minus(YOUNGEST);
        var applicants = new ArrayList<Applicant>();
        for (var language : Language.values()) {
            for (int i = 1; i <= simulation.submitted().getOrDefault(language.tag(), 0); i++) {
                applicants.add(new Applicant(
                        names.next(language),
                        "applicant-" + language.tag() + "-" + i + "@demo.example",
                        language,
                        newest.minusSeconds(random.nextLong(
                                Duration.ofDays(simulation.days()).toSeconds())),
                        model.next()));
            }
        }
        applicants.sort(Comparator.comparing(Applicant::invitedAt));
        return applicants;
    }

    private void add(Applicant applicant, RequisitionId job, InstrumentVersion instrument, RandomGenerator random) {
        var person = person(applicant);
        var sitting = applicant.sitting();
        var startedAt = applicant
                .invitedAt()
                .plusSeconds(600 + random.nextLong(Duration.ofDays(3).toSeconds()));
        var submittedAt = startedAt.plus(sitting.length()).plusSeconds(20 + random.nextLong(60));
        var invited = sittings.takeOver(new CompletedSitting(
                person.id(),
                instrument.id(),
                Inviting.PURPOSE,
                applicant.language(),
                applicant.invitedAt(),
                startedAt,
                submittedAt,
                sitting.pages(),
                !sitting.accommodated(),
                sitting.answers().stream()
                        .map(answer -> new CompletedSitting.Given(
                                answer.item(),
                                answer.value(),
                                OptionalInt.of(Math.toIntExact(answer.shownMillis())),
                                startedAt.plus(answer.sinceStart())))
                        .toList()));
        var readAt = Optional.of(submittedAt.plus(READ_AFTER)).filter(read -> read.isBefore(now()));
        inviting.takeOver(job, person, invited.invitation(), applicant.invitedAt(), readAt);
    }

    private Person person(Applicant applicant) {
        var id = people.addApplicant(
                applicant.name(), Optional.of(new EmailAddress(applicant.address())), applicant.language(), true);
        return people.find(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
