package org.miyar.recruiting.roster;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.miyar.kernel.EmailAddress;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/**
 * Reads a list as people have it: lines such as {@code Name <mail>} from an address book, or a table from a spreadsheet with or
 * without headings. What begins like a formula is text as any other.
 */
@ApplicationScoped
class RosterReader {
    private static final Pattern MAILBOX = Pattern.compile("<\\s*[^<>\\s]+@[^<>\\s]+\\s*>");
    /** Between two mailboxes of one line; a comma inside a name is none. */
    private static final Pattern AFTER_MAILBOX = Pattern.compile("(?<=>)\\s*[,;،؛]?\\s*");

    private static final Pattern NAME_AND_MAIL = Pattern.compile("\\s*\"?(.*?)\"?\\s*<([^<>]*)>\\s*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What may stand between two cells, the likelier first where two are as good. */
    private static final String SEPARATORS = "\t;؛,،";

    /** How many lines are looked at to find out what a list is like. */
    private static final int SAMPLE = 50;

    private final RosterWords words;
    private final int mostRows;
    private final int mostMegabytes;

    @Inject
    RosterReader(RosterWords words, Config config) {
        this.words = words;
        this.mostRows = config.number(Setting.IMPORT_ROWS);
        this.mostMegabytes = config.number(Setting.IMPORT_MEGABYTES);
    }

    RosterReading read(byte[] file) {
        if (file.length > mostMegabytes * 1_000_000L) {
            return new RosterReading.TooLarge(mostMegabytes);
        }
        return switch (RosterText.of(file)) {
            case RosterText.Decoded(var text, var charset) -> read(text, Optional.of(charset));
            case RosterText.Mixed(int line) -> new RosterReading.MixedEncodings(line);
            case RosterText.Binary _ -> new RosterReading.NotText();
        };
    }

    RosterReading read(String pasted) {
        if (pasted.length() > mostMegabytes * 1_000_000L) {
            return new RosterReading.TooLarge(mostMegabytes);
        }
        return read(pasted, Optional.empty());
    }

    private RosterReading read(String text, Optional<Charset> charset) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var sample = plain.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        if (sample.isEmpty()) {
            return new RosterReading.Empty();
        }
        long mailboxes =
                sample.stream().filter(line -> MAILBOX.matcher(line).find()).count();
        char separator = separator(sample);
        return 2 * mailboxes > sample.size() || isMixed(sample, separator)
                ? lines(plain, charset)
                : table(plain, separator, charset);
    }

    /** Whether people stand in it that are written in another way than most, as in a list that several have typed. */
    private static boolean isMixed(List<String> sample, char separator) {
        return sample.stream()
                .filter(line -> line.indexOf('@') >= 0 && outsideQuotes(line).indexOf(separator) < 0)
                .anyMatch(line -> MAILBOX.matcher(line).find()
                        || SEPARATORS
                                .chars()
                                .anyMatch(other -> outsideQuotes(line).indexOf(other) >= 0));
    }

    /** Each line by itself: mailboxes, or a name and an address with whatever stands between them. */
    private RosterReading lines(String text, Optional<Charset> charset) {
        var entries = new ArrayList<Roster.Entry>();
        int line = 0;
        for (var each : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (MAILBOX.matcher(each).find() || NAME_AND_MAIL.matcher(each).matches()) {
                for (var mailbox : AFTER_MAILBOX.split(each)) {
                    if (!mailbox.isBlank()) {
                        entries.add(mailbox(line, mailbox));
                    }
                }
            } else if (!each.isBlank()) {
                entries.add(cells(line, each));
            }
            if (entries.size() > mostRows) {
                return new RosterReading.TooManyRows(mostRows);
            }
        }
        return new RosterReading.Read(new Roster(entries, charset, List.of()));
    }

    private static Roster.Entry mailbox(int line, String mailbox) {
        var parts = NAME_AND_MAIL.matcher(mailbox);
        return parts.matches()
                ? new Roster.Entry(line, parts.group(1), parts.group(2), "")
                : new Roster.Entry(line, mailbox.strip(), "", "");
    }

    private Roster.Entry cells(int line, String text) {
        var cells = fields(text).stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        var email =
                cells.stream().filter(cell -> cell.indexOf('@') > 0).findFirst().orElse("");
        var language = cells.stream()
                .filter(cell -> words.language(cell).isPresent())
                .findFirst()
                .orElse("");
        var name = cells.stream()
                .filter(cell -> !cell.equals(email) && !cell.equals(language))
                .collect(joining(" "));
        return new Roster.Entry(line, name, email, language);
    }

    private static List<String> fields(String line) {
        var csv = CsvReader.builder().fieldSeparator(separator(List.of(line))).ofCsvRecord(line);
        return csv.stream().flatMap(row -> row.getFields().stream()).toList();
    }

    private RosterReading table(String text, char separator, Optional<Charset> charset) {
        var rows = new ArrayList<CsvRecord>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (var row : csv) {
                if (row.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                rows.add(row);
                // One more than may be, for the headings.
                if (rows.size() > mostRows + 1) {
                    return new RosterReading.TooManyRows(mostRows);
                }
            }
        } catch (CsvParseException e) {
            return new RosterReading.Broken(rows.isEmpty() ? 1 : line(rows.getLast()) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.isEmpty() ? new RosterReading.Empty() : table(rows, charset);
    }

    private RosterReading table(List<CsvRecord> rows, Optional<Charset> charset) {
        var first = rows.getFirst().getFields();
        boolean headed = first.stream().anyMatch(cell -> words.column(cell).isPresent())
                && first.stream().noneMatch(EmailAddress::isValid);
        var columns = headed ? headed(first) : guessed(rows);
        var all = headed ? first : List.<String>of();
        if (!columns.containsKey(RosterColumn.EMAIL)) {
            return new RosterReading.NoEmails(all);
        }
        if (!columns.containsKey(RosterColumn.NAME)
                && !columns.containsKey(RosterColumn.GIVEN_NAME)
                && !columns.containsKey(RosterColumn.FAMILY_NAME)) {
            return new RosterReading.NoNames(all);
        }
        var people = headed ? rows.subList(1, rows.size()) : rows;
        if (people.isEmpty()) {
            return new RosterReading.Empty();
        }
        if (people.size() > mostRows) {
            return new RosterReading.TooManyRows(mostRows);
        }
        var entries = people.stream().map(row -> entry(row, columns)).toList();
        return new RosterReading.Read(new Roster(entries, charset, unread(first, headed, columns)));
    }

    private Map<RosterColumn, Integer> headed(List<String> headings) {
        var columns = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            int index = i;
            words.column(headings.get(i)).ifPresent(column -> columns.putIfAbsent(column, index));
        }
        return columns;
    }

    /** Where nothing is headed, cells tell what they are: most of a column of addresses are addresses. */
    private Map<RosterColumn, Integer> guessed(List<CsvRecord> rows) {
        var columns = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        var sample = rows.subList(0, Math.min(rows.size(), SAMPLE));
        int width = sample.stream().mapToInt(CsvRecord::getFieldCount).max().orElse(0);
        int most = 0;
        for (int i = 0; i < width; i++) {
            int addresses =
                    (int) cells(sample, i).filter(cell -> cell.indexOf('@') > 0).count();
            if (addresses > most) {
                most = addresses;
                columns.put(RosterColumn.EMAIL, i);
            }
        }
        for (int i = 0; i < width; i++) {
            if (!columns.containsValue(i)) {
                boolean language = cells(sample, i).findAny().isPresent()
                        && cells(sample, i)
                                .allMatch(cell -> words.language(cell).isPresent());
                columns.putIfAbsent(language ? RosterColumn.LANGUAGE : RosterColumn.NAME, i);
            }
        }
        return columns;
    }

    private static Stream<String> cells(List<CsvRecord> rows, int column) {
        return rows.stream().map(row -> cell(row, column)).filter(cell -> !cell.isBlank());
    }

    private static List<String> unread(List<String> first, boolean headed, Map<RosterColumn, Integer> columns) {
        return IntStream.range(0, first.size())
                .filter(i -> !columns.containsValue(i))
                .filter(i -> !headed || !first.get(i).isBlank())
                .mapToObj(i -> headed ? first.get(i).strip() : Integer.toString(i + 1))
                .toList();
    }

    private static Roster.Entry entry(CsvRecord row, Map<RosterColumn, Integer> columns) {
        var parts = Stream.of(RosterColumn.NAME, RosterColumn.GIVEN_NAME, RosterColumn.FAMILY_NAME)
                .map(column -> cell(row, columns, column))
                .filter(part -> !part.isBlank())
                .toList();
        return new Roster.Entry(
                line(row),
                String.join(" ", parts),
                cell(row, columns, RosterColumn.EMAIL),
                cell(row, columns, RosterColumn.LANGUAGE));
    }

    private static String cell(CsvRecord row, Map<RosterColumn, Integer> columns, RosterColumn column) {
        return columns.containsKey(column) ? cell(row, columns.getOrDefault(column, 0)) : "";
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column).strip() : "";
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    /** Whatever stands outside quotes in most lines, and there most often. */
    private static char separator(List<String> sample) {
        char best = ',';
        long bestLines = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long lines = sample.stream()
                    .filter(line -> outsideQuotes(line).indexOf(candidate) >= 0)
                    .count();
            if (lines > bestLines) {
                best = candidate;
                bestLines = lines;
            }
        }
        return best;
    }

    private static String outsideQuotes(String line) {
        return line.replaceAll("\"[^\"]*\"", "");
    }
}
