package org.miyar.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.platform.config.Config;

/**
 * Which programs may use the API: added and revoked by administrators, recognised by their tokens. A token is random, so that a plain
 * hash keeps it; a new one is a new integration, since what the old one did stays told apart.
 */
@ApplicationScoped
public class Integrations {
    /** Before a token, so that whoever finds one in a file, or searches for one, sees what it is. */
    static final String PREFIX = "miyar_";

    /** The longest that a token may work. */
    static final int MOST_DAYS = 400;

    /** Its use is written down no oftener than this: it is read by people. */
    private static final Duration USE = Duration.ofMinutes(1);

    private final IntegrationStore store;
    private final People people;
    private final AuditTrail audit;
    private final Config config;
    private final Clock clock;

    @Inject
    Integrations(IntegrationStore store, People people, AuditTrail audit, Config config, Clock clock) {
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Whom a token that works belongs to, and what it opens. */
    public record Recognised(Actor actor, Set<Scope> scopes) {}

    @Transactional
    public IntegrationAdded add(Actor by, IntegrationForm form) {
        by.mustBe(Role.ADMINISTRATOR);
        var today = today();
        if (form.lastDay().isBefore(today) || form.lastDay().isAfter(today.plusDays(MOST_DAYS))) {
            return new IntegrationAdded.LastDayRefused();
        }
        var token = Token.fresh();
        var person = people.add(form.name(), Optional.empty(), Language.ENGLISH, false);
        var expiresAt = form.lastDay().plusDays(1).atStartOfDay(config.zone()).toInstant();
        var id = store.insert(person, token.hash(), form.scopes(), now(), expiresAt);
        audit.record(AuditEvent.of(by.audited(), AuditAction.INTEGRATION_ADDED)
                .about(person)
                .withDetail(form.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(", "))));
        return new IntegrationAdded.Ready(id, PREFIX + token.text());
    }

    /** Ends the token at once and for good; false if that was done before. */
    @Transactional
    public boolean revoke(Actor by, IntegrationId id) {
        by.mustBe(Role.ADMINISTRATOR);
        var found = store.find(id);
        if (found.isEmpty() || !store.revoke(found.get().person(), now())) {
            return false;
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.INTEGRATION_REVOKED)
                .about(found.get().person()));
        return true;
    }

    /** A page of them, those whose token works first. */
    public List<Integration> page(Actor by, int offset, int limit) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.page(now(), offset, limit);
    }

    public int count(Actor by) {
        by.mustBe(Role.ADMINISTRATOR);
        return store.count();
    }

    /** The last day on which a token added now may work at the most. */
    public LocalDate latestDay() {
        return today().plusDays(MOST_DAYS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** Who sent this; empty for whatever does not open anything, for whatever reason. */
    public Optional<Recognised> recognise(String text) {
        var now = now();
        return Optional.of(text)
                .filter(sent -> sent.startsWith(PREFIX))
                .flatMap(sent -> Token.of(sent.substring(PREFIX.length())))
                .flatMap(token -> store.withToken(token.hash()))
                .filter(integration -> integration.works(now))
                .map(integration -> {
                    noteUse(integration, now);
                    return new Recognised(
                            Actor.integration(integration.person(), integration.name()), integration.scopes());
                });
    }

    private void noteUse(Integration integration, Instant now) {
        if (integration.lastUsedAt().filter(at -> at.plus(USE).isAfter(now)).isEmpty()) {
            store.used(integration.id(), now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
