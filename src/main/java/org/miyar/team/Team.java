package org.miyar.team;

import java.util.Optional;

/** A team as the list of teams shows it. */
public record Team(TeamId id, Branch branch, String name, Optional<Colleague> lead, int members, int version) {}
