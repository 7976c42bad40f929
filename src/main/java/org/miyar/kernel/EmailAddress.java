package org.miyar.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as people write it, kept in lower case so that one mailbox is one person. Only the shape is checked;
 * whether it exists shows when mail is sent.
 *
 * Throws {@link IllegalArgumentException} if it has no mailbox, no domain, a blank or a control character, or more than 254 characters
 */
public record EmailAddress(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;]{1,64}@[^@\\s\\p{Cntrl}<>\",;.]+(\\.[^@\\s\\p{Cntrl}<>\",;.]+)+");

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
