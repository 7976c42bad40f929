package org.miyar.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The files of the repository, as tests of the house read them. Paths begin at the top of the repository. */
final class Sources {
    static final String MAIN = "src/main/java";
    static final String TEST = "src/test/java";

    private static final Pattern MADE = Pattern.compile("(^|/)(node_modules|dist|generated|target|\\.git)(/|$)");

    private Sources() {}

    record File(String path, String text) {
        int lines() {
            return (int) text.lines().count();
        }

        String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }
    }

    static List<File> java(String below) {
        return files(below, ".java");
    }

    /** Files below a folder whose name has an ending, without what builds make; none if there is no such folder. */
    static List<File> files(String below, String ending) {
        if (!exists(below)) {
            return List.of();
        }
        try (var paths = Files.walk(Path.of(below))) {
            return paths.map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending) && !MADE.matcher(path).find())
                    .sorted()
                    .map(path -> new File(path, text(path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String path) {
        return Files.exists(Path.of(path));
    }

    static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
