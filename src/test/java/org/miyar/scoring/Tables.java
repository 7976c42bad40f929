package org.miyar.scoring;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The reference tables under {@code psychometrics/} and the simulated instrument that two of them hold. */
final class Tables {
    static final ResponseRange RANGE = new ResponseRange(1, 5);
    static final List<String> SCALES = List.of("SVC", "CAL", "REL", "TEAM");

    /** The screening values that an instrument has which gives none of its own. */
    static final QualityThresholds LITERATURE = new QualityThresholds(
            10, 0.40, 20, 0.30, 8, OptionalDouble.empty(), 1, 2, OptionalDouble.empty(), 2.0, 2, 0.25, 0.75);

    private Tables() {}

    static List<NamedCsvRecord> read(String name) {
        var stream = Objects.requireNonNull(Tables.class.getResourceAsStream("/psychometrics/" + name), name);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Items 1 to 6 of a simulated scale; 2, 4 and 6 are reversed. */
    static ScoringKey key(String scale) {
        return new ScoringKey(
                scale,
                IntStream.rangeClosed(1, 6).mapToObj(i -> scale + i).toList(),
                Set.of(scale + 2, scale + 4, scale + 6),
                RANGE,
                MissingRule.PRORATED_80);
    }

    static List<ScoringKey> keys() {
        return SCALES.stream().map(Tables::key).toList();
    }

    static List<String> items() {
        return keys().stream().flatMap(key -> key.items().stream()).toList();
    }

    static Map<String, Integer> answers(NamedCsvRecord row) {
        var answers = new TreeMap<String, Integer>();
        for (var item : items()) {
            var value = row.getField(item);
            if (!value.isBlank() && !value.equals("NA")) {
                answers.put(item, Integer.valueOf(value));
            }
        }
        return answers;
    }

    static List<Map<String, Integer>> people(String table) {
        return read(table).stream().map(Tables::answers).toList();
    }

    static double[] column(String table, String name) {
        return read(table).stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(name)))
                .toArray();
    }

    static double[] raws(String table, String scale) {
        return people(table).stream()
                .mapToDouble(answers -> key(scale).raw(answers).mean().orElse(Double.NaN))
                .toArray();
    }

    static double[][] keyed(String scale) {
        return key(scale).keyedRows(people("synth300_complete.csv"));
    }
}
