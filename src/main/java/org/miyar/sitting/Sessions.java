package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.miyar.kernel.Token;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/**
 * The phones on which an invitation was opened. Who a cookie belongs to is remembered for seconds, so that an answer costs one round
 * trip to the database; that it still may write is asked in that same round trip, by the sitting's epoch.
 */
@ApplicationScoped
public class Sessions {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 20_000;

    private final InvitationStore store;
    private final Event<SittingProgressed> progress;
    private final Config config;
    private final Clock clock;
    private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();

    @Inject
    Sessions(InvitationStore store, Event<SittingProgressed> progress, Config config, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
    }

    private record Known(InvitationHolder holder, Instant until) {}

    /** A cookie's value, how long it is good for, and whose it is. */
    public record Opened(String token, Duration lifetime, InvitationHolder holder) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Opened[" + lifetime + "]";
        }
    }

    /**
     * Exchanges an invitation's token for a session of this phone's own. Empty for every token that cannot be used, whatever the
     * reason: mistyped, unknown, expired, withdrawn, or submitted already.
     */
    @Transactional
    public Optional<Opened> open(String invitationToken) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Token.of(invitationToken)
                .flatMap(token -> store.usable(token.hash(), now))
                .map(holder -> {
                    var lifetime = config.duration(Setting.SITTING_SESSION);
                    var token = Token.fresh();
                    var session = new InvitationStore.Session(holder, now.plus(lifetime));
                    store.openSession(session, token.hash(), now);
                    progress.fire(new SittingProgressed(holder.sitting()));
                    // Nobody has the cookie before this unit of work is committed.
                    remember(ByteBuffer.wrap(token.hash()), session, now);
                    return new Opened(token.text(), lifetime, holder);
                });
    }

    /** Whose cookie this is. */
    public Optional<InvitationHolder> holder(String cookie) {
        return Token.of(cookie).map(Token::hash).flatMap(hash -> {
            var now = clock.instant();
            var key = ByteBuffer.wrap(hash);
            var remembered = known.get(key);
            if (remembered != null && now.isBefore(remembered.until())) {
                return Optional.of(remembered.holder());
            }
            known.remove(key);
            return store.session(hash)
                    .filter(session -> now.isBefore(session.expiresAt()))
                    .map(session -> remember(key, session, now));
        });
    }

    private InvitationHolder remember(ByteBuffer key, InvitationStore.Session session, Instant now) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        var soon = now.plus(REMEMBERED);
        known.put(key, new Known(session.holder(), soon.isBefore(session.expiresAt()) ? soon : session.expiresAt()));
        return session.holder();
    }

    /** Forgets this phone; the link can be opened again. */
    public void close(String cookie) {
        Token.of(cookie).map(Token::hash).ifPresent(hash -> {
            store.closeSession(hash);
            known.remove(ByteBuffer.wrap(hash));
        });
    }
}
