package org.miyar.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.PersonId;
import org.miyar.notification.Appointment;
import org.miyar.notification.Appointment.Party;
import org.miyar.notification.Appointment.Purpose;
import org.miyar.notification.Letter;
import org.miyar.notification.Letter.Attachment;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.Outbox;
import org.miyar.notification.Placeholder;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;

/**
 * Tells whoever is in an interview of it, each in their language and with a file for their calendar. What interviewers get does not name
 * the candidate: their mailboxes and calendars are out of reach of an erasure. Nobody is written to about what is over.
 */
@ApplicationScoped
class InterviewLetters {
    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final Messages messages;
    private final Config config;
    private final Clock clock;

    @Inject
    InterviewLetters(
            Organisations organisations,
            People people,
            Outbox outbox,
            LetterTemplates templates,
            Messages messages,
            Config config,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
        this.templates = templates;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** What the file of an interview is called; its letters are found by it. */
    static String file(InterviewId id) {
        return "interview-" + id.value() + ".ics";
    }

    void planned(Interview interview) {
        if (isToCome(interview)) {
            toCandidate(interview, LetterKind.INTERVIEW_PLANNED, Purpose.REQUEST);
            interviewers(interview).forEach(id -> toInterviewer(interview, id, LetterKind.INTERVIEWER_PLANNED));
        }
    }

    /** Whoever stays hears of another time or place, and of nothing else. */
    void changed(Interview before, Interview now) {
        if (!isToCome(before) && !isToCome(now)) {
            return;
        }
        var were = interviewers(before).collect(Collectors.toSet());
        var are = interviewers(now).collect(Collectors.toSet());
        boolean moved = !before.startsAt().equals(now.startsAt())
                || before.minutes() != now.minutes()
                || !before.place().equals(now.place());
        if (moved) {
            toCandidate(now, LetterKind.INTERVIEW_CHANGED, Purpose.REQUEST);
            are.stream().filter(were::contains).forEach(id -> toInterviewer(now, id, LetterKind.INTERVIEWER_CHANGED));
        }
        are.stream()
                .filter(id -> !were.contains(id))
                .forEach(id -> toInterviewer(now, id, LetterKind.INTERVIEWER_PLANNED));
        were.stream()
                .filter(id -> !are.contains(id))
                .forEach(id -> toInterviewer(now, id, LetterKind.INTERVIEWER_CANCELLED));
    }

    void cancelled(Interview interview) {
        if (isToCome(interview)) {
            toCandidate(interview, LetterKind.INTERVIEW_CANCELLED, Purpose.CANCEL);
            interviewers(interview).forEach(id -> toInterviewer(interview, id, LetterKind.INTERVIEWER_CANCELLED));
        }
    }

    /** The appointment for an interviewer who fetches it by themselves. */
    Attachment forCalendar(Interview interview, Person person) {
        return interviewersAppointment(interview, person).file(file(interview.id()), Purpose.PUBLISH, clock.instant());
    }

    private boolean isToCome(Interview interview) {
        return interview.startsAt().isAfter(clock.instant());
    }

    private static Stream<PersonId> interviewers(Interview interview) {
        return interview.interviewers().stream().map(Interview.Interviewer::person);
    }

    private void toCandidate(Interview interview, LetterKind kind, Purpose purpose) {
        people.find(interview.person()).ifPresent(person -> {
            var organisation = organisations.current();
            var house = organisation.name().in(person.language());
            var values = values(interview, person, kind);
            values.put(Placeholder.CONTACT, Bidi.isolated(organisation.contact().value()));
            send(
                    interview,
                    person,
                    kind,
                    values,
                    purpose,
                    appointment(
                            interview,
                            person,
                            messages.text(person.language(), "interview.calendar.with", house),
                            organisation.contact().value()));
        });
    }

    private void toInterviewer(Interview interview, PersonId id, LetterKind kind) {
        people.find(id).ifPresent(person -> {
            var values = values(interview, person, kind);
            if (kind.placeholders().contains(Placeholder.LINK)) {
                values.put(Placeholder.LINK, sheet(interview));
            }
            send(
                    interview,
                    person,
                    kind,
                    values,
                    kind == LetterKind.INTERVIEWER_CANCELLED ? Purpose.CANCEL : Purpose.REQUEST,
                    interviewersAppointment(interview, person));
        });
    }

    private Appointment interviewersAppointment(Interview interview, Person person) {
        return appointment(
                interview,
                person,
                messages.text(person.language(), "interview.calendar.by", aside(interview, person)),
                sheet(interview));
    }

    private Appointment appointment(Interview interview, Person person, String title, String notes) {
        var organisation = organisations.current();
        return new Appointment(
                "interview-" + interview.id().value() + "@" + config.publicUrl().getHost(),
                interview.version(),
                interview.startsAt().truncatedTo(ChronoUnit.SECONDS),
                Duration.ofMinutes(interview.minutes()),
                title,
                interview.place(),
                notes,
                new Party(organisation.name().in(person.language()), organisation.contact()),
                new Party(person.name(), person.email().orElse(organisation.contact())));
    }

    private Map<Placeholder, String> values(Interview interview, Person person, LetterKind kind) {
        var language = person.language();
        var values = new EnumMap<>(Map.of(
                Placeholder.NAME,
                Bidi.isolated(person.name()),
                Placeholder.ORGANISATION,
                organisations.current().name().in(language),
                Placeholder.ASIDE,
                aside(interview, person),
                Placeholder.WHEN,
                Dates.appointment(interview.startsAt(), language, config.zone()),
                Placeholder.DURATION,
                templates.minutes(language, interview.minutes()),
                Placeholder.PLACE,
                interview.place().isEmpty() ? "" : Bidi.isolated(interview.place())));
        values.keySet().retainAll(kind.placeholders());
        return values;
    }

    private static String aside(Interview interview, Person person) {
        return LetterTemplates.aside(interview.job().map(title -> title.in(person.language())));
    }

    private String sheet(Interview interview) {
        return config.publicUrl() + "/app/interviews?interview="
                + interview.id().value();
    }

    private void send(
            Interview interview,
            Person person,
            LetterKind kind,
            Map<Placeholder, String> values,
            Purpose purpose,
            Appointment appointment) {
        person.email()
                .ifPresent(to -> outbox.send(new Letter(
                                Optional.of(person.id()),
                                to,
                                person.language(),
                                templates.write(kind, person.language(), values))
                        .with(appointment.file(file(interview.id()), purpose, clock.instant()))));
    }
}
