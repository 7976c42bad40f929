package org.miyar.insight;

import java.util.List;
import java.util.Optional;
import org.miyar.kernel.LocalizedText;

/**
 * Something people may tell about themselves, if they wish.
 *
 * @param choices the groups, and last the way to say nothing
 */
public record Question(String code, LocalizedText text, List<Choice> choices) {
    public Question {
        choices = List.copyOf(choices);
    }

    /** @param compared whether this is a group; to prefer saying nothing is none */
    public record Choice(String code, LocalizedText text, boolean compared) {}

    public Optional<Choice> choice(String wanted) {
        return choices.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** The groups that are compared. */
    public List<Choice> groups() {
        return choices.stream().filter(Choice::compared).toList();
    }
}
