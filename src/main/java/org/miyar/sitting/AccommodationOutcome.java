package org.miyar.sitting;

/** What became of recording an accommodation. */
public sealed interface AccommodationOutcome {
    /** Recorded; the next change names this version. */
    record Recorded(int version) implements AccommodationOutcome {}

    /** The sitting has begun: it is too late. */
    record Started() implements AccommodationOutcome {}

    /** Somebody else changed it meanwhile; this is how it stands. */
    record Stale(Accommodation current) implements AccommodationOutcome {}
}
