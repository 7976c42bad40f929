package org.miyar.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;

/**
 * The first weeks of somebody who was hired, the tasks by day.
 *
 * @param lead who leads their team
 */
public record Plan(
        PlanId id,
        PersonId person,
        String name,
        Optional<String> team,
        Optional<PersonId> lead,
        LocalDate beginsOn,
        List<Task> tasks) {
    public Plan {
        tasks = List.copyOf(tasks);
    }

    Plan with(List<Task> others) {
        return new Plan(id, person, name, team, lead, beginsOn, others);
    }

    /** HR, and whoever leads the team, add to a plan and change its tasks. */
    public boolean isChangedBy(Actor actor) {
        return actor.is(Role.HR) || (actor.is(Role.SUPERVISOR) && lead.equals(Optional.of(actor.person())));
    }

    /** These see it and tick off what is done, and so does whoever it is for. */
    boolean isSeenBy(Actor actor) {
        return person.equals(actor.person()) || isChangedBy(actor);
    }

    public int done() {
        return (int) tasks.stream().filter(Task::done).count();
    }
}
