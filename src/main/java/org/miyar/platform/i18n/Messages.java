package org.miyar.platform.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.miyar.kernel.Language;

/**
 * The words of the program in the three languages. Each feature keeps its own bundle beside its classes,
 * {@code messages_{en,ar,fa}.properties}, UTF-8, keys beginning with the feature's name. Patterns are ICU's, so that Arabic gets its
 * six plural forms and numbers their digits.
 */
@ApplicationScoped
public class Messages {
    /** Packages that bring a bundle. */
    public static final List<String> FEATURES = List.of(
            "platform/http",
            "audit",
            "notification",
            "design",
            "identity",
            "access",
            "team",
            "integration",
            "oversight",
            "profile",
            "requisition",
            "recruiting",
            "interview",
            "application",
            "correction",
            "decision",
            "onboarding",
            "insight",
            "shell");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Messages() {
        for (var language : Language.values()) {
            var merged = new HashMap<String, String>();
            for (var feature : FEATURES) {
                load("/org/miyar/" + feature + "/messages_" + language.tag() + ".properties")
                        .forEach((key, text) -> merged.put(key.toString(), text.toString()));
            }
            texts.put(language, Map.copyOf(merged));
        }
    }

    /**
     * The text of a key, its pattern filled with the arguments given.
     *
     * <p>Throws {@link IllegalArgumentException} if the language has no such key.
     */
    public String text(Language language, String key, Object... arguments) {
        var text = texts.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale(language)).format(arguments);
    }

    /** All keys of a language. */
    public Set<String> keys(Language language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    /** ICU's locale with the digits of the language's readers. */
    public static ULocale locale(Language language) {
        return switch (language) {
            case ARABIC -> new ULocale("ar@numbers=arab");
            case PERSIAN -> new ULocale("fa@numbers=arabext");
            case ENGLISH -> ULocale.ENGLISH;
        };
    }

    private static Properties load(String resource) {
        var properties = new Properties();
        try (var stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The message bundle " + resource + " is missing");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
