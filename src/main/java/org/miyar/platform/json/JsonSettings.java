package org.miyar.platform.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.yasson.YassonConfig;

/** JSON of the API: a field we do not know is a mistake of the caller, and is said to be one. */
@Provider
public class JsonSettings implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).setProperty(YassonConfig.FAIL_ON_UNKNOWN_PROPERTIES, true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    /** The same JSON for stored documents. */
    public static Jsonb jsonb() {
        return JSONB;
    }
}
