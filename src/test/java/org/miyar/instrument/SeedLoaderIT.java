package org.miyar.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.miyar.kernel.Language;
import org.miyar.testkit.TestMiyar;

class SeedLoaderIT {
    private static final String PROFILE = "instruments/customer-service-profile/";
    private static final List<String> TABLES =
            List.of("instrument_version", "instrument_item", "instrument_item_text", "content_document", "notice");

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @TempDir
    Path temporary;

    private Path seed = Path.of("");

    /** A copy of what is shipped, in a folder named seed, to break something in. */
    @BeforeEach
    void copyTheShippedSeed() throws IOException {
        var shipped = Path.of("db/seed");
        seed = temporary.resolve("seed");
        try (var files = Files.walk(shipped)) {
            for (var file : files.toList()) {
                var copy = seed.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private SeedLoader.Outcome load() {
        return miyar.bean(SeedLoader.class).load(SeedFiles.in(seed));
    }

    private void replace(String file, String what, String with) throws IOException {
        var path = seed.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(with)));
    }

    private static Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    miyar.jdbi()
                            .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                                    .mapTo(int.class)
                                    .one()));
        }
        return rows;
    }

    /** As a new version, so that nothing but the mistake stands in the way. */
    private void asNewVersion() throws IOException {
        replace(PROFILE + "instrument.json", "\"version\": \"1.0\"", "\"version\": \"9.9\"");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvFileSource(resources = "/broken-seeds.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void a_broken_file_is_refused_whole_with_file_line_and_reason(
            String file, String what, String with, long line, String reason) throws IOException {
        asNewVersion();
        replace(
                file,
                what.replace("\\n", "\n"),
                with == null ? "" : with.replace("\\n", "\n").replace("\\u0007", "\u0007"));
        var before = rows();

        var outcome = load();

        assertThat(outcome).isInstanceOfSatisfying(SeedLoader.Outcome.Refused.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("seed/" + file);
            assertThat(refused.problem().line()).isEqualTo(line);
            assertThat(refused.problem().reason()).contains(reason);
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        asNewVersion();
        Files.delete(seed.resolve(PROFILE + "items_fa.csv"));

        assertThat(load())
                .isEqualTo(new SeedLoader.Outcome.Refused(
                        new SeedProblem("seed/" + PROFILE + "items_fa.csv", 1, "the file is missing")));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_where_they_stand() throws IOException {
        asNewVersion();
        var file = seed.resolve(PROFILE + "items_en.csv");
        var bytes = Files.readAllBytes(file);
        int secondLine = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
        bytes[secondLine] = (byte) 0xFF;
        Files.write(file, bytes);

        assertThat(load())
                .isEqualTo(new SeedLoader.Outcome.Refused(
                        new SeedProblem("seed/" + PROFILE + "items_en.csv", 2, "this is not UTF-8")));
    }

    @Test
    void loading_the_same_again_changes_nothing() {
        var before = rows();

        assertThat(load()).isEqualTo(new SeedLoader.Outcome.Loaded());

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_published_version_never_changes() throws IOException {
        replace(PROFILE + "items_en.csv", "I share useful information", "I never share information");
        var before = rows();

        assertThat(load()).isInstanceOfSatisfying(SeedLoader.Outcome.Refused.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("seed/" + PROFILE + "instrument.json");
            assertThat(refused.problem().reason()).contains("version 1.0 is published with other content");
        });
        assertThat(rows()).isEqualTo(before);
        assertThat(miyar.bean(Instruments.class)
                        .latest("customer-service-profile")
                        .orElseThrow()
                        .version())
                .isEqualTo("1.0");
    }

    @Test
    void a_translation_may_be_reviewed_without_a_new_version() throws IOException {
        replace(PROFILE + "items_ar.csv", ",forward", ",reviewed");

        assertThat(load()).isEqualTo(new SeedLoader.Outcome.Loaded());

        var first = miyar.bean(InstrumentStore.class)
                .find(miyar.bean(Instruments.class)
                        .latest("customer-service-profile")
                        .orElseThrow()
                        .id())
                .orElseThrow()
                .items()
                .getFirst();
        assertThat(first.texts().get(Language.ARABIC))
                .isNotNull()
                .extracting(ItemText::status)
                .isEqualTo(TranslationStatus.REVIEWED);
    }

    @Test
    void a_notice_somebody_may_have_agreed_to_never_changes() throws IOException {
        replace("notice.json", "Why you are asked", "Why we ask");

        assertThat(load())
                .isInstanceOfSatisfying(
                        SeedLoader.Outcome.Refused.class,
                        refused -> assertThat(refused.problem().reason()).contains("version 2026-11"));
    }
}
