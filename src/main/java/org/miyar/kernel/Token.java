package org.miyar.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** 32 random bytes that open something. The text is for the person; only the SHA-256 of that text is kept. */
public final class Token {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    public static Token fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token in a text; empty if it cannot be one. */
    public static Optional<Token> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** 43 characters of base64url. */
    public String text() {
        return text;
    }

    public byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the token itself: texts end in logs. */
    @Override
    public String toString() {
        return "Token";
    }
}
