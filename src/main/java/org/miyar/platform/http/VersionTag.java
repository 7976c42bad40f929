package org.miyar.platform.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row's version as HTTP carries it: an entity tag, which whoever changes the row sends back in {@code If-Match}. */
public final class VersionTag {
    private static final Pattern SHAPE = Pattern.compile("\"([0-9]{1,9})\"");

    private VersionTag() {}

    public static EntityTag of(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * The version that the caller has seen.
     *
     * <p>Throws {@link ProblemException} where none is told, or what cannot be one.
     */
    public static int seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.VERSION_NEEDED);
        }
        var tag = SHAPE.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
        }
        return Integer.parseInt(tag.group(1));
    }
}
