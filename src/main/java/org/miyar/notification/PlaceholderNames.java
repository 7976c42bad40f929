package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/** Placeholders as people read and type them: by their name in the letter's language; a name of another language is understood too. */
@ApplicationScoped
class PlaceholderNames {
    private final Messages messages;
    private final Map<String, Placeholder> known = new HashMap<>();

    @Inject
    PlaceholderNames(Messages messages) {
        this.messages = messages;
        for (var placeholder : Placeholder.values()) {
            known.put(placeholder.code(), placeholder);
            Arrays.stream(Language.values())
                    .forEach(language -> known.put(folded(name(placeholder, language)), placeholder));
        }
    }

    String name(Placeholder placeholder, Language language) {
        return messages.text(language, "notification.placeholder." + placeholder.code());
    }

    /** A stored text as it is shown to be written on. */
    LetterText shown(LetterText stored, Language language) {
        return stored.eachBraced(code -> "{"
                + Placeholder.ofCode(code).map(known -> name(known, language)).orElse(code) + "}");
    }

    /** A typed text as it is stored; what is no placeholder stays as it was typed. */
    LetterText read(LetterText typed) {
        return typed.eachBraced(name -> "{"
                + Optional.ofNullable(known.get(folded(name)))
                        .map(Placeholder::code)
                        .orElse(name) + "}");
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('\u200C', ' ').replaceAll("\\s+", " ");
    }
}
