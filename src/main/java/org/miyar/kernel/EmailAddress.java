package org.miyar.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as people write it, kept in lower case so that one mailbox is one person. Only the shape is checked;
 * whether it exists shows when mail is sent.
 */
public final class EmailAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\p{Z}\\p{C}<>\",;]{1,64}@[^@\\p{Z}\\p{C}<>\",;.]+(\\.[^@\\p{Z}\\p{C}<>\",;.]+)+");

    private final String value;

    /**
     * Throws {@link IllegalArgumentException} if it has no mailbox, no domain, more than 254 characters, or one that is blank or not
     * seen: a mark that turns the direction of text or has no width makes one address look like another.
     */
    public EmailAddress(String typed) {
        this(clean(typed), isValid(typed));
    }

    private EmailAddress(String value, boolean accepted) {
        if (!accepted) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        this.value = value;
    }

    /** One that was accepted once, when less was refused perhaps: what is stored has to stay readable. */
    public static EmailAddress stored(String value) {
        return new EmailAddress(value, true);
    }

    public static boolean isValid(String typed) {
        var value = clean(typed);
        return value.length() <= 254 && SHAPE.matcher(value).matches();
    }

    private static String clean(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress address && value.equals(address.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
