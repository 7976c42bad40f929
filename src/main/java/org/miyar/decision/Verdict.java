package org.miyar.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is decided about a candidate. */
public enum Verdict {
    HIRE,
    DECLINE,
    /** What was decided before no longer holds: the candidate is considered again. */
    REOPEN;

    /** What can be decided where this is what was decided last, if anything was. */
    public static List<Verdict> after(Optional<Verdict> last) {
        return last.filter(verdict -> verdict != REOPEN)
                .map(verdict -> verdict == HIRE ? List.of(REOPEN) : List.of(HIRE, REOPEN))
                .orElse(List.of(HIRE, DECLINE));
    }

    /** The verdict in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict ofCode(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict " + code));
    }
}
