package org.miyar.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;

/**
 * A plain-text letter, already written in its reader's language.
 *
 * Throws {@link IllegalArgumentException} if the subject is blank, over 300 characters or of more than one line, or the body over 8000
 *
 * @param person whom it is to, if Miyar knows them
 * @param confidential whether only administrators may read it in the outbox, because it opens somebody's account
 * @param link the link in the body, if it opens something
 */
public record Letter(
        Optional<PersonId> person,
        EmailAddress to,
        Language language,
        String subject,
        String body,
        boolean confidential,
        Optional<Link> link) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** What a link opens, such as {@code sitting 12}, and until when. */
    public record Link(String opens, Instant until) {}

    public Letter {
        subject = subject.strip();
        if (subject.isEmpty() || subject.length() > 300 || subject.lines().count() != 1) {
            throw new IllegalArgumentException("A subject is one line of 1 to 300 characters");
        }
        if (body.length() > 8000) {
            throw new IllegalArgumentException("A letter has at most 8000 characters");
        }
    }

    /** A letter that whoever looks after the outbox may read and pass on. */
    public Letter(Optional<PersonId> person, EmailAddress to, Language language, String subject, String body) {
        this(person, to, language, subject, body, false, Optional.empty());
    }

    /** A name or an address of another script, which then keeps its place in the sentence: first strong isolate and its end. */
    public static String isolated(String text) {
        return '\u2068' + text + '\u2069';
    }

    /** The body for keeping, once its links are not to be used from there any more. */
    String bodyWithoutLinks() {
        return LINK.matcher(body).replaceAll("…");
    }
}
