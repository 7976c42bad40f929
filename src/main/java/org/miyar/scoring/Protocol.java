package org.miyar.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One finished sitting as response quality sees it: pages and items in the order in which they were presented, the raw
 * (not keyed) answers, and how long each page took. An accommodated sitting is not {@code timed}: its times say nothing
 * about the person and are not looked at.
 *
 * <p>Throws {@link IllegalArgumentException} if an item was presented twice.
 */
public record Protocol(List<Page> pages, Map<String, Integer> answers, boolean timed) {
    public Protocol {
        pages = List.copyOf(pages);
        answers = Map.copyOf(answers);
        var items = new HashSet<String>();
        if (!pages.stream().flatMap(page -> page.items().stream()).allMatch(items::add)) {
            throw new IllegalArgumentException("An item was presented twice");
        }
    }

    /**
     * A page's items in their order and the seconds spent on it; empty where not measured.
     *
     * <p>Throws {@link IllegalArgumentException} if seconds are negative or not finite.
     */
    public record Page(List<String> items, OptionalDouble seconds) {
        public Page {
            items = List.copyOf(items);
            if (seconds.isPresent() && !(seconds.getAsDouble() >= 0 && Double.isFinite(seconds.getAsDouble()))) {
                throw new IllegalArgumentException("A page took " + seconds.getAsDouble() + " seconds");
            }
        }
    }

    /** All items in presentation order. */
    public List<String> items() {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
