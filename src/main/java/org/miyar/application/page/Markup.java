package org.miyar.application.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;

/** HTML around texts that people have written: nothing of theirs is ever markup. */
final class Markup {
    private Markup() {}

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) c);
            }
        });
        return out.toString();
    }

    /** Paragraphs where lines are empty, and the line breaks within them. */
    static String paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + escaped(paragraph.strip()).replaceAll("\\R", "<br />") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** {@code lang} and {@code dir} of a text. */
    static String speaking(Language language) {
        return "lang=\"" + language.tag() + "\" dir=\"" + (language.rightToLeft() ? "rtl" : "ltr") + "\"";
    }

    /** A text in the reader's language, or else in another one that says so to screen readers and browsers. */
    static String inline(PartialText text, Language reader) {
        var language = text.languageFor(reader);
        return language == reader
                ? escaped(text.in(reader))
                : "<bdi " + speaking(language) + ">" + escaped(text.in(reader)) + "</bdi>";
    }

    /** Somebody's name for a thing, which may be of any script. */
    static String isolated(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }
}
