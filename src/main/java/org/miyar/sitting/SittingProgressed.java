package org.miyar.sitting;

/** Fired inside the unit of work in which a link is opened, renewed or withdrawn, or a sitting begins; see {@link SittingSubmitted} for its end. */
public record SittingProgressed(SittingId sitting) {}
