package org.miyar.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.miyar.kernel.Language;
import org.miyar.scoring.QualityKey.Keying;

/**
 * One statement of an instrument version.
 *
 * @param scale the scale it counts in; likert items only
 * @param keying its direction; every kind but instructed
 * @param expected the answer it asks for; instructed items only
 */
public record Item(
        String code,
        int page,
        ItemKind kind,
        Optional<String> scale,
        Optional<Keying> keying,
        OptionalInt expected,
        Map<Language, ItemText> texts) {
    public Item {
        texts = Map.copyOf(texts);
    }

    /** Throws {@link IllegalArgumentException} if the instrument does not speak the language. */
    public String text(Language language) {
        var text = texts.get(language);
        if (text == null) {
            throw new IllegalArgumentException("Item " + code + " has no text in " + language);
        }
        return text.text();
    }
}
