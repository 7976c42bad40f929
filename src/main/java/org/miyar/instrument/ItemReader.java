package org.miyar.instrument;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.miyar.kernel.Language;
import org.miyar.scoring.QualityKey.Keying;

/** Reads an instrument's {@code items.csv} and {@code items_<language>.csv} and holds them against each other and the definition. */
final class ItemReader {
    private static final List<String> ITEM_COLUMNS = List.of("item", "page", "kind", "scale", "keyed", "expected");
    private static final List<String> TEXT_COLUMNS = List.of("item", "text", "status");
    private static final int LONGEST_TEXT = 500;
    /** Fewer items have no internal consistency to speak of. */
    private static final int FEWEST_ITEMS_OF_A_SCALE = 2;

    private final SeedFiles files;
    private final String folder;
    private final InstrumentDefinition definition;

    ItemReader(SeedFiles files, String folder, InstrumentDefinition definition) {
        this.files = files;
        this.folder = folder;
        this.definition = definition;
    }

    /** An item before its texts are known. */
    private record Key(
            long line,
            String code,
            int page,
            ItemKind kind,
            Optional<String> scale,
            Optional<Keying> keying,
            OptionalInt expected) {}

    List<Item> items() {
        var keys = keys();
        checkScales(keys);
        var texts = new HashMap<Language, Map<String, ItemText>>();
        for (var language : definition.languages()) {
            texts.put(language, texts(language, keys));
        }
        return keys.stream()
                .map(key -> {
                    var own = new EnumMap<Language, ItemText>(Language.class);
                    texts.forEach((language, ofLanguage) -> {
                        var text = ofLanguage.get(key.code());
                        if (text == null) {
                            throw files.broken(
                                    path("items_" + language.tag() + ".csv"),
                                    1,
                                    "the item " + key.code() + " has no text");
                        }
                        own.put(language, text);
                    });
                    return new Item(key.code(), key.page(), key.kind(), key.scale(), key.keying(), key.expected(), own);
                })
                .toList();
    }

    private List<Key> keys() {
        var file = path("items.csv");
        var seen = new HashSet<String>();
        var keys = new ArrayList<Key>();
        for (var row : rows(file, ITEM_COLUMNS)) {
            var key = key(file, row);
            // Databases may compare codes without regard to case.
            if (!seen.add(key.code().toUpperCase(Locale.ROOT))) {
                throw files.broken(file, key.line(), "the item " + key.code() + " is there twice");
            }
            int last = keys.isEmpty() ? 0 : keys.getLast().page();
            if (key.page() != last && key.page() != last + 1) {
                throw files.broken(
                        file, key.line(), "after page " + last + " comes page " + (last + 1) + ", not " + key.page());
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            throw files.broken(file, 1, "there is no item");
        }
        return keys;
    }

    private Key key(String file, CsvRecord row) {
        long line = row.getStartingLineNumber();
        var code = row.getField(0);
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            throw files.broken(file, line, "an item's code has 1 to 20 letters, digits or dashes");
        }
        var page = number(row.getField(1), 1, 200)
                .orElseThrow(() -> files.broken(file, line, "the page is a number from 1 to 200"));
        var kind = ItemKind.ofTag(row.getField(2))
                .orElseThrow(
                        () -> files.broken(file, line, "the kind is likert, impression, infrequency or instructed"));
        var scale = Optional.of(row.getField(3)).filter(Predicate.not(String::isEmpty));
        if (kind == ItemKind.LIKERT) {
            if (definition.scales().stream().noneMatch(known -> scale.equals(Optional.of(known.code())))) {
                throw files.broken(file, line, "the scale \"" + scale.orElse("") + "\" is not one of instrument.json");
            }
        } else if (scale.isPresent()) {
            throw files.broken(file, line, "only likert items have a scale");
        }
        var keying = Optional.of(row.getField(4))
                .filter(Predicate.not(String::isEmpty))
                .map(sign -> {
                    if (!sign.equals("+") && !sign.equals("-")) {
                        throw files.broken(file, line, "keyed is + or -");
                    }
                    return InstrumentReader.keying(sign);
                });
        if (keying.isPresent() == (kind == ItemKind.INSTRUCTED)) {
            throw files.broken(
                    file,
                    line,
                    kind == ItemKind.INSTRUCTED ? "instructed items are not keyed" : "keyed (+ or -) is missing");
        }
        return new Key(line, code, page, kind, scale, keying, expected(file, row, kind));
    }

    private OptionalInt expected(String file, CsvRecord row, ItemKind kind) {
        long line = row.getStartingLineNumber();
        var field = row.getField(5);
        var range = InstrumentDefinition.RANGE;
        if (kind != ItemKind.INSTRUCTED) {
            if (!field.isEmpty()) {
                throw files.broken(file, line, "only instructed items have an expected answer");
            }
            return OptionalInt.empty();
        }
        return OptionalInt.of(number(field, range.lowest(), range.highest())
                .orElseThrow(() -> files.broken(
                        file,
                        line,
                        "the expected answer of an instructed item is from " + range.lowest() + " to "
                                + range.highest())));
    }

    private void checkScales(List<Key> keys) {
        for (var scale : definition.scales()) {
            var own = keys.stream()
                    .filter(key -> key.scale().equals(Optional.of(scale.code())))
                    .toList();
            if (own.size() < FEWEST_ITEMS_OF_A_SCALE) {
                throw files.broken(
                        path("items.csv"),
                        keys.getLast().line(),
                        "the scale " + scale.code() + " has " + own.size() + " items; it needs "
                                + FEWEST_ITEMS_OF_A_SCALE);
            }
            var positive = own.stream()
                    .filter(key -> key.keying().equals(Optional.of(Keying.POSITIVE)))
                    .count();
            if (definition.balanced() && positive * 2 != own.size()) {
                throw files.broken(
                        path("items.csv"),
                        own.getLast().line(),
                        "the scale " + scale.code() + " has " + positive + " items keyed + and "
                                + (own.size() - positive)
                                + " keyed -, but the instrument is declared balanced");
            }
        }
    }

    private Map<String, ItemText> texts(Language language, List<Key> keys) {
        var file = path("items_" + language.tag() + ".csv");
        Set<String> known = keys.stream().map(Key::code).collect(Collectors.toSet());
        var texts = new LinkedHashMap<String, ItemText>();
        for (var row : rows(file, TEXT_COLUMNS)) {
            long line = row.getStartingLineNumber();
            var code = row.getField(0);
            if (!known.contains(code)) {
                throw files.broken(file, line, "items.csv has no item " + code);
            }
            var text = row.getField(1);
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                throw files.broken(file, line, "the text must have 1 to " + LONGEST_TEXT + " characters");
            }
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                throw files.broken(file, line, "the text holds a control character");
            }
            var status = TranslationStatus.ofTag(row.getField(2))
                    .orElseThrow(() -> files.broken(file, line, "the status is source, forward, reviewed or imported"));
            if (texts.put(code, new ItemText(text, status)) != null) {
                throw files.broken(file, line, "the item " + code + " is there twice");
            }
        }
        return texts;
    }

    private List<CsvRecord> rows(String file, List<String> columns) {
        var rows = new ArrayList<CsvRecord>();
        try (var csv = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(files.text(file))) {
            for (var row : csv) {
                if (rows.isEmpty() && row.getStartingLineNumber() == 1) {
                    if (!row.getFields().equals(columns)) {
                        throw files.broken(file, 1, "the columns must be " + String.join(",", columns));
                    }
                } else if (row.getFieldCount() != columns.size()) {
                    throw files.broken(
                            file,
                            row.getStartingLineNumber(),
                            "there are " + row.getFieldCount() + " columns instead of " + columns.size());
                } else {
                    rows.add(row);
                }
            }
            return rows;
        } catch (CsvParseException e) {
            long line = rows.isEmpty() ? 1 : rows.getLast().getStartingLineNumber() + 1;
            throw files.broken(file, line, "this is not CSV: a quote is open, or there is text after a closing one");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Integer> number(String text, int lowest, int highest) {
        if (!text.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number < lowest || number > highest ? Optional.empty() : Optional.of(number);
    }

    private String path(String file) {
        return folder + "/" + file;
    }
}
