package org.miyar.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Refuses bodies over 64 KiB, however they are sent, and bodies that are not UTF-8, before anything reads them. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter {
    /** Largest body in bytes. */
    public static final int LIMIT = 64 * 1024;

    /** Read and thrown away, in bytes: who is cut off while still sending sees a broken connection and never learns the reason. */
    private static final int HEARD_OUT = 16 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            hearOut(request.getEntityStream());
            throw new ProblemException(ProblemType.BODY_TOO_LARGE);
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static void hearOut(InputStream body) throws IOException {
        try (body) {
            body.skip(HEARD_OUT);
        }
    }
}
