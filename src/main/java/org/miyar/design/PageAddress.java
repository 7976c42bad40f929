package org.miyar.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what a list is narrowed to in its address, so that it survives a reload and can be sent to a colleague. */
public final class PageAddress {
    private PageAddress() {}

    /** One parameter of an address, empty if it is not there. */
    public static String read(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
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
