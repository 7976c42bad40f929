package org.miyar.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.access.Accounts;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.notification.Letter.Attachment;
import org.miyar.profile.InterviewQuestions;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateWithdrew;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.StageKind;

/** Interviews with candidates as HR plans them. */
@ApplicationScoped
public class Interviews {
    private final InterviewStore store;
    private final Candidates candidates;
    private final InterviewQuestions questions;
    private final People people;
    private final Accounts accounts;
    private final Pipeline pipeline;
    private final InterviewLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Interviews(
            InterviewStore store,
            Candidates candidates,
            InterviewQuestions questions,
            People people,
            Accounts accounts,
            Pipeline pipeline,
            InterviewLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.questions = questions;
        this.people = people;
        this.accounts = accounts;
        this.pipeline = pipeline;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The interviews with a candidate, the newest first. */
    public List<Interview> with(Actor by, CandidateId candidate) {
        by.mustBe(Role.HR);
        return store.with(candidate);
    }

    /** Plans an interview; its questions are those of the guide for this candidate now, and stay. */
    @Transactional
    public InterviewChange plan(Actor by, CandidateId candidateId, InterviewForm form) {
        by.mustBe(Role.HR);
        var found = candidates.find(by, candidateId);
        if (found.isEmpty()) {
            return new InterviewChange.Stale();
        }
        var candidate = found.get();
        // Whoever erases the person comes before or after all of this.
        people.lock(candidate.person());
        if (people.isErased(candidate.person())) {
            return new InterviewChange.Stale();
        }
        var same = themselves(candidate, form.interviewers());
        if (same.isPresent()) {
            return new InterviewChange.WithThemselves(same.get().name());
        }
        requireStaff(form.interviewers());
        var id = store.insert(candidateId, candidate.person(), form, by.person(), now());
        store.insertQuestions(id, questions.of(by, candidate.sitting(), candidate.target()));
        form.interviewers().forEach(person -> store.insertInterviewer(id, person));
        record(by, AuditAction.INTERVIEW_PLANNED, candidate.person(), id);
        if (candidate.row().place().filter(Interviews::isBefore).isPresent()) {
            pipeline.reach(by, candidateId, StageKind.INTERVIEW);
        }
        store.find(id).ifPresent(letters::planned);
        return new InterviewChange.Saved(id);
    }

    /** Changes when, where or who; the questions stay, and so does whoever has rated. Once somebody has, nobody joins any more. */
    @Transactional
    public InterviewChange change(Actor by, InterviewId id, int version, InterviewForm form) {
        by.mustBe(Role.HR);
        var candidate = store.find(id)
                .filter(found -> !found.cancelled())
                .flatMap(found -> candidates.find(by, found.candidate()));
        if (candidate.isEmpty()) {
            return new InterviewChange.Stale();
        }
        var same = themselves(candidate.get(), form.interviewers());
        if (same.isPresent()) {
            return new InterviewChange.WithThemselves(same.get().name());
        }
        // From here on nobody submits meanwhile.
        var standing = store.lock(id).orElseThrow();
        var now = standing.interviewers();
        var before = now.stream().map(Interview.Interviewer::person).collect(Collectors.toSet());
        var added = form.interviewers().stream()
                .filter(person -> !before.contains(person))
                .collect(Collectors.toSet());
        requireStaff(added);
        if (!added.isEmpty() && now.stream().anyMatch(each -> each.submittedAt().isPresent())) {
            return new InterviewChange.RatedAlready();
        }
        var rated = now.stream()
                .filter(each -> each.submittedAt().isPresent())
                .filter(each -> !form.interviewers().contains(each.person()))
                .findFirst();
        if (rated.isPresent()) {
            return new InterviewChange.HasRated(rated.get().name());
        }
        if (!store.update(id, version, form)) {
            return new InterviewChange.Stale();
        }
        before.stream()
                .filter(person -> !form.interviewers().contains(person))
                .forEach(person -> store.removeInterviewer(id, person));
        added.forEach(person -> store.insertInterviewer(id, person));
        record(by, AuditAction.INTERVIEW_CHANGED, candidate.get().person(), id);
        store.find(id).ifPresent(changed -> letters.changed(standing, changed));
        return new InterviewChange.Saved(id);
    }

    /** Calls an interview off; what was rated stays. */
    @Transactional
    public InterviewChange cancel(Actor by, InterviewId id, int version) {
        by.mustBe(Role.HR);
        var before = store.find(id);
        if (before.isEmpty() || !store.cancel(id, version, now())) {
            return new InterviewChange.Stale();
        }
        record(by, AuditAction.INTERVIEW_CANCELLED, before.get().person(), id);
        store.find(id).ifPresent(letters::cancelled);
        return new InterviewChange.Saved(id);
    }

    /** The appointment as a file for the calendar of whoever interviews; empty for everybody else. */
    public Optional<Attachment> calendarFile(Actor by, InterviewId id) {
        by.mustBe(Role.values());
        return store.find(id)
                .filter(found ->
                        !found.cancelled() && found.interviewer(by.person()).isPresent())
                .flatMap(found -> people.find(by.person()).map(person -> letters.forCalendar(found, person)));
    }

    /** Whoever has got further, or was decided on, is not brought back by one more interview. */
    private static boolean isBefore(CandidateRow.Place place) {
        return place.stage().kind().compareTo(StageKind.INTERVIEW) < 0;
    }

    /** Whoever does not wish to go on comes to no interview: those that are still to come are called off. */
    void callOff(@Observes CandidateWithdrew gone) {
        var now = now();
        store.with(gone.candidate()).stream()
                .filter(interview ->
                        !interview.cancelled() && interview.startsAt().isAfter(now))
                .filter(interview -> store.cancel(interview.id(), interview.version(), now))
                .forEach(interview -> {
                    audit.record(AuditEvent.of(AuditActor.applicant(gone.person()), AuditAction.INTERVIEW_CANCELLED)
                            .about(gone.person())
                            .withDetail("interview " + interview.id().value()));
                    store.find(interview.id()).ifPresent(letters::cancelled);
                });
    }

    /** Applicants have a row of their own even where they work here too: then the address is the same. */
    private Optional<Person> themselves(Candidate candidate, Set<PersonId> interviewers) {
        return people.find(interviewers).values().stream()
                .filter(person -> person.id().equals(candidate.person())
                        || (person.email().isPresent()
                                && person.email().equals(candidate.row().email())))
                .findFirst();
    }

    private void requireStaff(Set<PersonId> interviewers) {
        if (!interviewers.stream().allMatch(accounts::has)) {
            throw new IllegalArgumentException("Interviewers work here");
        }
    }

    private void record(Actor by, AuditAction action, PersonId with, InterviewId id) {
        audit.record(AuditEvent.of(by.audited(), action).about(with).withDetail("interview " + id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
