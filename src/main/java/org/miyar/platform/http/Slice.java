package org.miyar.platform.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that a caller asks for: those after an id, in the order of ids, so that nobody is left out or met twice while
 * others are added.
 *
 * @param after the last id that the caller has; 0 begins
 */
public record Slice(long after, int limit) {
    /** Most that one answer holds. */
    public static final int MOST = 100;

    private static final int USUAL = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Throws {@link ProblemException} where these are no such numbers. */
    public static Slice asked(@Nullable String after, @Nullable String limit) {
        long wanted = limit == null ? USUAL : number(limit);
        if (wanted < 1 || wanted > MOST) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return new Slice(after == null ? 0 : number(after), (int) wanted);
    }

    /** As many as have to be read to know whether there are more. */
    public int toRead() {
        return limit + 1;
    }

    /** What an answer holds: these, and the path of those that come after, null at the end. */
    public interface Document<T> {
        Object of(List<T> shown, @Nullable String next);
    }

    /** The answer, which names what comes after in its header too. */
    public <T> Response answer(UriInfo address, List<T> read, ToLongFunction<T> id, Document<T> document) {
        var next = next(address, read, id);
        var shown = read.size() > limit ? read.subList(0, limit) : read;
        var answer = Response.ok(document.of(shown, next.map(URI::toString).orElse(null)));
        next.ifPresent(more -> answer.link(more, "next"));
        return answer.build();
    }

    private <T> Optional<URI> next(UriInfo address, List<T> read, ToLongFunction<T> id) {
        if (read.size() <= limit) {
            return Optional.empty();
        }
        var next = address.getRequestUriBuilder()
                .replaceQueryParam("after", id.applyAsLong(read.get(limit - 1)))
                .build();
        // Without the host: whoever stands before Miyar may have another.
        return Optional.of(URI.create(next.getRawPath() + "?" + next.getRawQuery()));
    }

    /**
     * The id in a path.
     *
     * <p>Throws {@link ProblemException} where it is none.
     */
    public static long id(String segment) {
        if (!NUMBER.matcher(segment).matches()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return Long.parseLong(segment);
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return Long.parseLong(text);
    }
}
