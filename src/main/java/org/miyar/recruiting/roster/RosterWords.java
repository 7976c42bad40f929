package org.miyar.recruiting.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.miyar.kernel.Language;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.i18n.Messages;

/** How people head the columns of a list and what they call a language, in any of the three languages and however it is spelt. */
@ApplicationScoped
class RosterWords {
    private static final Pattern MARKS = Pattern.compile("[-_./:*]");

    private final Map<String, RosterColumn> columns = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();

    @Inject
    RosterWords(Messages messages) {
        for (var reader : Language.values()) {
            for (var column : RosterColumn.values()) {
                words(messages.text(reader, "recruiting.roster.header." + column.code()))
                        .forEach(word -> columns.put(folded(word), column));
            }
            for (var language : Language.values()) {
                words(messages.text(reader, "recruiting.roster.language." + language.tag()))
                        .forEach(word -> languages.put(folded(word), language));
            }
        }
    }

    Optional<RosterColumn> column(String heading) {
        return Optional.ofNullable(columns.get(folded(heading)));
    }

    /** The language of a cell: its name or its tag, region or not. */
    Optional<Language> language(String cell) {
        return Optional.ofNullable(languages.get(folded(cell)))
                .or(() -> Language.ofTag(cell.strip().replace('_', '-')));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\|"));
    }

    private static String folded(String text) {
        return new SearchKey(MARKS.matcher(text).replaceAll("")).value();
    }
}
