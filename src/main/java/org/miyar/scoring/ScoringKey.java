package org.miyar.scoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How one scale is scored: its items in key order, which of them are reverse-keyed, the response range and the missing rule.
 *
 * <p>Throws {@link IllegalArgumentException} if the scale has no code or no item, an item occurs twice or is blank, or a
 * reversed item is none of the scale's.
 */
public record ScoringKey(
        String scale, List<String> items, Set<String> reversed, ResponseRange range, MissingRule missingRule) {

    public ScoringKey {
        items = List.copyOf(items);
        reversed = Set.copyOf(reversed);
        if (scale.isBlank() || items.isEmpty() || items.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Scale '" + scale + "' needs a code, and items with codes");
        }
        if (new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException("Scale " + scale + " has an item twice");
        }
        if (!items.containsAll(reversed)) {
            throw new IllegalArgumentException("Scale " + scale + " reverses an item that it does not have");
        }
    }

    /** The answer in the direction of the scale: reversed where the item is reverse-keyed. */
    public int keyed(String item, int answer) {
        int checked = range.checked(item, answer);
        return reversed.contains(item) ? range.reverse(checked) : checked;
    }

    /**
     * The raw score of one person. Answers to items of other scales are ignored; an absent item is unanswered. A whole sum
     * is divided once, so the order of items cannot change a digit.
     *
     * <p>Throws {@link IllegalArgumentException} if an answer is outside the response range.
     */
    public RawScore raw(Map<String, Integer> answers) {
        long sum = 0;
        int answered = 0;
        for (var item : items) {
            var answer = answers.get(item);
            if (answer != null) {
                sum += keyed(item, answer);
                answered++;
            }
        }
        var mean = missingRule.allows(answered, items.size())
                ? OptionalDouble.of((double) sum / answered)
                : OptionalDouble.empty();
        return new RawScore(scale, mean, answered, items.size());
    }

    /** Keyed answers, one row a person and one column an item in key order; NaN where unanswered. Input of {@link Reliability}. */
    public double[][] keyedRows(Collection<? extends Map<String, Integer>> people) {
        return people.stream()
                .map(answers -> items.stream()
                        .mapToDouble(item -> {
                            var answer = answers.get(item);
                            return answer == null ? Double.NaN : keyed(item, answer);
                        })
                        .toArray())
                .toArray(double[][]::new);
    }
}
