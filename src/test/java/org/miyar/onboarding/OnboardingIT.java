package org.miyar.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.DecisionOutcome;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Verdict;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.Competencies;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.sitting.Applicants;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.team.TeamId;
import org.miyar.testkit.TestMiyar;

/** Whoever is hired finds a plan of their first days. */
class OnboardingIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static int count;

    private final Onboarding onboarding = miyar.bean(Onboarding.class);
    private Hiring hiring;
    private Actor lead;
    private TeamId team;

    @BeforeEach
    void a_team_needs_somebody() {
        hiring = Hiring.at(miyar);
        var staff = new Staff(miyar);
        lead = staff.with(Role.SUPERVISOR);
        team = staff.team("Night shift", lead);
    }

    @Test
    void hiring_lays_out_the_standard_tasks_by_day_in_three_languages() {
        var hired = hired(Optional.empty());
        var plan = plan(newcomer(hired));
        assertThat(plan.person()).isEqualTo(hired.person());
        assertThat(plan.beginsOn()).isEqualTo(onboarding.today());
        assertThat(plan.tasks())
                .hasSize(8)
                .isSortedAccordingTo((a, b) -> a.dueOn().compareTo(b.dueOn()));
        assertThat(plan.tasks().getFirst().dueOn()).isEqualTo(onboarding.today());
        assertThat(plan.tasks())
                .allSatisfy(task -> assertThat(task.title().missing()).isEmpty());
        assertThat(plan.done()).isZero();
    }

    @Test
    void what_the_answers_leave_open_is_practised_too() {
        // Submitted with nothing answered: nothing is known, nothing is to be practised.
        assertThat(plan(newcomer(hired(Optional.of(List.of())))).tasks()).hasSize(8);
        var standard = miyar.bean(StandardTasks.class);
        assertThat(miyar.bean(Competencies.class).all())
                .isNotEmpty()
                .allSatisfy(competency ->
                        assertThat(standard.practice(competency.code())).isPresent());
        var practice = miyar.bean(Competencies.class).all().stream()
                .map(competency ->
                        PartialText.of(standard.practice(competency.code()).orElseThrow()))
                .toList();

        var weak = plan(newcomer(hired(Optional.of(
                org.miyar.profile.Candidates.given(new org.miyar.profile.Candidates(miyar).answers(1.5))))));

        var added = weak.tasks().stream()
                .filter(task -> practice.contains(task.title()))
                .toList();
        assertThat(added).isNotEmpty().hasSizeLessThanOrEqualTo(4);
        assertThat(weak.tasks()).hasSize(8 + added.size());
    }

    @Test
    void a_plan_is_seen_by_who_has_it_by_the_lead_of_the_team_and_by_hr_and_by_nobody_else() {
        var hired = newcomer(hired(Optional.empty()));
        var plan = plan(hired);
        assertThat(onboarding.page(lead, 0, 99)).extracting(Plan::id).contains(plan.id());
        assertThat(onboarding.page(hiring.hr, 0, 999)).extracting(Plan::id).contains(plan.id());
        var another = newcomer(hired(Optional.empty()));
        assertThat(onboarding.page(another, 0, 99)).extracting(Plan::id).doesNotContain(plan.id());
        var otherLead = new Staff(miyar).with(Role.SUPERVISOR);
        assertThat(onboarding.page(otherLead, 0, 99)).isEmpty();
        var task = plan.tasks().getFirst();
        assertThat(onboarding.tick(another, task.id(), 0, true)).isEqualTo(TaskChange.GONE);
        assertThat(onboarding.tick(otherLead, task.id(), 0, true)).isEqualTo(TaskChange.GONE);
        assertThat(onboarding.change(otherLead, task.id(), 0, task.title(), task.dueOn()))
                .isEqualTo(TaskChange.GONE);
        assertThat(onboarding.add(otherLead, plan.id(), task.title(), task.dueOn()))
                .isFalse();
        assertThat(plan.isChangedBy(hired)).isFalse();
        assertThat(plan(hired)).isEqualTo(plan);
    }

    @Test
    void a_task_is_ticked_off_by_the_newcomer_and_changed_by_the_lead_and_the_slower_is_told() {
        var hired = newcomer(hired(Optional.empty()));
        var task = plan(hired).tasks().getFirst();
        assertThat(onboarding.tick(hired, task.id(), 0, true)).isEqualTo(TaskChange.SAVED);
        assertThat(plan(hired).done()).isEqualTo(1);
        assertThat(onboarding.open(hired)).isEqualTo(7);
        var title = new PartialText("", "", "Meet Omar");
        assertThat(onboarding.change(lead, task.id(), 0, title, LocalDate.of(2027, 1, 1)))
                .isEqualTo(TaskChange.STALE);
        assertThat(onboarding.change(lead, task.id(), 1, title, LocalDate.of(2027, 1, 1)))
                .isEqualTo(TaskChange.SAVED);
        var changed = plan(hired).tasks().getLast();
        assertThat(changed.title()).isEqualTo(title);
        assertThat(changed.dueOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(changed.done()).isTrue();
        assertThat(onboarding.tick(hired, task.id(), 2, false)).isEqualTo(TaskChange.SAVED);
        assertThat(plan(hired).done()).isZero();
        assertThat(onboarding.add(lead, plan(hired).id(), title, onboarding.today()))
                .isTrue();
        assertThat(plan(hired).tasks()).hasSize(9);
    }

    @Test
    void the_lead_of_a_team_is_told_what_is_due_in_it_and_nobody_else_is() {
        int before = onboarding.due(lead);
        var hired = newcomer(hired(Optional.empty()));
        var due = plan(hired).tasks().stream()
                .filter(task -> !task.dueOn().isAfter(onboarding.today()))
                .toList();
        assertThat(due).isNotEmpty();
        assertThat(onboarding.due(lead)).isEqualTo(before + due.size());
        onboarding.tick(hired, due.getFirst().id(), 0, true);
        assertThat(onboarding.due(lead)).isEqualTo(before + due.size() - 1);
        assertThat(onboarding.due(new Staff(miyar).with(Role.SUPERVISOR))).isZero();
    }

    @Test
    void a_hiring_that_is_taken_back_takes_its_plan_along() {
        var candidate = hired(Optional.empty());
        decide(candidate, Verdict.REOPEN, 1);
        assertThat(onboarding.page(newcomer(candidate), 0, 9)).isEmpty();
        decide(candidate, Verdict.HIRE, 2);
        assertThat(onboarding.page(newcomer(candidate), 0, 9)).hasSize(1);
    }

    private Plan plan(Actor newcomer) {
        List<Plan> own = onboarding.page(newcomer, 0, 9);
        assertThat(own).hasSize(1);
        return own.getFirst();
    }

    private static Actor newcomer(Candidate candidate) {
        return new Actor(candidate.person(), candidate.row().name(), Set.of(Role.EMPLOYEE));
    }

    private Candidate hired(Optional<List<GivenAnswer>> answers) {
        var requisitions = miyar.bean(Requisitions.class);
        var job = requisitions.takeOver(
                hiring.hr,
                new RequisitionForm(
                        new PartialText("", "", "Night shift"),
                        Optional.empty(),
                        Optional.of(team),
                        Optional.empty(),
                        1,
                        Optional.empty()),
                requisitions.find(hiring.hr, hiring.job).orElseThrow().instrument(),
                Optional.empty(),
                RequisitionState.OPEN,
                false);
        var ready = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(
                        hiring.hr,
                        Optional.of(job),
                        "Sara Newcomer",
                        Optional.of(new EmailAddress("newcomer" + ++count + "@noor.example")),
                        Language.ENGLISH);
        answers.ifPresent(given -> new Applicants(miyar).submit(ready.link().link(), given));
        var candidate = miyar.bean(Candidates.class)
                .find(hiring.hr, ready.link().candidate())
                .orElseThrow();
        decide(candidate, Verdict.HIRE, 0);
        return candidate;
    }

    private void decide(Candidate candidate, Verdict verdict, int after) {
        var reason = new Reason("What they said about the " + ++count + "th caller decided it.");
        assertThat(miyar.bean(Decisions.class)
                        .decide(hiring.hr, candidate.id(), new DecisionForm(verdict, reason, after)))
                .isInstanceOf(DecisionOutcome.Decided.class);
    }
}
