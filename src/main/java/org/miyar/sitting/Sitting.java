package org.miyar.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;

/**
 * How a sitting stands.
 *
 * @param language chosen at the start, for good
 * @param agreement what the person agreed to at the start
 * @param pages page numbers in the order of this sitting; empty before the start
 * @param timed whether times may be measured at all
 */
public record Sitting(
        SittingId id,
        InstrumentVersionId instrument,
        Optional<Language> language,
        Optional<Agreement> agreement,
        List<Integer> pages,
        boolean timed,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> submittedAt) {
    private static final int REFERENCE_BYTES = 16;

    public Sitting {
        pages = List.copyOf(pages);
    }

    public enum State {
        INVITED,
        STARTED,
        SUBMITTED
    }

    public State state() {
        return submittedAt.isPresent() ? State.SUBMITTED : startedAt.isPresent() ? State.STARTED : State.INVITED;
    }

    /**
     * Tells a device that two links lead to the same sitting. It stays as long as the sitting does, opens nothing and says nothing about
     * how many sittings there are.
     */
    public String reference() {
        var facts = String.join(
                " ",
                "sitting",
                Long.toString(id.value()),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt)));
        var digest = Arrays.copyOf(sha256().digest(facts.getBytes(StandardCharsets.US_ASCII)), REFERENCE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
