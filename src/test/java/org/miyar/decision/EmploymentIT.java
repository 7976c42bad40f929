package org.miyar.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Account;
import org.miyar.access.Accounts;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;
import org.miyar.testkit.TestMiyar;

/** Whoever is hired becomes an employee of the opening's team, and stays the person of the sitting. */
class EmploymentIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static int count;

    private final Decisions decisions = miyar.bean(Decisions.class);
    private Hiring hiring;
    private Actor administrator;
    private Actor lead;
    private TeamId team;

    @BeforeEach
    void a_team_needs_somebody() {
        hiring = Hiring.at(miyar);
        var staff = new Staff(miyar);
        administrator = staff.with(Role.ADMINISTRATOR);
        lead = staff.with(Role.SUPERVISOR);
        team = staff.team("Night shift", lead);
    }

    @Test
    void whoever_is_hired_can_sign_in_as_an_employee_of_the_team_and_is_told() {
        var address = address();
        var candidate = invited(address, Optional.of(team));

        var decided = (DecisionOutcome.Decided) decide(candidate, Verdict.HIRE);

        assertThat(decided.writtenTo()).contains(new EmailAddress(address));
        var account = account(candidate.person()).orElseThrow();
        assertThat(account.roles()).isEqualTo(Set.of(Role.EMPLOYEE));
        assertThat(account.email()).isEqualTo(new EmailAddress(address));
        assertThat(account.disabled()).isFalse();
        assertThat(miyar.bean(Teams.class).ledBy(lead)).contains(candidate.person());
        assertThat(candidate(candidate).sitting()).isEqualTo(candidate.sitting());
        assertThat(candidate(candidate).person()).isEqualTo(candidate.person());
        assertThat(candidate(candidate).row().place().orElseThrow().stage().kind())
                .isEqualTo(StageKind.HIRED);
        // One brings the news, one the way in.
        assertThat(miyar.bean(Outbox.class).list(new OutboxQuery(Optional.empty(), address, true), 0, 9))
                .extracting(letter -> letter.letter().confidential())
                .contains(true, false);
    }

    @Test
    void nobody_is_hired_halfway() {
        assertThat(decide(invited(address(), Optional.empty()), Verdict.HIRE)).isEqualTo(new DecisionOutcome.NoTeam());
        assertThat(decide(invited("", Optional.of(team)), Verdict.HIRE)).isEqualTo(new DecisionOutcome.NoAddress());
        var taken = new Staff(miyar).account(administrator).email().value();
        var candidate = invited(taken, Optional.of(team));
        assertThat(decide(candidate, Verdict.HIRE)).isEqualTo(new DecisionOutcome.AddressTaken());
        assertThat(decisions.of(hiring.hr, candidate.id())).isEmpty();
        assertThat(account(candidate.person())).isEmpty();
        assertThat(miyar.bean(Teams.class).ledBy(lead)).doesNotContain(candidate.person());
        assertThat(candidate(candidate).row().place().orElseThrow().stage().kind())
                .isEqualTo(StageKind.APPLIED);
    }

    @Test
    void a_hiring_is_taken_back_as_long_as_they_have_not_signed_in_and_can_be_decided_anew() {
        var candidate = invited(address(), Optional.of(team));
        decide(candidate, Verdict.HIRE);
        assertThat(decide(candidate, Verdict.REOPEN)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(account(candidate.person()).orElseThrow().disabled()).isTrue();
        assertThat(miyar.bean(Teams.class).ledBy(lead)).doesNotContain(candidate.person());

        assertThat(decide(candidate, Verdict.HIRE)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(account(candidate.person()).orElseThrow().disabled()).isFalse();
        assertThat(miyar.bean(Teams.class).ledBy(lead)).contains(candidate.person());

        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update account set last_sign_in_at = ? where person_id = ?",
                        miyar.clock().instant(),
                        candidate.person().value()));
        assertThat(decide(candidate, Verdict.REOPEN)).isEqualTo(new DecisionOutcome.WorksHere());
        assertThat(account(candidate.person()).orElseThrow().disabled()).isFalse();
        assertThat(decisions.of(hiring.hr, candidate.id()).getFirst().verdict()).isEqualTo(Verdict.HIRE);
    }

    private DecisionOutcome decide(Candidate candidate, Verdict verdict) {
        int after = decisions.of(hiring.hr, candidate.id()).stream()
                .findFirst()
                .map(Decision::number)
                .orElse(0);
        var reason = new Reason("What they said about the " + ++count + "th caller decided it.");
        return decisions.decide(hiring.hr, candidate.id(), new DecisionForm(verdict, reason, after));
    }

    private static String address() {
        return "hired" + ++count + "@noor.example";
    }

    private Candidate invited(String email, Optional<TeamId> where) {
        var job = miyar.bean(Requisitions.class)
                .takeOver(
                        hiring.hr,
                        new RequisitionForm(
                                new PartialText("", "", "Night shift"),
                                Optional.empty(),
                                where,
                                Optional.empty(),
                                1,
                                Optional.empty()),
                        miyar.bean(Requisitions.class)
                                .find(hiring.hr, hiring.job)
                                .orElseThrow()
                                .instrument(),
                        Optional.empty(),
                        RequisitionState.OPEN,
                        false);
        var ready = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(
                        hiring.hr,
                        Optional.of(job),
                        "Sara Hired",
                        Optional.of(email).filter(typed -> !typed.isEmpty()).map(EmailAddress::new),
                        Language.ENGLISH);
        return miyar.bean(Candidates.class)
                .find(hiring.hr, ready.link().candidate())
                .orElseThrow();
    }

    private Candidate candidate(Candidate before) {
        return miyar.bean(Candidates.class).find(hiring.hr, before.id()).orElseThrow();
    }

    private Optional<Account> account(PersonId person) {
        return miyar.bean(Accounts.class).find(administrator, person);
    }
}
