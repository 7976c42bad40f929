package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.requisition.RequisitionId;

/**
 * What people tell about themselves of their own will. Nothing is asked before somebody has switched the question on and said why that
 * is lawful here. Nobody of the house reads what one person told: there is no use case for it.
 */
@ApplicationScoped
public class Demographics {
    private final DemographicStore store;
    private final Questions questions;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Demographics(DemographicStore store, Questions questions, People people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.questions = questions;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every question there is, and whether it is asked. */
    public List<Asking> questions(Actor by) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        return store.asking(questions.all());
    }

    /** Switches a question on or off. What was told already stays until its people take it back or are erased. */
    @Transactional
    public AskingChange ask(Actor by, String code, int version, boolean asked, String reason) {
        by.mustBe(Role.HR, Role.ADMINISTRATOR);
        var question = questions.find(code).orElseThrow();
        if (asked && reason.isBlank()) {
            throw new IllegalArgumentException("Nothing is asked without a reason");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!store.ask(question, version, asked, reason.strip(), by.person(), now)) {
            return AskingChange.STALE;
        }
        var deed = asked ? AuditAction.QUESTION_SWITCHED_ON : AuditAction.QUESTION_SWITCHED_OFF;
        audit.record(AuditEvent.of(by.audited(), deed).withDetail(code));
        return AskingChange.SAVED;
    }

    /** The questions that are asked now. */
    public List<Question> asked() {
        return store.asking(questions.all()).stream()
                .filter(Asking::asked)
                .map(Asking::question)
                .toList();
    }

    /** For themselves: what a person has chosen, by question. */
    public Map<String, String> told(PersonId person) {
        return store.told(person);
    }

    /**
     * For themselves: notes what a person tells in place of what they told before; nothing is what remains of telling nothing. What is
     * not asked now is kept as it was.
     *
     * @return false if a question is not asked or has no such choice; nothing was changed then
     */
    @Transactional
    public boolean tell(Collection<PersonId> records, Map<String, String> told) {
        var asked = asked();
        boolean known = told.entrySet().stream()
                .allMatch(one -> asked.stream()
                        .anyMatch(question -> question.code().equals(one.getKey())
                                && question.choice(one.getValue()).isPresent()));
        if (!known) {
            return false;
        }
        for (var person : records) {
            // One after the other for each person, so that what is told twice at once is told once.
            people.lock(person);
            var all = store.told(person);
            asked.forEach(question -> all.remove(question.code()));
            all.putAll(told);
            store.write(person, all);
        }
        return true;
    }

    /** While the data is being prepared: the simulated people who have submitted for a job, in the order in which they came. */
    public List<PersonId> simulated(RequisitionId job) {
        return store.simulated(job);
    }

    /** Takes over what simulated people tell while the data is being prepared. */
    @Transactional
    public void takeOver(Map<PersonId, Map<String, String>> told) {
        told.forEach(store::insert);
    }

    /** The words of a question and choice, for whom they are about. */
    Optional<Question> question(String code) {
        return questions.find(code);
    }
}
