package org.miyar.team;

/** What came of adding, changing or dissolving a team. Whatever is not {@link Saved} changed nothing. */
public sealed interface TeamChange {
    record Saved(TeamId team) implements TeamChange {}

    /** Somebody else changed or dissolved it meanwhile. */
    record Stale() implements TeamChange {}

    /** The branch has a team of this name. */
    record NameTaken() implements TeamChange {}

    /** Who is to lead it has no role that lets them. */
    record LeadIsNoSupervisor() implements TeamChange {}
}
