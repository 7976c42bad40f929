package org.miyar.sitting.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.miyar.platform.config.Config;

/** The cookie an invitation is exchanged for: out of reach of scripts and of other sites, and sent to the API only. */
@ApplicationScoped
class SittingCookie {
    static final String NAME = "miyar_sitting";

    private final boolean https;

    @Inject
    SittingCookie(Config config) {
        this.https = "https".equals(config.publicUrl().getScheme());
    }

    NewCookie of(String token, Duration lifetime) {
        return new NewCookie.Builder(NAME)
                .value(token)
                .path("/api")
                .maxAge((int) Math.min(lifetime.toSeconds(), Integer.MAX_VALUE))
                .httpOnly(true)
                .secure(https)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    NewCookie none() {
        return of("", Duration.ZERO);
    }
}
