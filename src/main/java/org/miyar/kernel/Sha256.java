package org.miyar.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash by which Miyar tells contents apart and keeps secrets it only has to recognise. Passwords need a slow one instead. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] of(byte[] content) {
        return begin().digest(content);
    }

    /** For what comes in pieces. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
