package org.miyar.recruiting.roster;

import java.util.Locale;
import org.miyar.kernel.EmailAddress;

/** What will happen to one row of a list. */
public sealed interface RosterVerdict {
    /** Will be invited. */
    record Invite(EmailAddress email) implements RosterVerdict {}

    /** Was invited for this opening before, whatever came of it; left alone. */
    record Already() implements RosterVerdict {}

    /** Has the address of an earlier row; left alone. */
    record Repeated(int line) implements RosterVerdict {}

    /** Cannot be invited. */
    record Wrong(Mistake mistake) implements RosterVerdict {}

    /** What has to be mended in the file. */
    enum Mistake {
        NAME_MISSING,
        NAME_TOO_LONG,
        EMAIL_MISSING,
        EMAIL_WRONG,
        LANGUAGE_UNKNOWN;

        /** The mistake in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
