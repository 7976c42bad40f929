package org.miyar.sitting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.miyar.kernel.Sha256;

/**
 * What a page calls its sitting: tells a device that two links lead to the same one, and the server for which one a page speaks. It
 * stays as long as the sitting does, opens nothing and says nothing about how many sittings there are.
 */
public record SittingReference(String text) {
    private static final int BYTES = 16;

    public static SittingReference of(SittingId sitting, Instant createdAt) {
        var facts = String.join(
                " ",
                "sitting",
                Long.toString(sitting.value()),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt)));
        var digest = Arrays.copyOf(Sha256.of(facts.getBytes(StandardCharsets.US_ASCII)), BYTES);
        return new SittingReference(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
}
