package org.miyar.recruiting.roster;

import java.util.List;

/** What came of reading a list. Whatever is not {@link Read} was read no further. */
public sealed interface RosterReading {
    record Read(Roster roster) implements RosterReading {}

    record Empty() implements RosterReading {}

    record TooManyRows(int most) implements RosterReading {}

    record TooLarge(int mostMegabytes) implements RosterReading {}

    /** No text, such as a workbook. */
    record NotText() implements RosterReading {}

    /** Lines of two encodings; this one is not in the encoding of the others. */
    record MixedEncodings(int line) implements RosterReading {}

    /** A quotation mark that begins in this line ends nowhere, or the line is far too long. */
    record Broken(int line) implements RosterReading {}

    /** No column has names; these are those there are. */
    record NoNames(List<String> columns) implements RosterReading {}

    /** No column has e-mail addresses; these are those there are. */
    record NoEmails(List<String> columns) implements RosterReading {}
}
