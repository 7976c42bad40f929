package org.miyar.team;

import org.miyar.kernel.PersonId;

/** Staff by name, where nothing else of them is needed. */
public record Colleague(PersonId id, String name) {}
