package org.miyar.sitting.rest;

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
import org.miyar.identity.Roles;

/** Puts the {@link HolderFilter} before every resource method, of whatever feature, that holders of an invitation may enter. */
@Provider
@ApplicationScoped
public class HolderFeature implements DynamicFeature {
    private final HolderFilter filter;

    @Inject
    HolderFeature(HolderFilter filter) {
        this.filter = filter;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var onMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        var declared = onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(RolesAllowed.class);
        if (admitsHolders(declared)) {
            context.register(filter, Priorities.AUTHENTICATION);
        }
    }

    private static boolean admitsHolders(@Nullable RolesAllowed declared) {
        return declared != null && Arrays.asList(declared.value()).contains(Roles.INVITATION_HOLDER);
    }
}
