package org.miyar.sitting;

import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/** Fired inside the unit of work of a submission: what observers write stands or falls with it. */
public record SittingSubmitted(SittingId sitting, PersonId person, InstrumentVersionId instrument, Language language) {}
