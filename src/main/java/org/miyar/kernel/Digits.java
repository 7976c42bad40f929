package org.miyar.kernel;

import com.ibm.icu.text.NumberingSystem;

/** Numbers as people of each language write and type them. */
public final class Digits {
    private Digits() {}

    /** The text with Arabic-Indic (٠-٩) and Persian (۰-۹) digits, and any other decimal digit, turned into 0-9. */
    public static String toAscii(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            out.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return out.toString();
    }

    /** The text with 0-9 turned into the digits of the language. */
    public static String inLanguage(String text, Language language) {
        var digits = switch (language) {
            case ARABIC -> NumberingSystem.getInstanceByName("arab").getDescription();
            case PERSIAN -> NumberingSystem.getInstanceByName("arabext").getDescription();
            case ENGLISH -> "0123456789";
        };
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return out.toString();
    }

    public static String inLanguage(long number, Language language) {
        return inLanguage(Long.toString(number), language);
    }
}
