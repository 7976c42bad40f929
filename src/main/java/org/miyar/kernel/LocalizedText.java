package org.miyar.kernel;

/**
 * A text that exists in every language. Made for people's words (names of competencies, questions, notices); the words of
 * the program itself live in message bundles.
 *
 * Throws {@link IllegalArgumentException} if a language is blank
 */
public record LocalizedText(String ar, String fa, String en) {
    public LocalizedText {
        for (var text : new String[] {ar, fa, en}) {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("A text must be given in every language: ar, fa, en");
            }
        }
    }

    public String in(Language language) {
        return switch (language) {
            case ARABIC -> ar;
            case PERSIAN -> fa;
            case ENGLISH -> en;
        };
    }
}
