package org.miyar.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.decision.CandidateHired;
import org.miyar.decision.HiringTakenBack;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PartialText;
import org.miyar.platform.config.Config;
import org.miyar.profile.Reports;

/** Plans of the first weeks: laid out with the hiring, ticked off by whoever has one, changed by those who go with them. */
@ApplicationScoped
public class Onboarding {
    private final OnboardingStore store;
    private final StandardTasks standard;
    private final Reports reports;
    private final Config config;
    private final Clock clock;

    @Inject
    Onboarding(OnboardingStore store, StandardTasks standard, Reports reports, Config config, Clock clock) {
        this.store = store;
        this.standard = standard;
        this.reports = reports;
        this.config = config;
        this.clock = clock;
    }

    /** A failure here undoes the hiring: nobody begins without a plan. */
    void layOut(@Observes CandidateHired hired) {
        if (store.has(hired.candidate())) {
            return;
        }
        var begins = today();
        var plan = store.insert(hired, begins);
        standard.everybody()
                .forEach(task -> store.insertTask(
                        plan, PartialText.of(task.title()), Optional.empty(), begins.plusDays(task.day() - 1L)));
        reports.toPractise(hired.sitting(), hired.target())
                .forEach(competency -> standard.practice(competency)
                        .ifPresent(title -> store.insertTask(
                                plan,
                                PartialText.of(title),
                                Optional.of(competency),
                                begins.plusDays(StandardTasks.PRACTICE_DAY - 1L))));
    }

    void takeAway(@Observes HiringTakenBack takenBack) {
        store.remove(takenBack.candidate());
    }

    /** Plans: HR's of everybody, a supervisor's of their teams, and one's own. Those with something to do stand first. */
    public List<Plan> page(Actor by, int offset, int limit) {
        by.mustBe(Role.HR, Role.SUPERVISOR, Role.EMPLOYEE);
        return store.page(by, offset, limit);
    }

    public int count(Actor by) {
        by.mustBe(Role.HR, Role.SUPERVISOR, Role.EMPLOYEE);
        return store.count(by);
    }

    /** How much of their own first weeks somebody has still to do. */
    public int open(Actor by) {
        by.mustBe(Role.EMPLOYEE);
        return store.open(by.person());
    }

    /** How many tasks of the new people in their teams a supervisor sees due by today. */
    public int due(Actor by) {
        by.mustBe(Role.SUPERVISOR);
        return store.due(by.person(), today());
    }

    /** Ticks a task off, or takes that back. */
    @Transactional
    public TaskChange tick(Actor by, TaskId task, int version, boolean done) {
        by.mustBe(Role.HR, Role.SUPERVISOR, Role.EMPLOYEE);
        if (store.planOf(task).filter(plan -> plan.isSeenBy(by)).isEmpty()) {
            return TaskChange.GONE;
        }
        var ticked = done
                ? store.tick(task, version, clock.instant().truncatedTo(ChronoUnit.MICROS), by.person())
                : store.tick(task, version, null, null);
        return ticked ? TaskChange.SAVED : TaskChange.STALE;
    }

    /** Adds a task; false if the plan is not there any more or not the actor's to change. */
    @Transactional
    public boolean add(Actor by, PlanId plan, PartialText title, LocalDate due) {
        by.mustBe(Role.HR, Role.SUPERVISOR);
        if (store.find(plan).filter(found -> found.isChangedBy(by)).isEmpty()) {
            return false;
        }
        store.insertTask(plan, title, Optional.empty(), due);
        return true;
    }

    /** Changes what is to be done, and until when. */
    @Transactional
    public TaskChange change(Actor by, TaskId task, int version, PartialText title, LocalDate due) {
        by.mustBe(Role.HR, Role.SUPERVISOR);
        if (store.planOf(task).filter(plan -> plan.isChangedBy(by)).isEmpty()) {
            return TaskChange.GONE;
        }
        return store.change(task, version, title, due) ? TaskChange.SAVED : TaskChange.STALE;
    }

    /** The day it is where people work. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }
}
