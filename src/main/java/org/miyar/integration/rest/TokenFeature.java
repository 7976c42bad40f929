package org.miyar.integration.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.miyar.integration.Scope;

/** Puts the {@link TokenFilter} before every resource method, of whatever feature, that a scope opens. */
@Provider
@ApplicationScoped
public class TokenFeature implements DynamicFeature {
    private final TokenFilter filter;

    @Inject
    TokenFeature(TokenFilter filter) {
        this.filter = filter;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var onMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        var declared = onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(RolesAllowed.class);
        if (admitsIntegrations(declared)) {
            context.register(filter, Priorities.AUTHENTICATION);
        }
    }

    private static boolean admitsIntegrations(@Nullable RolesAllowed declared) {
        return declared != null
                && Arrays.stream(declared.value())
                        .anyMatch(name -> Scope.ofCode(name).isPresent());
    }
}
