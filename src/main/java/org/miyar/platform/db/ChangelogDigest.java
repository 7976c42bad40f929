package org.miyar.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.miyar.kernel.Sha256;

/** What tells one set of changelogs from another: SHA-256 over the names and contents of all of them. */
final class ChangelogDigest {
    private static final String FOLDER = "db/changelog/";

    private ChangelogDigest() {}

    /** Of the changelogs this program brings. */
    static String own() throws IOException {
        var program = program();
        return Files.isDirectory(program) ? ofFolder(program) : ofJar(program);
    }

    private static Path program() {
        try {
            return Path.of(ChangelogDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ofJar(Path program) throws IOException {
        try (var jar = new JarFile(program.toFile())) {
            var files = new TreeMap<String, Content>();
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                    .forEach(entry -> files.put(entry.getName(), () -> jar.getInputStream(entry)));
            return digest(files);
        }
    }

    private static String ofFolder(Path program) throws IOException {
        try (var paths = Files.walk(program.resolve(FOLDER))) {
            var files = new TreeMap<String, Content>();
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(
                            program.relativize(path).toString().replace('\\', '/'), () -> Files.newInputStream(path)));
            return digest(files);
        }
    }

    private interface Content {
        InputStream open() throws IOException;
    }

    private static String digest(SortedMap<String, Content> files) throws IOException {
        var digest = Sha256.begin();
        for (var file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            try (var content = new DigestInputStream(file.getValue().open(), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
}
