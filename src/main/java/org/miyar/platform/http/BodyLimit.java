package org.miyar.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Refuses bodies over 64 KiB, however they are sent, and bodies that are not UTF-8, before anything reads them; what an {@link Upload} takes is its own to say. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class BodyLimit implements ContainerRequestFilter {
    /** Largest body in bytes. */
    public static final int LIMIT = 64 * 1024;

    /** Read and thrown away, in bytes: who is cut off while still sending sees a broken connection and never learns the reason. */
    private static final int HEARD_OUT = 16 * 1024 * 1024;

    private final Map<String, Upload> uploads;

    @Inject
    BodyLimit(@Any Instance<Upload> uploads) {
        this.uploads = uploads.stream().collect(Collectors.toMap(Upload::path, Function.identity()));
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var upload = uploads.get(request.getUriInfo().getPath());
        if (upload != null) {
            request.setEntityStream(new Bounded(request.getEntityStream(), upload));
            return;
        }
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

    /** A body that whoever reads it need not keep in memory: it ends with a problem where it becomes too large. */
    private static final class Bounded extends FilterInputStream {
        private final Upload upload;
        private long left;

        Bounded(InputStream body, Upload upload) {
            super(body);
            this.upload = upload;
            this.left = upload.limit();
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                hearOut(in);
                throw new ProblemException(upload.tooLarge());
            }
        }
    }
}
