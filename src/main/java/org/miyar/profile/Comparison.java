package org.miyar.profile;

import java.util.List;

/**
 * Two to five profiles beside one another, in the order in which they were asked for and never in another.
 *
 * @param people the report of each, compared with the same version of what the job asks for
 * @param differences what the people were measured differently by, so that their numbers are read with that in mind
 * @param pairs of each two people whether their fits can be told apart, in words; empty without a target
 */
public record Comparison(List<Report> people, List<String> differences, List<String> pairs) {
    public static final int FEWEST = 2;

    /** More bands over one another are not read but guessed. */
    public static final int MOST = 5;

    public Comparison {
        people = List.copyOf(people);
        differences = List.copyOf(differences);
        pairs = List.copyOf(pairs);
    }
}
