package org.miyar.identity;

import org.miyar.kernel.PersonId;

/** Fired inside the unit of work that changes who somebody is: their name, address or language. */
public record PersonChanged(PersonId person) {}
