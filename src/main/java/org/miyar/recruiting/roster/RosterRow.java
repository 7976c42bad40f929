package org.miyar.recruiting.roster;

import org.miyar.kernel.Language;

/**
 * One row of a list and what will happen to it.
 *
 * @param line in the text it was read from
 * @param email as it was typed
 * @param language of the letter
 */
public record RosterRow(int line, String name, String email, Language language, RosterVerdict verdict) {
    public boolean wrong() {
        return verdict instanceof RosterVerdict.Wrong;
    }

    public boolean invited() {
        return verdict instanceof RosterVerdict.Invite;
    }
}
