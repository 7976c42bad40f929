package org.miyar.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id of a password, as the string that is stored: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. The string names its
 * parameters, so that older hashes still verify after {@link #CURRENT} is raised and are renewed at the next sign-in.
 */
public record PasswordHash(String text) {
    /** Memory in KiB, passes and lanes: OWASP's first recommendation for Argon2id (2024), about 70 ms on a small machine. */
    static final Cost CURRENT = new Cost(19 * 1024, 2, 1);

    /** Each takes a core and 19 MiB for its time: more at once are no faster, and thousands would take all the memory there is. */
    static final Semaphore TURNS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** So long somebody waits for a turn before they are told to come back. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Of a password, in what {@link String#length} counts. */
    private static final int LONGEST = 2 * PasswordRules.MAX_LENGTH;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    record Cost(int memoryKib, int passes, int lanes) {}

    /** So many want a turn that none came in time. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("Too many passwords at once", null, false, false);
        }
    }

    /** Takes its time: to be made before a unit of work begins, which would hold its connection and locks meanwhile. */
    public static PasswordHash of(String password) {
        return of(password, CURRENT);
    }

    static PasswordHash of(String password, Cost cost) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash(
                "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                        + base64.encodeToString(salt) + "$"
                        + base64.encodeToString(derive(password, salt, cost, HASH_BYTES)));
    }

    /** Whether the password is the hashed one; a string that is no hash matches nothing, nor does one longer than any password. */
    boolean matches(String password) {
        var parts = SHAPE.matcher(text);
        if (password.length() > LONGEST || !parts.matches()) {
            return false;
        }
        var cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var expected = Base64.getDecoder().decode(parts.group(5));
        var actual = derive(password, Base64.getDecoder().decode(parts.group(4)), cost, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether the hash was made with other parameters than today's. */
    boolean isOutdated() {
        return !text.startsWith(
                "$argon2id$v=19$m=" + CURRENT.memoryKib() + ",t=" + CURRENT.passes() + ",p=" + CURRENT.lanes() + "$");
    }

    /** Without the hash: texts end in logs. */
    @Override
    public String toString() {
        return "PasswordHash";
    }

    private static byte[] derive(String password, byte[] salt, Cost cost, int length) {
        // The same password typed on another keyboard may come composed differently.
        var bytes = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        var hash = new byte[length];
        awaitTurn();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            generator.generateBytes(bytes, hash);
        } finally {
            TURNS.release();
        }
        return hash;
    }

    private static void awaitTurn() {
        try {
            if (!TURNS.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
