package org.miyar.recruiting.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PartialText;
import org.miyar.platform.json.JsonSettings;
import org.miyar.profile.TargetBound;

/** The files of {@code db/seed/demo}. */
final class DemoSeed {
    private static final String FOLDER = "/db/seed/demo/";

    private DemoSeed() {}

    /** The company, its branches and the people who sign in, all with the same password. */
    public record Company(String password, Naming organisation, List<Branch> branches, List<Account> accounts) {
        public record Naming(LocalizedText name, String contact) {}

        public record Branch(String name, List<Team> teams) {}

        public record Team(String name, String lead) {}

        /** Somebody who signs in; without a team where {@code team} is absent. */
        public record Account(String email, String name, String language, List<String> roles, String team) {}
    }

    /**
     * A job opening and what it asks for, who agreed on it, and on which day from now it closes; only a draft does without.
     */
    public record Opening(
            PartialText title,
            PartialText description,
            String state,
            int wanted,
            @Nullable Integer closesInDays,
            @Nullable List<String> panel,
            String team,
            String instrument,
            @Nullable Target target) {
        public record Target(List<TargetBound> bounds) {}
    }

    static Company company() {
        return json("organisation.json", Company.class);
    }

    /** The first is the one that everybody in the demonstration has applied for. */
    static List<Opening> openings() {
        return List.of(json("openings.json", Opening[].class));
    }

    static Simulation simulation() {
        return json("simulation.json", Simulation.class);
    }

    /** Given and family names to make applicants' names of, per language. */
    static Map<Language, Names> names() {
        var names = new EnumMap<Language, Names>(Language.class);
        try (var reader = new InputStreamReader(open("names.csv"), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            var rows = csv.stream().toList();
            for (var language : Language.values()) {
                names.put(language, new Names(part(rows, language, "given"), part(rows, language, "family")));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Names(List<String> given, List<String> family) {}

    private static List<String> part(List<NamedCsvRecord> rows, Language language, String part) {
        return rows.stream()
                .filter(row -> row.getField("language").equals(language.tag())
                        && row.getField("part").equals(part))
                .map(row -> row.getField("name"))
                .toList();
    }

    private static <T> T json(String file, Class<T> type) {
        try (var stream = open(file)) {
            return JsonSettings.jsonb().fromJson(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        var stream = DemoSeed.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The seed file " + FOLDER + file + " is missing");
        }
        return stream;
    }
}
