package org.miyar.notification;

import static org.miyar.notification.Placeholder.AGAIN;
import static org.miyar.notification.Placeholder.ASIDE;
import static org.miyar.notification.Placeholder.CONTACT;
import static org.miyar.notification.Placeholder.DURATION;
import static org.miyar.notification.Placeholder.JOB;
import static org.miyar.notification.Placeholder.LINK;
import static org.miyar.notification.Placeholder.MATTER;
import static org.miyar.notification.Placeholder.NAME;
import static org.miyar.notification.Placeholder.ORGANISATION;
import static org.miyar.notification.Placeholder.PLACE;
import static org.miyar.notification.Placeholder.PROGRESS;
import static org.miyar.notification.Placeholder.REASON;
import static org.miyar.notification.Placeholder.UNTIL;
import static org.miyar.notification.Placeholder.WHEN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of letter that Miyar writes, and what its text may name. Its own texts are under
 * {@code notification.letter.<code>.subject} and {@code .body}.
 */
public enum LetterKind {
    /** The answer to an application, with the link to the assessment. */
    RECEIVED(NAME, ORGANISATION, ASIDE, LINK, DURATION, UNTIL, CONTACT),
    INVITATION(NAME, ORGANISATION, ASIDE, LINK, DURATION, UNTIL, CONTACT),
    REMINDER(NAME, ORGANISATION, ASIDE, PROGRESS, LINK, UNTIL, CONTACT),
    /** To the candidate. */
    INTERVIEW_PLANNED(NAME, ORGANISATION, ASIDE, WHEN, DURATION, PLACE, CONTACT),
    INTERVIEW_CHANGED(NAME, ORGANISATION, ASIDE, WHEN, DURATION, PLACE, CONTACT),
    INTERVIEW_CANCELLED(NAME, ORGANISATION, ASIDE, WHEN, CONTACT),
    /** To whoever interviews. It does not name the candidate, because nothing can be erased from their mailbox. */
    INTERVIEWER_PLANNED(NAME, ORGANISATION, ASIDE, WHEN, DURATION, PLACE, LINK),
    INTERVIEWER_CHANGED(NAME, ORGANISATION, ASIDE, WHEN, DURATION, PLACE, LINK),
    INTERVIEWER_CANCELLED(NAME, ORGANISATION, ASIDE, WHEN),
    HIRE(NAME, ORGANISATION, JOB, CONTACT),
    DECLINE(NAME, ORGANISATION, JOB, AGAIN, LINK, UNTIL, CONTACT),
    REOPEN(NAME, ORGANISATION, JOB, CONTACT),
    UPHELD(NAME, ORGANISATION, JOB, CONTACT),
    CHANGED(NAME, ORGANISATION, JOB, CONTACT),
    /** To applicants who ask what is kept of them. */
    OWN_RECORD(ORGANISATION, LINK, DURATION),
    /** Confirms that somebody does not wish to go on. */
    WITHDRAWN(NAME, ORGANISATION, ASIDE, CONTACT),
    /** To applicants who asked to have something about them put right. */
    CORRECTED(NAME, ORGANISATION, MATTER, REASON, CONTACT),
    NOT_CORRECTED(NAME, ORGANISATION, MATTER, REASON, CONTACT),
    WELCOME(NAME, ORGANISATION, LINK, DURATION),
    RESET(NAME, ORGANISATION, LINK, DURATION);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Placeholder> placeholders;

    LetterKind(Placeholder... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** What its text may name, in the order in which letters mostly do. */
    public List<Placeholder> placeholders() {
        return placeholders;
    }

    /** Without what the letter would be written for nothing. */
    public List<Placeholder> required() {
        return placeholders.stream()
                .filter(each -> each == LINK || each == WHEN || each == REASON)
                .toList();
    }

    /**
     * Whether the organisation may write it in its own words. Not what opens accounts: whoever could change that text could lead an
     * administrator to a page of their own, and Miyar's says what to do when nobody asked for it.
     */
    public boolean editable() {
        return this != WELCOME && this != RESET;
    }

    /** The kind in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
