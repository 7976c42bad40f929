package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.miyar.kernel.Digits;
import org.miyar.kernel.EmailAddress;

/**
 * Which passwords are good enough, after NIST SP 800-63B: long, not among those that everybody tries first, not made of the
 * person's own name. No rules about kinds of characters, which only teach people to write {@code Password1!}.
 */
@ApplicationScoped
public class PasswordRules {
    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 128;

    /** Fewer different characters than this is one key held down. */
    private static final int MIN_DIFFERENT = 5;

    private static final Pattern NOT_LETTERS_AT_ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("(.{1,11}?)\\1+");
    private static final Pattern PERSONAL_PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ROWS = "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm "
            + "ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو";

    private final Set<String> common;

    PasswordRules() {
        try (var stream = PasswordRules.class.getResourceAsStream("/db/seed/common-passwords.txt")) {
            if (stream == null) {
                throw new IllegalStateException("The list of common passwords is missing");
            }
            common = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first thing that stands against a password of this person. */
    public PasswordVerdict check(String password, String name, EmailAddress email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return PasswordVerdict.TOO_SHORT;
        }
        if (length > MAX_LENGTH) {
            return PasswordVerdict.TOO_LONG;
        }
        var folded = fold(password);
        if (isCommon(folded)) {
            return PasswordVerdict.COMMON;
        }
        return isPersonal(folded, name + " " + email.value()) ? PasswordVerdict.PERSONAL : PasswordVerdict.ACCEPTED;
    }

    private boolean isCommon(String password) {
        if (common.contains(password) || password.chars().distinct().count() < MIN_DIFFERENT || isRun(password)) {
            return true;
        }
        // password2026! is "password" with what people hang on it; passwordpassword is it twice
        var word = NOT_LETTERS_AT_ENDS.matcher(password).replaceAll("");
        var repeated = REPEATED.matcher(word);
        return common.contains(word) || (repeated.matches() && common.contains(repeated.group(1)));
    }

    /** Made of keys that stand in a row, such as 123456 or qwerty, forwards or backwards. */
    private static boolean isRun(String password) {
        int neighbours = 0;
        for (int i = 1; i < password.length(); i++) {
            var pair = password.substring(i - 1, i + 1);
            if (ROWS.contains(pair) || ROWS.contains(new StringBuilder(pair).reverse())) {
                neighbours++;
            }
        }
        return neighbours >= (password.length() - 1) * 0.75;
    }

    /** What is left without the person's own words is too short to be a secret. */
    private static boolean isPersonal(String password, String own) {
        var left = password;
        for (var part : PERSONAL_PARTS.split(fold(own), -1)) {
            if (part.length() >= 3) {
                left = left.replace(part, "");
            }
        }
        return left.length() < password.length() && left.length() < MIN_LENGTH / 2;
    }

    private static String fold(String text) {
        return Digits.toAscii(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }
}
