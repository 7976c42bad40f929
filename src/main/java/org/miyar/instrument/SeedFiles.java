package org.miyar.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.miyar.platform.json.JsonMistake;
import org.miyar.platform.json.JsonPart;

/** A folder laid out like {@code db/seed}: the one shipped with the program, or any other. */
final class SeedFiles {
    private final String name;
    private final Function<String, Optional<byte[]>> reader;

    private SeedFiles(String name, Function<String, Optional<byte[]>> reader) {
        this.name = name;
        this.reader = reader;
    }

    /** The folder that comes with the program. */
    static SeedFiles shipped() {
        return new SeedFiles("db/seed", path -> {
            try (InputStream stream = SeedFiles.class.getClassLoader().getResourceAsStream("db/seed/" + path)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static SeedFiles in(Path folder) {
        return new SeedFiles(folder.getFileName().toString(), path -> {
            var file = folder.resolve(path);
            try {
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Optional<byte[]> find(String path) {
        return reader.apply(path);
    }

    byte[] read(String path) {
        return find(path).orElseThrow(() -> broken(path, 1, "the file is missing"));
    }

    /** The text of a file; a byte order mark at its start is overlooked. */
    String text(String path) {
        var bytes = read(path);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw broken(path, lineOfFirstBadByte(bytes), "this is not UTF-8");
        }
    }

    /** A JSON file read by a reader that may find a mistake in it. */
    <T> T json(String path, Function<JsonPart, T> reading) {
        var document = text(path).getBytes(StandardCharsets.UTF_8);
        try {
            return reading.apply(JsonPart.parse(document));
        } catch (JsonMistake mistake) {
            throw broken(path, mistake.line(), mistake.reason());
        }
    }

    BrokenSeed broken(String path, long line, String reason) {
        return new BrokenSeed(name + "/" + path, line, reason);
    }

    private static long lineOfFirstBadByte(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(bytes.length), true);
        long line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
