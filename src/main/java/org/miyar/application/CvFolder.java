package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.miyar.kernel.Token;
import org.miyar.platform.config.Config;

/** The files of CVs: in the data folder, where no web address leads, under names that say nothing. */
@ApplicationScoped
class CvFolder {
    private static final String ENDING = ".pdf";
    private static final String UNFINISHED = ".part";

    private final Path folder;

    @Inject
    CvFolder(Config config) {
        this.folder = config.dataFolder().resolve("cv");
    }

    /** Writes a file that is whole and on the disk, or not there at all; its name. */
    String write(byte[] content) {
        var name = Token.fresh().text() + ENDING;
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(name + UNFINISHED);
            Files.write(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            // The name too has to be on the disk before the database speaks of it.
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files last written before a moment, unfinished ones too. */
    List<String> before(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> isBefore(file, moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBefore(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
