package org.miyar.instrument;

/** Ends the reading of shipped files at the first thing that is wrong with them. */
final class BrokenSeed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SeedProblem problem;

    BrokenSeed(String file, long line, String reason) {
        super(file + ", line " + line + ": " + reason, null, false, false);
        this.problem = new SeedProblem(file, line, reason);
    }

    SeedProblem problem() {
        return problem;
    }
}
