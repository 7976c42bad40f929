package org.miyar.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * What the address of a page says. What a list is narrowed to is kept there, so that it survives a reload and can be sent to a
 * colleague.
 */
public final class PageAddress {
    /** As many digits as a {@code long} holds for certain. */
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private PageAddress() {}

    /** One parameter of an address, empty if it is not there. */
    public static String read(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    /** The id that a part of an address says; empty if it says none. */
    public static <T> Optional<T> id(String text, LongFunction<T> type) {
        return ID.matcher(text).matches() ? Optional.of(type.apply(Long.parseLong(text))) : Optional.empty();
    }

    /** Parameters for a link; empty values are left out. */
    public static QueryParameters parameters(Map<String, String> values) {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                kept.put(name, value);
            }
        });
        return QueryParameters.simple(kept);
    }

    /** Replaces the parameters of the address shown. */
    public static void write(UI ui, Map<String, String> values) {
        var path = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, parameters(values)));
    }
}
