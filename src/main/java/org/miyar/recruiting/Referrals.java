package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.requisition.RequisitionId;

/**
 * Invites whom an integration names, once for each reference, however often it asks: a program that got no answer can only ask again.
 */
@ApplicationScoped
public class Referrals {
    private final ReferralStore store;
    private final CandidateStore candidates;
    private final Inviting inviting;
    private final Clock clock;

    @Inject
    Referrals(ReferralStore store, CandidateStore candidates, Inviting inviting, Clock clock) {
        this.store = store;
        this.candidates = candidates;
        this.inviting = inviting;
        this.clock = clock;
    }

    /** Two that ask with one reference at once: the second waits, and finds what the first has made. */
    @Transactional
    public ReferralOutcome refer(Actor by, RequisitionId opening, Referral referral) {
        by.mustBe(Role.HR);
        long integration = store.hold(by.person()).orElseThrow(NotAllowed::new);
        var known = store.find(integration, referral.reference());
        if (known.isPresent()) {
            var id = known.get().candidate();
            boolean same = Arrays.equals(known.get().fingerprint(), referral.fingerprint())
                    && candidates
                            .find(id, clock.instant())
                            .flatMap(Candidate::requisition)
                            .filter(opening::equals)
                            .isPresent();
            return same ? new ReferralOutcome.Known(id) : new ReferralOutcome.Differs(id);
        }
        return switch (inviting.invite(
                by, Optional.of(opening), referral.name(), referral.email(), referral.language())) {
            case InviteOutcome.Ready(var link) -> {
                store.insert(integration, referral, link.candidate());
                yield new ReferralOutcome.Invited(link);
            }
            case InviteOutcome.JobClosed _, InviteOutcome.TooLate _ -> new ReferralOutcome.JobClosed();
        };
    }

    /** Under which references the integration that asks knows these; whom it did not refer is left out. */
    public Map<CandidateId, String> references(Actor by, Collection<CandidateId> asked) {
        by.mustBe(Role.HR);
        return store.references(by.person(), asked);
    }
}
