package org.miyar.recruiting.roster;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * A list as it was read, nothing in it checked yet.
 *
 * @param charset of the file; empty for a pasted text
 * @param unread columns that are left aside, as they are headed
 */
public record Roster(List<Entry> entries, Optional<Charset> charset, List<String> unread) {
    public Roster {
        entries = List.copyOf(entries);
        unread = List.copyOf(unread);
    }

    /** One row: its line in the text, and its cells as they were typed; a missing one is blank. */
    public record Entry(int line, String name, String email, String language) {}
}
