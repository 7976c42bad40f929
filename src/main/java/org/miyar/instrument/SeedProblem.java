package org.miyar.instrument;

/** Why a shipped file is refused: where, and what to mend. */
public record SeedProblem(String file, long line, String reason) {
    @Override
    public String toString() {
        return file + ", line " + line + ": " + reason;
    }
}
