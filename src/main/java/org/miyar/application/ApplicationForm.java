package org.miyar.application;

import java.util.Optional;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;

/**
 * What somebody who applies has written.
 *
 * <p>Throws {@link IllegalArgumentException} if there is no way to reach them, or a text is none (see {@link Person#cleanName})
 *
 * @param languages which languages they speak, in their words
 * @param language the one they read and get letters in
 * @param notice the edition of the notice they agreed to
 * @param key made up by their browser: who sends the same again, because the answer was lost on its way, is the same person
 * @param cv what a file was given when it was taken in
 * @param cvMissed whether there was a file that could not be taken in
 */
public record ApplicationForm(
        String name,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        String languages,
        Language language,
        String notice,
        Token key,
        Optional<Token> cv,
        boolean cvMissed) {
    public ApplicationForm {
        name = Person.cleanName(name);
        languages = Person.cleanName(languages);
        if (email.isEmpty() && phone.isEmpty()) {
            throw new IllegalArgumentException("Somebody who applies can be reached");
        }
    }

    /** Without a word of it: texts end in logs. */
    @Override
    public String toString() {
        return "ApplicationForm";
    }
}
