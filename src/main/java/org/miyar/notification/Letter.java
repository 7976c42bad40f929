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
 * @param attachment what comes along as a file
 */
public record Letter(
        Optional<PersonId> person,
        EmailAddress to,
        Language language,
        String subject,
        String body,
        boolean confidential,
        Optional<Link> link,
        Optional<Attachment> attachment) {
    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_BODY = 8000;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** What a link opens, such as {@code sitting 12}, and until when. */
    public record Link(String opens, Instant until) {}

    /**
     * A small text that comes along as a file.
     *
     * <p>Throws {@link IllegalArgumentException} if it is too long, or its name is none that every system takes
     *
     * @param type its media type, without a character set
     */
    public record Attachment(String name, String type, String content) {
        private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,50}\\.[a-z]{1,8}");
        private static final int LONGEST = 4000;

        public Attachment {
            if (!NAME.matcher(name).matches() || content.length() > LONGEST) {
                throw new IllegalArgumentException("No such attachment: " + name + ", " + content.length());
            }
        }

        /** With the character set in which it leaves. */
        public String mediaType() {
            return type + "; charset=UTF-8";
        }
    }

    public Letter {
        subject = subject.strip();
        if (subject.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || subject.lines().count() != 1) {
            throw new IllegalArgumentException("A subject is one line of 1 to " + LONGEST_SUBJECT + " characters");
        }
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("A letter has at most " + LONGEST_BODY + " characters");
        }
    }

    /** A letter that whoever looks after the outbox may read and pass on. */
    public Letter(Optional<PersonId> person, EmailAddress to, Language language, LetterText text) {
        this(person, to, language, text, false, Optional.empty());
    }

    public Letter(
            Optional<PersonId> person,
            EmailAddress to,
            Language language,
            LetterText text,
            boolean confidential,
            Optional<Link> link) {
        this(person, to, language, text.subject(), text.body(), confidential, link, Optional.empty());
    }

    /** The same with a file. */
    public Letter with(Attachment file) {
        return new Letter(person, to, language, subject, body, confidential, link, Optional.of(file));
    }

    /** The body for keeping, once its links are not to be used from there any more. */
    String bodyWithoutLinks() {
        return LINK.matcher(body).replaceAll("…");
    }
}
