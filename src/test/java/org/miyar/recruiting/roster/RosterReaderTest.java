package org.miyar.recruiting.roster;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.i18n.Messages;
import org.miyar.recruiting.roster.Roster.Entry;

class RosterReaderTest {
    private static final String TABLE =
            "الاسم;البريد الإلكتروني;لغة\nسارة الأحمد;sara@noor.example;عربي\nعمر;omar@noor.example;\n";

    private final RosterReader reader = reader(Map.of());

    @Test
    void an_address_book_is_read_line_by_line_or_all_in_one() {
        var expected = List.of(
                new Entry(1, "Lind, Sara", "sara@noor.example", ""), new Entry(2, "علی", "ali@noor.example", ""));
        assertThat(entries("\"Lind, Sara\" <sara@noor.example>\nعلی <ali@noor.example>;\n"))
                .isEqualTo(expected);
        assertThat(entries("Lind, Sara <sara@noor.example>; علی <ali@noor.example>"))
                .extracting(Entry::name, Entry::email)
                .isEqualTo(expected.stream()
                        .map(entry -> tuple(entry.name(), entry.email()))
                        .toList());
    }

    @Test
    void what_is_no_mailbox_among_mailboxes_stays_a_row_to_be_mended() {
        assertThat(entries("A <a@noor.example>\nnobody\nB <b@noor.example>")).contains(new Entry(2, "nobody", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "،", "؛"})
    void cells_stand_apart_by_whatever_people_use(String separator) {
        assertThat(entries(String.join(separator, "Sara", "sara@noor.example", "fa") + "\n"
                        + String.join(separator, "\"Omar" + separator + " Ali\"", "omar@noor.example", "")))
                .containsExactly(
                        new Entry(1, "Sara", "sara@noor.example", "fa"),
                        new Entry(2, "Omar" + separator + " Ali", "omar@noor.example", ""));
    }

    @Test
    void lines_that_several_people_typed_are_each_read_their_own_way() {
        assertThat(entries("""
                        Sara Lind, sara@noor.example
                        عمر علي، omar@noor.example
                        Reza <reza@noor.example>
                        mina@noor.example; مینا; fa
                        \"Hall, Ann\", ann@noor.example
                        """))
                .containsExactly(
                        new Entry(1, "Sara Lind", "sara@noor.example", ""),
                        new Entry(2, "عمر علي", "omar@noor.example", ""),
                        new Entry(3, "Reza", "reza@noor.example", ""),
                        new Entry(4, "مینا", "mina@noor.example", "fa"),
                        new Entry(5, "Hall, Ann", "ann@noor.example", ""));
    }

    @Test
    void headings_are_understood_in_three_languages_and_what_is_not_read_is_named() {
        assertThat(roster("E-Mail,Phone,First name,Last name\nsara@noor.example,1,Sara,Lind"))
                .isEqualTo(new Roster(
                        List.of(new Entry(2, "Sara Lind", "sara@noor.example", "")),
                        Optional.empty(),
                        List.of("Phone")));
        assertThat(entries("نام\tايميل\tزبان\nسارا\tsara@noor.example\tانگلیسی"))
                .containsExactly(new Entry(2, "سارا", "sara@noor.example", "انگلیسی"));
        assertThat(entries(TABLE))
                .containsExactly(
                        new Entry(2, "سارة الأحمد", "sara@noor.example", "عربي"),
                        new Entry(3, "عمر", "omar@noor.example", ""));
    }

    @Test
    void the_same_table_is_read_in_every_encoding_it_may_come_in() {
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("windows-1256"))) {
            assertThat(read(TABLE.getBytes(charset)))
                    .as(charset.name())
                    .isEqualTo(new Roster(entries(TABLE), Optional.of(charset), List.of()));
        }
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(read(("\uFEFF" + TABLE).getBytes(charset)).entries())
                    .as(charset + " with its mark")
                    .isEqualTo(entries(TABLE));
        }
    }

    @Test
    void a_file_of_two_encodings_is_refused_by_the_line_that_differs() {
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes("name,email\nسارة الأحمد,sara@noor.example\nعمر,omar@noor.example\n".getBytes(UTF_8));
        mixed.writeBytes("فاطمة,fatima@noor.example\n".getBytes(Charset.forName("windows-1256")));
        assertThat(reader.read(mixed.toByteArray())).isEqualTo(new RosterReading.MixedEncodings(4));
    }

    @Test
    void what_is_no_list_says_what_it_is() {
        assertThat(reader.read(new byte[] {'P', 'K', 3, 4, 0, 0, 1, 0, 0})).isEqualTo(new RosterReading.NotText());
        assertThat(reader.read(" \n\n")).isEqualTo(new RosterReading.Empty());
        assertThat(reader.read("name,email\n")).isEqualTo(new RosterReading.Empty());
        assertThat(reader.read("name,phone\nSara,1")).isEqualTo(new RosterReading.NoEmails(List.of("name", "phone")));
        assertThat(reader.read("phone,email\n1,sara@noor.example"))
                .isEqualTo(new RosterReading.NoNames(List.of("phone", "email")));
        assertThat(reader.read("sara@noor.example\nomar@noor.example")).isEqualTo(new RosterReading.NoNames(List.of()));
        assertThat(reader.read("Sara\nOmar")).isEqualTo(new RosterReading.NoEmails(List.of()));
        assertThat(reader.read("name,email\nSara,s@noor.example\n\"Omar,o@noor.example"))
                .isEqualTo(new RosterReading.Broken(3));
    }

    @Test
    void a_formula_is_text() {
        assertThat(entries("name,email\n\"=HYPERLINK(\"\"http://x\"\")\",+1@noor.example"))
                .containsExactly(new Entry(2, "=HYPERLINK(\"http://x\")", "+1@noor.example", ""));
    }

    @Test
    void a_list_beyond_the_limit_is_refused_and_one_at_it_is_read() {
        var small = reader(Map.of(Setting.IMPORT_ROWS, "3", Setting.IMPORT_MEGABYTES, "1"));
        assertThat(small.read(lines(3))).isInstanceOf(RosterReading.Read.class);
        assertThat(small.read("name,email\n" + lines(3))).isInstanceOf(RosterReading.Read.class);
        assertThat(small.read(lines(4))).isEqualTo(new RosterReading.TooManyRows(3));
        assertThat(small.read("name,email\n" + lines(4))).isEqualTo(new RosterReading.TooManyRows(3));
        assertThat(small.read(lines(1_000_000 / 20).getBytes(UTF_8))).isEqualTo(new RosterReading.TooLarge(1));
    }

    @Test
    void an_empty_cell_or_a_short_row_is_blank() {
        assertThat(entries("name,email,language\nSara\n,omar@noor.example,en,more"))
                .containsExactly(new Entry(2, "Sara", "", ""), new Entry(3, "", "omar@noor.example", "en"));
    }

    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "Name " + i + ",name" + i + "@noor.example")
                .collect(Collectors.joining("\n"));
    }

    private static RosterReader reader(Map<Setting, String> settings) {
        return new RosterReader(new RosterWords(new Messages()), Config.of(settings));
    }

    private List<Entry> entries(String text) {
        return roster(text).entries();
    }

    private Roster roster(String text) {
        return ((RosterReading.Read) reader.read(text)).roster();
    }

    private Roster read(byte[] file) {
        return ((RosterReading.Read) reader.read(file)).roster();
    }
}
