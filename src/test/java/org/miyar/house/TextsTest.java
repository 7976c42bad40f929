package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/**
 * The words of the program: the three languages say the same things, nothing is missing or left over, and Arabic and Persian keep
 * their own letters, digits and punctuation.
 */
class TextsTest {
    /** A literal that names a text, such as {@code "profile.confidential"}; the first word is looked up among those the bundles use. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)\"");
    /** The beginning of a key that is put together, such as {@code "problem." + slug}: uses all keys that begin so. */
    private static final Pattern BEGINNING =
            Pattern.compile("\"([a-z][A-Za-z0-9-]*\\.(?:[A-Za-z0-9-]+\\.)*[A-Za-z0-9-]*)\"\\s*\\+");

    private static final Pattern SILENT = Pattern.compile("implements PersonalData|Counter|Timer|MeterRegistry");

    private static final Pattern LATIN_PUNCTUATION = Pattern.compile("[,;?](?![A-Za-z0-9])");
    private static final Pattern LATIN_DIGITS = Pattern.compile("(?<![A-Za-z0-9./:_-])[0-9]+(?![A-Za-z0-9./:_-])");
    private static final Pattern ARABIC_LETTERS = Pattern.compile("[\\u064A\\u0643]");
    private static final Pattern PERSIAN_LETTERS = Pattern.compile("[\\u06CC\\u06A9\\u067E\\u0686\\u0698\\u06AF]");

    private final Map<Language, Map<String, String>> texts = bundles();

    @Test
    void the_three_languages_have_the_same_keys() {
        var english = keys(Language.ENGLISH);
        assertThat(keys(Language.ARABIC)).isEqualTo(english);
        assertThat(keys(Language.PERSIAN)).isEqualTo(english);
    }

    @Test
    void every_bundle_is_declared_and_has_keys_of_its_own() {
        var there = Sources.files("src/main/resources/org/miyar", "messages_en.properties").stream()
                .map(file -> file.folder().substring("src/main/resources/org/miyar/".length()))
                .toList();
        assertThat(Messages.FEATURES).containsExactlyInAnyOrderElementsOf(there);
        var sum = Messages.FEATURES.stream()
                .mapToInt(feature -> read(feature, Language.ENGLISH).size())
                .sum();
        assertThat(keys(Language.ENGLISH)).as("no key stands in two bundles").hasSize(sum);
    }

    @Test
    void every_key_the_program_names_has_a_text() {
        var words = keys(Language.ENGLISH).stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (var file : named()) {
            KEY.matcher(file.text())
                    .results()
                    .map(result -> result.group(1))
                    .filter(key -> words.contains(key.replaceFirst("\\..*", "")))
                    // a file of the seed
                    .filter(key -> !key.endsWith(".json"))
                    .filter(key -> !keys(Language.ENGLISH).contains(key))
                    .forEach(key -> missing.add(key + " in " + file.path()));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_is_used() {
        var sources = Sources.java(Sources.MAIN);
        var named = Stream.of(KEY, BEGINNING)
                .map(pattern -> sources.stream()
                        .flatMap(file -> pattern.matcher(file.text()).results())
                        .map(result -> result.group(1))
                        .collect(Collectors.toSet()))
                .toList();
        assertThat(keys(Language.ENGLISH))
                .allSatisfy(key -> assertThat(named.getFirst().contains(key)
                                || named.getLast().stream().anyMatch(key::startsWith))
                        .as(key)
                        .isTrue());
    }

    @Test
    void patterns_are_whole_and_take_the_same_arguments_in_each_language() {
        for (var key : keys(Language.ENGLISH)) {
            var english = new Text(text(Language.ENGLISH, key));
            for (var language : Language.values()) {
                var other = new Text(text(language, key));
                assertThat(other.arguments()).as(key + " in " + language).isEqualTo(english.arguments());
                if (other.arguments().isEmpty()) {
                    // Without arguments a text is shown as it stands.
                    assertThat(other.whole()).as(key + " in " + language).doesNotContain("''");
                }
            }
        }
    }

    @Test
    void arabic_and_persian_have_their_own_letters_digits_and_punctuation() {
        var faults = new ArrayList<String>();
        for (var language : List.of(Language.ARABIC, Language.PERSIAN)) {
            texts.getOrDefault(language, Map.of())
                    .forEach((key, text) -> faults.addAll(faults(language, key, new Text(text).words())));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void so_have_the_shipped_contents() {
        var faults = new ArrayList<String>();
        for (var file : Sources.files("db/seed", ".json")) {
            for (var language : List.of(Language.ARABIC, Language.PERSIAN)) {
                Pattern.compile("\"" + language.tag() + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(file.text())
                        .results()
                        .forEach(result -> faults.addAll(faults(language, file.path(), result.group(1))));
            }
        }
        for (var file : Sources.files("db/seed/instruments", ".csv")) {
            for (var language : List.of(Language.ARABIC, Language.PERSIAN)) {
                if (file.path().endsWith("items_" + language.tag() + ".csv")) {
                    // Imported texts are shown as their source has them; their status says so.
                    file.text()
                            .lines()
                            .skip(1)
                            .filter(line -> !line.endsWith(",imported"))
                            .map(line -> line.replaceFirst("^[^,]*,\"?", "").replaceFirst("\"?,[a-z]+$", ""))
                            .forEach(text -> faults.addAll(faults(language, file.path(), text)));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Language language, String where, String text) {
        var foreign = language == Language.ARABIC ? PERSIAN_LETTERS : ARABIC_LETTERS;
        return Stream.of(LATIN_PUNCTUATION, LATIN_DIGITS, foreign)
                .filter(pattern -> pattern.matcher(text).find())
                .map(pattern -> where + " (" + language.tag() + ") has " + pattern + ": " + text)
                .toList();
    }

    /** Sources whose literals name texts; table columns and names of metrics look alike. */
    private static List<Sources.File> named() {
        return Sources.java(Sources.MAIN).stream()
                .filter(file -> !SILENT.matcher(file.text()).find())
                .toList();
    }

    private Set<String> keys(Language language) {
        return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
    }

    private String text(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).getOrDefault(key, "");
    }

    private static Map<Language, Map<String, String>> bundles() {
        return Stream.of(Language.values()).collect(Collectors.toMap(language -> language, language -> {
            var merged = new TreeMap<String, String>();
            Messages.FEATURES.forEach(feature -> merged.putAll(read(feature, language)));
            return merged;
        }));
    }

    private static Map<String, String> read(String feature, Language language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(
                    "src/main/resources/org/miyar/" + feature + "/messages_" + language.tag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    /** A text as ICU reads it. */
    private record Text(String whole) {
        Set<String> arguments() {
            var pattern = new MessagePattern(whole);
            return Stream.iterate(0, i -> i < pattern.countParts(), i -> i + 1)
                    .map(pattern::getPart)
                    .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                            || part.getType() == MessagePattern.Part.Type.ARG_NAME)
                    .map(pattern::getSubstring)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** What is shown, without the syntax of arguments and plurals. */
        String words() {
            var pattern = new MessagePattern(whole);
            var words = new StringBuilder();
            int from = 0;
            int depth = 0;
            for (int i = 0; i < pattern.countParts(); i++) {
                var part = pattern.getPart(i);
                switch (part.getType()) {
                    case MSG_START -> from = part.getLimit();
                    case ARG_START, MSG_LIMIT -> {
                        if (part.getIndex() > from) {
                            words.append(whole, from, part.getIndex()).append(' ');
                        }
                        from = part.getLimit();
                        depth++;
                    }
                    case ARG_LIMIT -> from = part.getLimit();
                    default -> {}
                }
            }
            return depth == 0 ? whole : words.toString();
        }
    }
}
