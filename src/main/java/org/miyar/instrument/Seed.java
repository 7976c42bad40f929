package org.miyar.instrument;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.miyar.kernel.Language;
import org.miyar.kernel.Sha256;

/** Reads the parts of a seed folder and says of each whether it is whole. Throws {@link BrokenSeed}; writes nothing. */
final class Seed {
    private static final String INDEX = "instruments.txt";

    private final SeedFiles files;

    Seed(SeedFiles files) {
        this.files = files;
    }

    /** An instrument read and found whole. */
    record ReadInstrument(InstrumentDefinition definition, List<Item> items, String document, String contentHash) {}

    /** The folders of instruments, as {@code instruments.txt} lists them; {@code #} begins a comment. */
    List<String> instruments() {
        return files.text(INDEX)
                .lines()
                .map(String::strip)
                .filter(Predicate.not(line -> line.isEmpty() || line.startsWith("#")))
                .toList();
    }

    /** A hash of all bytes of an instrument's files. */
    String filesHash(String code) {
        var digest = Sha256.begin();
        for (var name : fileNames()) {
            files.find(folder(code) + "/" + name).ifPresent(bytes -> {
                digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> fileNames() {
        var names = new ArrayList<>(List.of("instrument.json", "items.csv"));
        for (var language : Language.values()) {
            names.add("items_" + language.tag() + ".csv");
        }
        return names;
    }

    ReadInstrument instrument(String code, Set<String> competencies) {
        var path = folder(code) + "/instrument.json";
        var definition = files.json(path, document -> {
            var read = InstrumentReader.definition(document);
            if (!read.code().equals(code)) {
                throw document.field("code").mistake("the code must be that of its folder, " + code);
            }
            for (var scale : document.field("scales").elements()) {
                scale.optional("competency").ifPresent(competency -> {
                    if (!competencies.contains(competency.text())) {
                        throw competency.mistake("there is no competency " + competency.text());
                    }
                });
            }
            return read;
        });
        var items = new ItemReader(files, folder(code), definition).items();
        files.json(path, json -> {
            QualityReader.check(json, items);
            return json;
        });
        var document = files.text(path);
        return new ReadInstrument(definition, items, document, contentHash(document, items));
    }

    /** Everything that is asked and how it is keyed; how far translations have come is left out. */
    private static String contentHash(String document, List<Item> items) {
        var digest = Sha256.begin();
        add(digest, document.replace("\r\n", "\n"));
        for (var item : items) {
            add(digest, item.code());
            add(digest, Integer.toString(item.page()));
            add(digest, item.kind().tag());
            add(digest, item.scale().orElse(""));
            add(digest, item.keying().map(InstrumentReader::sign).orElse(""));
            add(
                    digest,
                    item.expected().isPresent()
                            ? Integer.toString(item.expected().getAsInt())
                            : "");
            for (var language : Language.values()) {
                add(
                        digest,
                        Optional.ofNullable(item.texts().get(language))
                                .map(ItemText::text)
                                .orElse(""));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    String hash(String file) {
        return HexFormat.of().formatHex(Sha256.of(files.read(file)));
    }

    byte[] document(String file) {
        return files.text(file).getBytes(StandardCharsets.UTF_8);
    }

    List<Competency> competencies() {
        return files.json(ContentStore.COMPETENCIES, ContentReader::competencies);
    }

    InterviewGuide interviewGuide(List<Competency> competencies) {
        var codes = competencies.stream().map(Competency::code).collect(toUnmodifiableSet());
        return files.json(ContentStore.INTERVIEW, document -> ContentReader.interviewGuide(document, codes));
    }

    Notice notice() {
        return files.json("notice.json", ContentReader::notice);
    }

    BrokenSeed broken(String file, String reason) {
        return files.broken(file, 1, reason);
    }

    static String folder(String code) {
        return "instruments/" + code;
    }
}
