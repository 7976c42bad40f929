package org.miyar.recruiting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Sha256;

/**
 * Somebody whom an integration wants to have invited.
 *
 * <p>Throws {@link IllegalArgumentException} if the name is none (see {@link Person#cleanName}), or the reference.
 *
 * @param reference under which the integration knows them, and nobody else
 */
public record Referral(String reference, String name, Optional<EmailAddress> email, Language language) {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    public Referral {
        if (!isReference(reference)) {
            throw new IllegalArgumentException("A reference has 1 to 100 plain letters, digits and . _ : / -");
        }
        name = Person.cleanName(name);
    }

    /** Plain enough that two databases, and whoever reads a log of the integration, tell it apart in the same way. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** The same for the same person, said again. */
    byte[] fingerprint() {
        return Sha256.of((name + "\n" + email.map(EmailAddress::value).orElse("") + "\n" + language.tag())
                .getBytes(StandardCharsets.UTF_8));
    }
}
