package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.RetentionDesk;
import org.miyar.platform.i18n.Messages;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.PersonalData.Piece;
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

/** Whoever stores a person answers for it: shows it, and erases it. */
class PersonalDataIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Schema SCHEMA = new Schema(miyar);

    /** Columns that go on pointing at a person's row, which names nobody any more: the trail, and what others work with. */
    private static final Set<String> POINTING = Set.of(
            "audit_event.actor_id",
            "audit_event.subject_id",
            "norm_version.built_by",
            "target_profile.created_by",
            "person.merged_into",
            "target_panelist.person_id",
            "interview.planned_by",
            "interviewer.person_id",
            "decision.decided_by",
            "review.answered_by",
            "integration.person_id",
            "correction.answered_by");

    /** What names no person itself but belongs to a sitting or an application of theirs. */
    private static final Set<String> THROUGH_ANOTHER = Set.of(
            "stage-move",
            "agreement",
            "answer",
            "sitting-event",
            "accommodation",
            "invitation",
            "session",
            "candidate-reference");

    private static final String MARK = "unmistakable";

    private final PersonalRecords records = miyar.bean(PersonalRecords.class);

    @Test
    void every_column_that_names_a_person_is_claimed_by_somebody_who_exports_and_erases_it() throws SQLException {
        assertThat(SCHEMA.columnsOfPeople())
                .contains("account.person_id", "audit_event.actor_id", "team.lead_id")
                .isSubsetOf(claims().keySet());
    }

    @Test
    void whatever_is_kept_of_a_person_is_shown_to_them_and_nothing_of_it_outlives_their_erasure() throws SQLException {
        var staff = new Staff(miyar);
        var administrator = staff.with(Role.ADMINISTRATOR);
        var colleague = colleague(staff, administrator);
        var applicant = applicant(colleague);
        var people = List.of(colleague.person(), applicant, whoCameByThemselves(colleague), program(applicant));

        var exported = new HashMap<PersonId, Set<String>>();
        people.forEach(person -> exported.put(
                person,
                records.export(administrator, person).pieces().stream()
                        .map(Piece::kind)
                        .collect(Collectors.toSet())));
        claims().forEach((column, kind) -> {
            var named =
                    people.stream().filter(person -> rows(column, person) > 0).toList();
            assertThat(named).as("the test has data in " + column).isNotEmpty();
            named.forEach(person ->
                    assertThat(exported.get(person)).as("export of " + column).contains(kind));
        });
        people.stream()
                .filter(person -> !person.equals(colleague.person()))
                .forEach(person -> everyFieldHasItsWord(
                        records.export(administrator, person).pieces()));
        assertThat(exported.get(applicant)).containsAll(THROUGH_ANOTHER).contains("interview-rating");
        assertThat(SCHEMA.columnsThatHold(MARK))
                .contains(
                        "person.name",
                        "person.email",
                        "candidate_reference.reference",
                        "application.languages",
                        "account.email",
                        "outbox_mail.body",
                        "accommodation.notes",
                        "interview.place",
                        "interview_note.note",
                        "interview_draft.note",
                        "decision_reason.reason",
                        "review.words",
                        "review.answer",
                        "retention_hold.reason",
                        "correction.words",
                        "correction.answer");

        assertThat(records.erase(administrator, applicant)).isEqualTo(new ErasureOutcome.Held());
        miyar.bean(RetentionDesk.class).release(administrator, applicant);
        people.forEach(
                person -> assertThat(records.erase(administrator, person)).isEqualTo(new ErasureOutcome.Erased()));

        claims().keySet().stream()
                .filter(column -> !POINTING.contains(column))
                .forEach(column -> people.forEach(
                        person -> assertThat(rows(column, person)).as(column).isZero()));
        assertThat(SCHEMA.columnsThatHold(MARK)).isEmpty();
        assertThat(SCHEMA.columnsThatHold("203.0.113.7")).isEmpty();
        for (var table : List.of(
                "demographic_answer", "answer", "sitting_event", "sitting_session", "accommodation", "profile_scale")) {
            assertThat(SCHEMA.count("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void every_kind_of_thing_that_is_kept_has_its_word() {
        var kinds = new HashSet<>(claims().values());
        kinds.addAll(THROUGH_ANOTHER);
        kinds.add("person");
        assertThat(miyar.bean(Messages.class).keys(Language.ENGLISH))
                .containsAll(kinds.stream()
                        .map(kind -> "oversight.record.kind." + kind)
                        .toList());
    }

    private static void everyFieldHasItsWord(List<Piece> pieces) {
        var keys = miyar.bean(Messages.class).keys(Language.ENGLISH);
        pieces.stream()
                // A notice brings its own headings, a result the names of scales and of signals, columns their own.
                .filter(piece -> !Set.of("agreement", "result", "preferences", "integration", "demographics")
                        .contains(piece.kind()))
                .forEach(piece -> assertThat(keys)
                        .as(piece.kind())
                        .containsAll(piece.fields().keySet().stream()
                                .map(field -> "oversight.record.field." + field)
                                .toList()));
    }

    private static Map<String, String> claims() {
        var claims = new HashMap<String, String>();
        CDI.current().select(PersonalData.class).forEach(keeper -> claims.putAll(keeper.claims()));
        return claims;
    }

    /** Somebody who works here, and has done everything that is remembered of those who do. */
    private static Actor colleague(Staff staff, Actor administrator) {
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
    private static PersonId whoCameByThemselves(Actor colleague) {
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
    private static PersonId applicant(Actor colleague) {
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
        interview(colleague, candidate.id());
        sittings.submit(holder);
        miyar.bean(Pipeline.class).reach(colleague, candidate.id(), StageKind.INTERVIEW);
        declined(colleague, candidate);
        begun(colleague, candidate);
        miyar.bean(Demographics.class).ask(colleague, "gender", 0, true, "Act");
        miyar.bean(Demographics.class).tell(List.of(candidate.person()), Map.of("gender", "other"));
        miyar.bean(Corrections.class).ask(candidate.person(), CorrectionField.NAME, "Unmistakable is my second name.");
        held(candidate.person(), colleague);
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
    private static PersonId program(PersonId applicant) {
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
    private static void interview(Actor colleague, CandidateId candidate) {
        var interviewing = new Interviewing(miyar);
        var form = new InterviewForm(miyar.clock().instant(), 30, "Unmistakable room", Set.of(colleague.person()));
        var interviews = miyar.bean(Interviews.class);
        var rated = (InterviewChange.Saved) interviews.plan(colleague, candidate, form);
        interviewing.submit(colleague, rated.id(), 4, "Unmistakable Applicant stayed calm.");
        var begun = (InterviewChange.Saved) interviews.plan(colleague, candidate, form);
        interviewing.rate(colleague, begun.id(), 2, "Unmistakable Applicant was late.");
    }

    /** Declined, and asked to have that looked at again, which the same colleague of HR answers: here it is only what is kept that counts. */
    private static void declined(Actor colleague, Candidate candidate) {
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
    private static void held(PersonId person, Actor colleague) {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into retention_due (person_id, due_at, announced_at) values (?, ?, ?)",
                        person.value(),
                        miyar.clock().instant(),
                        miyar.clock().instant()));
        miyar.bean(RetentionDesk.class).place(colleague, person, "Unmistakable Applicant went to court.");
    }

    /** A plan of the first days, in which a colleague ticked something off. */
    private static void begun(Actor colleague, Candidate candidate) {
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

    private static long instrument() {
        return miyar.bean(Instruments.class)
                .latest("customer-service-profile")
                .orElseThrow()
                .id()
                .value();
    }

    private static int rows(String column, PersonId person) {
        var table = column.replaceFirst("\\..*", "");
        // Ids of several kinds stand in this one.
        var persons = column.equals("audit_event.subject_id") ? " and subject_kind = 'person'" : "";
        return SCHEMA.count("select count(*) from " + table + " where " + column + " = " + person.value() + persons);
    }
}
