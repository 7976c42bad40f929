package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.miyar.access.PasswordResets;
import org.miyar.access.SignIns;
import org.miyar.access.Staff;
import org.miyar.application.ApplicationForm;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.Applications;
import org.miyar.application.ApplyOutcome;
import org.miyar.application.OwnRecords;
import org.miyar.application.PhoneNumber;
import org.miyar.correction.CorrectionField;
import org.miyar.correction.Corrections;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Verdict;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Preferences;
import org.miyar.identity.Role;
import org.miyar.insight.Demographics;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.interview.InterviewChange;
import org.miyar.interview.InterviewForm;
import org.miyar.interview.Interviewing;
import org.miyar.interview.Interviews;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.oversight.RetentionDesk;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfiles;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.recruiting.MergeWish;
import org.miyar.recruiting.Merging;
import org.miyar.recruiting.Pipeline;
import org.miyar.recruiting.roster.Roster;
import org.miyar.recruiting.roster.RosterStart;
import org.miyar.recruiting.roster.Rosters;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.sitting.Accommodation;
import org.miyar.sitting.Accommodations;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.SittingEventKind;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.team.Teams;
import org.miyar.testkit.TestMiyar;

/** People of every kind with everything that is ever kept of them, each text of theirs marked. */
final class Unmistakable {
    /** In whatever somebody wrote, or is called. */
    static final String MARK = "unmistakable";

    final Actor colleague;

    private final TestMiyar miyar;

    Unmistakable(TestMiyar miyar, Staff staff, Actor administrator) {
        this.miyar = miyar;
        colleague = colleague(staff, administrator);
    }

    /** Somebody who works here, and has done everything that is remembered of those who do. */
    private Actor colleague(Staff staff, Actor administrator) {
        var colleague = staff.named("Unmistakable Colleague", Role.HR, Role.SUPERVISOR, Role.ADMINISTRATOR);
        var email = "unmistakable.colleague@example.org";
        miyar.jdbi().useHandle(handle -> {
            handle.execute(
                    "update account set email = ? where person_id = ?",
                    email,
                    colleague.person().value());
            handle.execute(
                    "update person set email = ? where id = ?",
                    email,
                    colleague.person().value());
            handle.execute(
                    """
                            insert into norm_version (instrument_version_id, language, context, number, people, simulated,
                                                      algorithm_version, built_at, built_by)
                            values (?, 'en', 'hiring', 1, 50, true, '1', ?, ?)
                            """,
                    instrument(),
                    miyar.clock().instant(),
                    colleague.person().value());
        });
        miyar.bean(SignIns.class).signIn(email, Staff.PASSWORD, "203.0.113.7");
        miyar.bean(PasswordResets.class).sendTo(administrator, colleague.person());
        miyar.bean(Preferences.class).keep(colleague, "candidates", "name,state");
        var teams = miyar.bean(Teams.class);
        teams.addTeamAtStart(
                teams.addBranchAtStart("Branch"), "Team", Optional.of(colleague.person()), Set.of(colleague.person()));
        miyar.bean(TargetProfiles.class)
                .publish(
                        colleague,
                        "target",
                        new PartialText("هدف", "هدف", "Target"),
                        false,
                        List.of(new TargetBound(
                                "EMP", 1, 40, OptionalDouble.empty(), new PartialText("سبب", "دلیل", "Reason"))),
                        Set.of(colleague.person()));
        var templates = miyar.bean(LetterTemplates.class);
        var before = templates.find(LetterKind.HIRE, Language.ENGLISH);
        templates.change(colleague.audited(), colleague.person(), before, before.text());
        return colleague;
    }

    /** Somebody who applies on the public page. */
    PersonId whoCameByThemselves() {
        var requisitions = miyar.bean(Requisitions.class);
        var job = requisitions.takeOver(
                colleague,
                RequisitionForm.titled(new PartialText("وظيفة", "شغل", "Another job")),
                new InstrumentVersionId(instrument()),
                Optional.empty(),
                RequisitionState.OPEN,
                false);
        var email = new EmailAddress("unmistakable.self@example.org");
        var outcome = miyar.bean(Applications.class)
                .apply(
                        requisitions.find(colleague, job).orElseThrow().slug(),
                        new ApplicationForm(
                                "Unmistakable Self",
                                Optional.of(email),
                                Optional.of(new PhoneNumber("+989121234567")),
                                "An unmistakable tongue",
                                Language.ENGLISH,
                                miyar.bean(ApplicationNotices.class)
                                        .current(Language.ENGLISH)
                                        .edition(),
                                Token.fresh(),
                                Optional.empty(),
                                false),
                        true,
                        Optional.empty());
        assertThat(outcome).isInstanceOf(ApplyOutcome.Received.class);
        miyar.bean(OwnRecords.class).ask(email, Language.ENGLISH);
        return miyar.bean(People.class).withEmail(email).getFirst().id();
    }

    /** Somebody who was invited, and has gone all the way. */
    PersonId applicant() {
        var job = miyar.bean(Requisitions.class)
                .takeOver(
                        colleague,
                        RequisitionForm.titled(new PartialText("وظيفة", "شغل", "Job")),
                        new InstrumentVersionId(instrument()),
                        Optional.empty(),
                        RequisitionState.OPEN,
                        false);
        var invited = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(
                        colleague,
                        Optional.of(job),
                        "Unmistakable Applicant",
                        Optional.of(new EmailAddress("unmistakable.applicant@example.org")),
                        Language.ENGLISH);
        var rosters = miyar.bean(Rosters.class);
        if (rosters.start(
                        colleague,
                        job,
                        rosters.check(
                                colleague,
                                job,
                                new Roster(
                                        List.of(new Roster.Entry(1, "Listed", "listed@example.org", "")),
                                        Optional.empty(),
                                        List.of()),
                                Language.ENGLISH))
                instanceof RosterStart.Started(long run)) {
            rosters.cancel(colleague, run);
        }
        var candidate = miyar.bean(Candidates.class)
                .find(colleague, invited.link().candidate())
                .orElseThrow();
        miyar.bean(Accommodations.class)
                .record(
                        colleague,
                        candidate.sitting(),
                        new Accommodation(25, true, "Unmistakable Applicant needs a pause.", 0));
        var sessions = miyar.bean(Sessions.class);
        var token = invited.link().link().getFragment();
        var holder = sessions.holder(sessions.open(token).orElseThrow().token()).orElseThrow();
        var sittings = miyar.bean(Sittings.class);
        sittings.start(
                holder,
                Language.ENGLISH,
                miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        miyar.bean(Answers.class).save(holder, List.of(new GivenAnswer("EMP1", 4, 1, OptionalInt.of(2000))));
        sittings.log(holder, SittingEventKind.PAUSED, Optional.empty());
        interview(candidate.id());
        sittings.submit(holder);
        miyar.bean(Pipeline.class).reach(colleague, candidate.id(), StageKind.INTERVIEW);
        declined(candidate);
        begun(candidate);
        miyar.bean(Demographics.class).ask(colleague, "gender", 0, true, "Act");
        miyar.bean(Demographics.class).tell(List.of(candidate.person()), Map.of("gender", "other"));
        miyar.bean(Corrections.class).ask(candidate.person(), CorrectionField.NAME, "Unmistakable is my second name.");
        held(candidate.person());
        var corrections = miyar.bean(Corrections.class);
        corrections.answer(
                colleague,
                corrections.of(colleague, candidate.person()).getFirst().id(),
                true,
                "Unmistakable it is.");
        var people = miyar.bean(People.class);
        var again = people.add(
                "Unmistakable Twin",
                Optional.of(new EmailAddress("unmistakable.twin@example.org")),
                Language.ENGLISH,
                false);
        var kept = people.find(candidate.person()).orElseThrow();
        miyar.bean(Merging.class)
                .merge(
                        colleague,
                        new MergeWish(kept, people.find(again).orElseThrow(), kept.name(), kept.email(), Set.of()));
        return candidate.person();
    }

    /** A program of the house, which knows an applicant under a reference of its own. */
    PersonId program(PersonId applicant) {
        var added = new Programs(miyar).added("Unmistakable Program", Scope.CANDIDATES_READ);
        return miyar.jdbi().withHandle(handle -> {
            handle.execute("""
                    insert into candidate_reference (integration_id, reference, candidate_id, fingerprint)
                    select ?, 'unmistakable-1', id, ? from candidate where person_id = ?
                    """, added.id().value(), new byte[32], applicant.value());
            return handle.createQuery("select person_id from integration where id = ?")
                    .bind(0, added.id().value())
                    .mapTo(Long.class)
                    .map(PersonId::new)
                    .one();
        });
    }

    /** One rated for good, and one with drafts. */
    private void interview(CandidateId candidate) {
        var interviewing = new Interviewing(miyar);
        var form = new InterviewForm(miyar.clock().instant(), 30, "Unmistakable room", Set.of(colleague.person()));
        var interviews = miyar.bean(Interviews.class);
        var rated = (InterviewChange.Saved) interviews.plan(colleague, candidate, form);
        interviewing.submit(colleague, rated.id(), 4, "Unmistakable Applicant stayed calm.");
        var begun = (InterviewChange.Saved) interviews.plan(colleague, candidate, form);
        interviewing.rate(colleague, begun.id(), 2, "Unmistakable Applicant was late.");
    }

    /** Declined, and asked to have that looked at again, which the same colleague of HR answers: here it is only what is kept that counts. */
    private void declined(Candidate candidate) {
        var reason = new Reason("Unmistakable Applicant let no caller finish.");
        miyar.bean(Decisions.class).decide(colleague, candidate.id(), new DecisionForm(Verdict.DECLINE, reason, 0));
        var decision = miyar.bean(Decisions.class).of(colleague, candidate.id()).getFirst();
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        insert into review (decision_id, person_id, words, asked_at, due_at, finding, answer, answered_by, answered_at)
                        values (?, ?, 'Unmistakable words', ?, ?, 'upheld', 'Unmistakable answer', ?, ?)
                        """,
                        decision.id().value(),
                        candidate.person().value(),
                        miyar.clock().instant(),
                        miyar.clock().instant(),
                        colleague.person().value(),
                        miyar.clock().instant()));
    }

    /** Whose day of erasure is announced, and whom a colleague holds back. */
    private void held(PersonId person) {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into retention_due (person_id, due_at, announced_at) values (?, ?, ?)",
                        person.value(),
                        miyar.clock().instant(),
                        miyar.clock().instant()));
        miyar.bean(RetentionDesk.class).place(colleague, person, "Unmistakable Applicant went to court.");
    }

    /** A plan of the first days, in which a colleague ticked something off. */
    private void begun(Candidate candidate) {
        miyar.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into onboarding_plan (person_id, candidate_id, begins_on) values (?, ?, ?)",
                    candidate.person().value(),
                    candidate.id().value(),
                    LocalDate.of(2026, 11, 22));
            handle.execute("""
                            insert into onboarding_task (plan_id, title_ar, title_fa, title_en, due_on, done_at, done_by)
                            select id, '', '', 'Unmistakable task', begins_on, ?, ? from onboarding_plan
                            """, miyar.clock().instant(), colleague.person().value());
        });
    }

    private long instrument() {
        return miyar.bean(Instruments.class)
                .latest("customer-service-profile")
                .orElseThrow()
                .id()
                .value();
    }
}
