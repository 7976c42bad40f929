package org.miyar.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditTrail;
import org.miyar.kernel.EmailAddress;
import org.miyar.platform.throttle.Network;

/** Which accounts there are, and where their owners have signed in lately, as the audit trail tells. */
@ApplicationScoped
class KnownPlaces {
    static final Duration MEMORY = Duration.ofDays(90);

    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    KnownPlaces(AccountStore accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is such an account at all. */
    boolean exists(String account) {
        return credentials(account).isPresent();
    }

    /** Whether somebody has signed in to the account from this network. */
    boolean has(String account, String network) {
        return credentials(account)
                .map(known ->
                        audit
                                .addresses(
                                        AuditAction.SIGN_IN,
                                        known.person(),
                                        clock.instant().minus(MEMORY))
                                .stream()
                                .map(Network::of)
                                .anyMatch(network::equals))
                .orElse(false);
    }

    private Optional<AccountStore.Credentials> credentials(String account) {
        return EmailAddress.isValid(account) ? accounts.credentials(new EmailAddress(account)) : Optional.empty();
    }
}
