package org.miyar.platform.http;

import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** The API: every resource and provider of the features, closed unless it says who may enter. */
public class ApiApplication extends ResourceConfig {
    public ApiApplication(Set<Class<?>> resourcesAndProviders) {
        registerClasses(resourcesAndProviders);
        register(RolesAllowedDynamicFeature.class);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // Errors are answered by the mappers; a servlet error page would say less and look different.
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
}
