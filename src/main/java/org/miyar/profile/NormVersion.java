package org.miyar.profile;

import java.time.Instant;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.scoring.NormStage;

/**
 * A frozen norm: one instrument version, one language, one context. Languages are never pooled, because nobody has shown that
 * the scales mean the same in each.
 *
 * @param number counts the norms of the same instrument version, language and context
 * @param people the smallest number of people behind any scale, so that the stage is never claimed for more than there is
 * @param simulated whether its people are simulated; named wherever the norm is. A norm has either real people or simulated
 *     ones (one built before that rule counts as simulated if anybody in it is)
 */
public record NormVersion(
        NormVersionId id,
        InstrumentVersionId instrument,
        Language language,
        NormContext context,
        int number,
        int people,
        boolean simulated,
        Instant builtAt,
        String algorithm) {

    public NormStage stage() {
        return NormStage.ofSize(people);
    }
}
