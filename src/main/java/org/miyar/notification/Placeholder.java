package org.miyar.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the text of a letter leaves open, to be filled in for each reader. In a text it stands in braces. */
public enum Placeholder {
    NAME(170),
    ORGANISATION(200),
    /** The title of a job opening. */
    JOB(200),
    /** The same in brackets after a blank, or nothing where there is no opening. */
    ASIDE(210),
    /** What the letter is written for: stands on a line by itself, so that nothing else becomes a part of it. */
    LINK(400),
    UNTIL(60),
    DURATION(60),
    WHEN(90),
    /** Where, as a line of its own, or nothing. */
    PLACE(350),
    CONTACT(270),
    /** How far somebody came with their answers, as a sentence. */
    PROGRESS(250),
    /** What can be done by the link of a decline, as a sentence or two. */
    AGAIN(500),
    /** What about somebody was to be corrected. */
    MATTER(80),
    /** What a person of the house has to say about it, or nothing. */
    REASON(1000);

    private final int longest;

    Placeholder(int longest) {
        this.longest = longest;
    }

    /** Characters that are put in its place at the most. */
    int longest() {
        return longest;
    }

    /** Its word in texts of the program, in stored texts and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Placeholder> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
