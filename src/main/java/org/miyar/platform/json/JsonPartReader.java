package org.miyar.platform.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Gives a resource its request body as a {@link JsonPart}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonPartReader implements MessageBodyReader<JsonPart> {
    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonPart.class;
    }

    @Override
    public JsonPart readFrom(
            Class<JsonPart> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return JsonPart.parse(body.readAllBytes());
    }
}
