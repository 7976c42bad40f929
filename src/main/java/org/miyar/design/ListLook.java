package org.miyar.design;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a person likes to see a list: how close its rows stand, and without which columns. Written as a query, {@code
 * ?rows=close&without=job,language}.
 */
public record ListLook(boolean close, Set<String> without) {
    public static final ListLook PLAIN = new ListLook(false, Set.of());

    public ListLook {
        without = Set.copyOf(without);
    }

    /** What was written by {@link #text}; what is not understood is left aside. */
    public static ListLook of(String text) {
        var parameters = QueryParameters.fromString(text);
        return new ListLook(
                PageAddress.read(parameters, "rows").equals("close"),
                Arrays.stream(PageAddress.read(parameters, "without").split(","))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()));
    }

    public String text() {
        var values = new LinkedHashMap<String, String>();
        values.put("rows", close ? "close" : "");
        values.put("without", String.join(",", new TreeSet<>(without)));
        return PageAddress.parameters(values).getQueryString();
    }

    ListLook withRowsClose(boolean now) {
        return new ListLook(now, without);
    }

    ListLook withColumn(String key, boolean shown) {
        var others = new TreeSet<>(without);
        if (shown) {
            others.remove(key);
        } else {
            others.add(key);
        }
        return new ListLook(close, others);
    }
}
