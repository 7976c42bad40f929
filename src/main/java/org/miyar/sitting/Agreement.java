package org.miyar.sitting;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.miyar.kernel.Language;

/**
 * What a person agrees to at the start: a version of the notice, in their language, and what its places said. It is kept with the
 * sitting, since the organisation may change its name or keep things for another time later.
 *
 * @param months how long answers and profile are kept at most
 */
public record Agreement(String notice, Language language, String organisation, String contact, int months) {
    private static final int DIGITS = 8;

    /** Stands for every word that is agreed to: whoever names it has read this text and no other. */
    public String edition() {
        var places = String.join("\n", language.tag(), organisation, contact, Integer.toString(months));
        var mark = UUID.nameUUIDFromBytes(places.getBytes(StandardCharsets.UTF_8));
        return notice + "-" + mark.toString().substring(0, DIGITS);
    }
}
