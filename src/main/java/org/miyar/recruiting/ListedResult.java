package org.miyar.recruiting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.profile.NormVersionId;
import org.miyar.scoring.Fit;

/**
 * What a list shows of a candidate's result where somebody has asked for it: the fit with what the opening asks for, and the T score
 * on the competency that the list is narrowed by. Never a rank.
 *
 * @param norm what it was measured against; numbers of different norms do not compare
 * @param above how the fit stands to that of the candidate above
 */
public record ListedResult(
        Optional<NormVersionId> norm,
        OptionalDouble fit,
        OptionalDouble fitError,
        OptionalDouble t,
        OptionalDouble tError,
        Above above) {
    /** How a fit stands to the one above it in a list. */
    public enum Above {
        /** Nobody is above, one of both has no fit, or the list is in another order. */
        UNSAID,
        TELLING,
        NOT_DISTINGUISHABLE,
        /** Against another norm: the numbers do not compare. */
        MEASURED_OTHERWISE
    }

    ListedResult withoutFit() {
        return new ListedResult(norm, OptionalDouble.empty(), OptionalDouble.empty(), t, tError, Above.UNSAID);
    }

    ListedResult below(ListedResult above) {
        return new ListedResult(norm, fit, fitError, t, tError, standing(above));
    }

    private Above standing(ListedResult above) {
        if (fit.isEmpty() || above.fit.isEmpty()) {
            return Above.UNSAID;
        }
        if (!norm.equals(above.norm)) {
            return Above.MEASURED_OTHERWISE;
        }
        return asFit().notDistinguishableFrom(above.asFit()) ? Above.NOT_DISTINGUISHABLE : Above.TELLING;
    }

    private Fit asFit() {
        return new Fit(fit, fitError, List.of());
    }
}
