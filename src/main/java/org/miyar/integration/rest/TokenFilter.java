package org.miyar.integration.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.CurrentActor;
import org.miyar.integration.Integrations;
import org.miyar.integration.Scope;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;

/**
 * Recognises an integration by its bearer token. Whatever is wrong with a token is answered alike; only wrong ones are counted, so that
 * nobody who holds a right one is kept waiting by a guesser behind the same address.
 */
@Dependent
class TokenFilter implements ContainerRequestFilter {
    private static final String SCHEME = "bearer ";
    private static final int TRIES = 20;

    private final Integrations integrations;
    private final CurrentActor current;
    private final Allowances failures;

    @Context
    private @Nullable HttpServletRequest request;

    @Inject
    TokenFilter(Integrations integrations, CurrentActor current, Clock clock) {
        this.integrations = integrations;
        this.current = current;
        this.failures = new Allowances(TRIES, Duration.ofMinutes(5), clock);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var sent = Optional.ofNullable(context.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> new ProblemException(ProblemType.TOKEN_NEEDED));
        var recognised = Optional.of(sent)
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip())
                .flatMap(integrations::recognise)
                .orElseThrow(this::refusal);
        current.signedIn(recognised.actor());
        context.setSecurityContext(new TokenContext(
                recognised.actor().name(),
                recognised.scopes(),
                context.getSecurityContext().isSecure()));
    }

    private ProblemException refusal() {
        var address = request == null ? "" : request.getRemoteAddr();
        return failures.take(Network.of(address))
                .map(wait ->
                        new ProblemException(ProblemType.TOO_MANY_REQUESTS, (int) Math.max(1, wait.toSeconds() + 1)))
                .orElseGet(() -> new ProblemException(ProblemType.TOKEN_NEEDED));
    }

    private record TokenContext(String name, Set<Scope> scopes, boolean isSecure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return Scope.ofCode(role).filter(scopes::contains).isPresent();
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
