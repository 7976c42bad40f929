package org.miyar.requisition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.miyar.kernel.PartialText;

/** The name of an opening in the address of its public page: the English title in plain letters, if there is one, and its number. */
final class Slug {
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LENGTH = 80;

    private Slug() {}

    static String of(RequisitionId id, PartialText title) {
        var plain = Normalizer.normalize(title.en(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var words = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        var cut = words.length() <= LENGTH ? words : words.substring(0, LENGTH).replaceAll("-$", "");
        return (cut.isEmpty() ? "job" : cut) + "-" + id.value();
    }
}
