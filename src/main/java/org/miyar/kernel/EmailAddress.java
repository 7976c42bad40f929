package org.miyar.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as people write it, kept in lower case so that one mailbox is one person. Only the shape is checked;
 * whether it exists shows when mail is sent.
 *
 * <p>Throws {@link IllegalArgumentException} if it has no mailbox, no domain, more than 254 characters, or one that is blank or not seen:
 * a mark that turns the direction of text or has no width makes one address look like another.
 */
public record EmailAddress(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\p{Z}\\p{C}<>\",;]{1,64}@[^@\\p{Z}\\p{C}<>\",;.]+(\\.[^@\\p{Z}\\p{C}<>\",;.]+)+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static boolean isValid(String text) {
        var value = text.strip();
        return value.length() <= 254 && SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
