package org.miyar.integration;

/** The names of scopes, for {@code @RolesAllowed} on resources, as roles are. */
public final class Scopes {
    public static final String OPENINGS_READ = "openings:read";
    public static final String OPENINGS_WRITE = "openings:write";
    public static final String CANDIDATES_READ = "candidates:read";
    public static final String CANDIDATES_INVITE = "candidates:invite";
    public static final String CANDIDATES_MOVE = "candidates:move";
    public static final String RESULTS_READ = "results:read";

    private Scopes() {}
}
