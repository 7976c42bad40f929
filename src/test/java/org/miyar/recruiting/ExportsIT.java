package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.TestMiyar;

class ExportsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @TempDir
    static Path folder = Path.of("");

    private static final int HEAD = 1;

    private static Hiring hiring;
    private static Exports exports;

    @BeforeAll
    static void some_people() {
        hiring = Hiring.at(miyar);
        exports = miyar.bean(Exports.class);
        hiring.invite("علي الكعبي", "ali@noor.example", Language.ARABIC);
        miyar.clock().advance(Duration.ofMinutes(1));
        new Applicants(miyar)
                .submit(hiring.invite("<b>Zoë & Co</b>", "zoe@noor.example", Language.ENGLISH)
                        .link());
        hiring.invite("=cmd|' /C calc'!A0", "", Language.ENGLISH);
    }

    private static byte[] written(CandidateFilter filter, boolean results, Exports.Format format, Language language) {
        var out = new ByteArrayOutputStream();
        exports.write(hiring.hr, filter, results, format, language, out);
        return out.toByteArray();
    }

    private static String csv(CandidateFilter filter, boolean results) {
        return new String(written(filter, results, Exports.Format.CSV, Language.PERSIAN), StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        var file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        letters(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    /** The library writes what is not ASCII as numbers. */
    private static String letters(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(
                        number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1), 16))));
    }

    private static String sheet(boolean results, Language language) throws IOException {
        return Objects.requireNonNull(parts(written(CandidateFilter.ALL, results, Exports.Format.XLSX, language))
                .get("xl/worksheets/sheet1.xml"));
    }

    @Test
    void the_csv_opens_as_a_table_and_computes_nothing() {
        var lines = csv(CandidateFilter.ALL, false).split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF\"نام\",\"ایمیل\"");
        assertThat(lines).hasSize(3 + HEAD);
        assertThat(lines[1])
                .startsWith("\"علي الكعبي\",\"ali@noor.example\",\"ar\",\"خدمات مشتری\"")
                .contains("\"دعوت‌شده\",\"0\"");
        assertThat(lines[3]).startsWith("\"'=cmd|' /C calc'!A0\",,");
    }

    @Test
    void the_workbook_has_texts_numbers_and_times_and_no_formula() throws IOException {
        var sheet = sheet(false, Language.ENGLISH);
        assertThat(sheet)
                .contains("t=\"inlineStr\"><is><t>=cmd|' /C calc'!A0</t>".replace("'", "&apos;"))
                .contains("&lt;b&gt;Zoë &amp; Co&lt;/b&gt;")
                .doesNotContain("<f>");
        assertThat(sheet).containsPattern("<c r=\"H2\" s=\"[0-9]+\" t=\"n\"><v>[0-9]+\\.[0-9]+</v>");
        assertThat(sheet).contains("ySplit=\"1\"").doesNotContain("rightToLeft");
    }

    @Test
    void a_sheet_is_read_from_the_right_where_its_language_is() throws IOException {
        assertThat(sheet(false, Language.ARABIC))
                .contains("rightToLeft=\"true\"")
                .contains("علي الكعبي");
        assertThat(sheet(false, Language.PERSIAN)).contains("rightToLeft=\"true\"");
    }

    @Test
    void texts_are_not_gathered_elsewhere_in_the_workbook() throws IOException {
        assertThat(parts(written(CandidateFilter.ALL, false, Exports.Format.XLSX, Language.ENGLISH))
                        .getOrDefault("xl/sharedStrings.xml", ""))
                .as("they would have to be held until the end")
                .doesNotContain("Zoë");
    }

    @Test
    void results_are_told_only_where_they_are_asked_for_and_the_trail_knows_which_it_was() {
        assertThat(csv(CandidateFilter.ALL, false).lines().findFirst().orElseThrow())
                .doesNotContain("تناسب");
        assertThat(csv(CandidateFilter.ALL, true).lines().findFirst().orElseThrow())
                .contains("تناسب")
                .contains(": T");
        var taken = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select detail from audit_event where action = 'EXPORTED' order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(taken).contains("candidates, 3", "results, 3");
    }

    @Test
    void the_same_people_as_on_the_page() {
        var submitted = new CandidateFilter(
                "",
                Set.of(CandidateState.SUBMITTED),
                false,
                Optional.empty(),
                Optional.of(hiring.job),
                Optional.empty(),
                Optional.empty());
        var lines = csv(submitted, true).split("\r\n");
        assertThat(lines).hasSize(1 + HEAD);
        assertThat(lines[HEAD]).contains("Zoë");
    }

    @Test
    void nothing_more_is_read_once_the_reader_has_gone() {
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        for (var format : Exports.Format.values()) {
            assertThatThrownBy(
                            () -> exports.write(hiring.hr, CandidateFilter.ALL, true, format, Language.ENGLISH, gone))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void only_hr_takes_lists_along() {
        for (var role : List.of(Role.SUPERVISOR, Role.EMPLOYEE, Role.ADMINISTRATOR)) {
            var other = new Actor(hiring.hr.person(), "Sam", Set.of(role));
            assertThatThrownBy(() -> exports.write(
                            other,
                            CandidateFilter.ALL,
                            false,
                            Exports.Format.CSV,
                            Language.ENGLISH,
                            OutputStream.nullOutputStream()))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
