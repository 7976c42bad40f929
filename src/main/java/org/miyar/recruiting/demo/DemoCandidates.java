package org.miyar.recruiting.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Inviting;
import org.miyar.recruiting.demo.AnswerModel.SimulatedSitting;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.CompletedSitting;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.UnfinishedSitting;

/** Simulated applicants, most of whom have answered: written down as if they had come over the past weeks, one after the other. */
@ApplicationScoped
class DemoCandidates {
    private static final String GENERATOR = "L64X128MixRandom";

    /** Everybody had time to finish, and the last few wait to be read. */
    private static final Duration YOUNGEST = Duration.ofDays(4);

    private static final int NIGHT_ENDS = 7;
    private static final long NIGHT = Duration.ofHours(NIGHT_ENDS + 1).toSeconds();

    private static final Duration READ_AFTER = Duration.ofDays(4);

    private final People people;
    private final Sittings sittings;
    private final Inviting inviting;
    private final DemoStages stages;
    private final Duration lifetime;
    private final Clock clock;

    @Inject
    DemoCandidates(People people, Sittings sittings, Inviting inviting, DemoStages stages, Config config, Clock clock) {
        this.people = people;
        this.sittings = sittings;
        this.inviting = inviting;
        this.stages = stages;
        this.lifetime = config.duration(Setting.INVITATION_LIFETIME);
        this.clock = clock;
    }

    /** @param state how far they have come */
    private record Applicant(
            String name,
            String address,
            Language language,
            CandidateState state,
            Instant invitedAt,
            SimulatedSitting sitting) {}

    /** Who invites, for which job, to what. */
    private record Place(Actor hr, RequisitionId job, InstrumentVersion instrument) {}

    /** Adds them in the order in which they were invited. */
    int add(Actor hr, Simulation simulation, RequisitionId job, InstrumentVersion instrument) {
        var place = new Place(hr, job, instrument);
        var random = RandomGeneratorFactory.of(GENERATOR).create(simulation.seed());
        var applicants = applicants(simulation, instrument, random);
        for (int number = 0; number < applicants.size(); number++) {
            var applicant = applicants.get(number);
            var person = person(applicant);
            if (applicant.state() == CandidateState.SUBMITTED) {
                addSubmitted(applicant, number, person, place, random);
            } else {
                addUnfinished(applicant, person, place, random);
            }
        }
        return applicants.size();
    }

    private List<Applicant> applicants(Simulation simulation, InstrumentVersion instrument, RandomGenerator random) {
        var names = new ApplicantNames(DemoSeed.names(), random);
        var model = new AnswerModel(simulation, instrument, random);
        var applicants = new ArrayList<Applicant>();
        for (var language : Language.values()) {
            var states = new ArrayList<>(Collections.nCopies(
                    simulation.submitted().getOrDefault(language.tag(), 0), CandidateState.SUBMITTED));
            simulation.others().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(other -> states.addAll(Collections.nCopies(
                            other.getValue(),
                            CandidateState.ofCode(other.getKey()).orElseThrow())));
            for (int i = 0; i < states.size(); i++) {
                applicants.add(new Applicant(
                        names.next(language),
                        "applicant-" + language.tag() + "-" + (i + 1) + "@demo.example",
                        language,
                        states.get(i),
                        invitedAt(states.get(i), simulation, random),
                        model.next()));
            }
        }
        applicants.sort(Comparator.comparing(Applicant::invitedAt));
        return applicants;
    }

    private Instant invitedAt(CandidateState state, Simulation simulation, RandomGenerator random) {
        var youngest = switch (state) {
            case SUBMITTED -> YOUNGEST;
            case EXPIRED -> lifetime.plusDays(3);
            case INVITED, OPENED, STARTED, REVOKED -> Duration.ofHours(20);
        };
        var spread = state == CandidateState.SUBMITTED ? Duration.ofDays(simulation.days()) : Duration.ofDays(4);
        return byDay(now().minus(youngest).minusSeconds(random.nextLong(spread.toSeconds())));
    }

    /** Nobody sends letters or answers in the middle of the night. */
    private static Instant byDay(Instant time) {
        return time.atOffset(ZoneOffset.UTC).getHour() < NIGHT_ENDS ? time.minus(NIGHT_ENDS, ChronoUnit.HOURS) : time;
    }

    private void addSubmitted(Applicant applicant, int number, Person person, Place place, RandomGenerator random) {
        var sitting = applicant.sitting();
        var startedAt = byDay(applicant
                .invitedAt()
                .plusSeconds(NIGHT + random.nextLong(Duration.ofDays(3).toSeconds())));
        var submittedAt = startedAt.plus(sitting.length()).plusSeconds(20 + random.nextLong(60));
        var invited = sittings.takeOver(new CompletedSitting(
                person.id(),
                place.instrument().id(),
                Inviting.PURPOSE,
                applicant.language(),
                applicant.invitedAt(),
                startedAt,
                submittedAt,
                sitting.pages(),
                !sitting.accommodated(),
                given(sitting, startedAt)));
        var readAt = Optional.of(submittedAt.plus(READ_AFTER)).filter(read -> read.isBefore(now()));
        var candidate =
                inviting.takeOver(place.hr(), place.job(), person, invited.invitation(), applicant.invitedAt(), readAt);
        stages.answered(place.hr(), candidate, number, submittedAt, readAt);
    }

    private void addUnfinished(Applicant applicant, Person person, Place place, RandomGenerator random) {
        var openedAt = applicant
                .invitedAt()
                .plusSeconds(600 + random.nextLong(Duration.ofHours(3).toSeconds()));
        var someAnswers = applicant.sitting().upTo(20 + random.nextInt(45));
        var begun = new UnfinishedSitting.Begun(
                applicant.language(), openedAt, someAnswers.pages(), given(someAnswers, openedAt));
        var state = applicant.state();
        var invited = sittings.takeOver(new UnfinishedSitting(
                person.id(),
                place.instrument().id(),
                Inviting.PURPOSE,
                applicant.invitedAt(),
                applicant.invitedAt().plus(lifetime),
                Optional.of(openedAt).filter(at -> state == CandidateState.OPENED || state == CandidateState.STARTED),
                Optional.of(begun).filter(answers -> state == CandidateState.STARTED),
                Optional.of(openedAt).filter(at -> state == CandidateState.REVOKED)));
        var candidate = inviting.takeOver(
                place.hr(), place.job(), person, invited.invitation(), applicant.invitedAt(), Optional.empty());
        if (state == CandidateState.STARTED) {
            stages.answering(place.hr(), candidate, openedAt);
        } else if (state == CandidateState.REVOKED) {
            stages.withdrawn(place.hr(), candidate, openedAt);
        }
    }

    private static List<CompletedSitting.Given> given(SimulatedSitting sitting, Instant startedAt) {
        return sitting.answers().stream()
                .map(answer -> new CompletedSitting.Given(
                        answer.item(),
                        answer.value(),
                        OptionalInt.of(Math.toIntExact(answer.shownMillis())),
                        startedAt.plus(answer.sinceStart())))
                .toList();
    }

    private Person person(Applicant applicant) {
        var id = people.add(
                applicant.name(), Optional.of(new EmailAddress(applicant.address())), applicant.language(), true);
        return people.find(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
