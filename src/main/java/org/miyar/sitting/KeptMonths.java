package org.miyar.sitting;

import java.util.OptionalInt;

/** For how long answers are kept after the selection they are for, where that is not the usual time. A bean of a feature that stands after this one and knows the selection. */
public interface KeptMonths {
    OptionalInt of(SittingId sitting);
}
