package org.miyar.oversight;

import org.miyar.kernel.PersonId;

/** A person is about to be erased. Fired inside the unit of work that does so, while everything is still there to be counted. */
public record ErasureBegins(PersonId person) {}
