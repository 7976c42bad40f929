package org.miyar.profile;

import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;

/**
 * Which result of a sitting somebody read: what produced it, so that it can be computed again when nobody has it any more.
 *
 * @param revision counts the results of the sitting
 * @param norm empty where there was none
 */
public record ProfileVersion(
        int revision, InstrumentVersionId instrument, Optional<NormVersionId> norm, String algorithm) {}
