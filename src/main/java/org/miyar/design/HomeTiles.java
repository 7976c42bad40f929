package org.miyar.design;

import java.util.List;
import java.util.OptionalLong;

/** What a feature puts on the home page of the person who is signed in; a bean of each feature that has something waiting. */
public interface HomeTiles {
    /** What waits for this person, most urgent first; empty if the feature has nothing for their roles. */
    List<Tile> waiting();

    /**
     * One thing that waits, a link to the very thing.
     *
     * @param count how many, if that is a number; 0 of it is not shown
     * @param address inside the portal, such as {@code candidates?state=submitted}
     * @param icon such as {@code vaadin:users}
     * @param mine whether the person has to do something; otherwise it is only good to know
     */
    record Tile(
            String title,
            OptionalLong count,
            String explanation,
            String address,
            String icon,
            int order,
            boolean mine) {
        /** Something to do. */
        public Tile(String title, OptionalLong count, String explanation, String address, String icon, int order) {
            this(title, count, explanation, address, icon, order, true);
        }
    }
}
