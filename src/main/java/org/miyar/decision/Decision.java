package org.miyar.decision;

import java.time.Instant;
import java.util.Optional;
import org.miyar.kernel.PersonId;
import org.miyar.profile.ProfileVersion;
import org.miyar.profile.TargetProfileId;
import org.miyar.recruiting.CandidateId;

/**
 * What somebody decided about a candidate. It is never changed: a later one replaces it.
 *
 * @param number counts the decisions about this candidate, from 1
 * @param reason in the words of whoever decided; empty once the candidate was erased
 * @param lookedAt the result that whoever decided had opened last; empty if they had opened none
 * @param target what the job asked for when that was read
 */
public record Decision(
        DecisionId id,
        CandidateId candidate,
        int number,
        Verdict verdict,
        Optional<String> reason,
        PersonId decidedBy,
        String decidedByName,
        Instant decidedAt,
        Optional<ProfileVersion> lookedAt,
        Optional<TargetProfileId> target) {}
