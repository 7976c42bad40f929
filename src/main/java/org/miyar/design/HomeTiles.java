package org.miyar.design;

import com.vaadin.flow.component.UI;
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
        /**
         * So many things to do; none where there are none.
         *
         * @param title key of the words
         * @param explanation likewise
         */
        public static List<Tile> toDo(
                int count, String title, String explanation, String address, String icon, int order) {
            return count == 0
                    ? List.of()
                    : List.of(new Tile(
                            UI.getCurrent().getTranslation(title),
                            OptionalLong.of(count),
                            UI.getCurrent().getTranslation(explanation),
                            address,
                            icon,
                            order));
        }

        /** Something to do. */
        public Tile(String title, OptionalLong count, String explanation, String address, String icon, int order) {
            this(title, count, explanation, address, icon, order, true);
        }
    }
}
