package org.miyar.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.kernel.LocalizedText;
import org.miyar.platform.json.JsonPart;

/** What everybody does in their first weeks, and what practises a competency: data, {@code db/seed/onboarding.json}. */
@ApplicationScoped
class StandardTasks {
    /** With a practice task waiting a week, the first days stay the same for everybody. */
    static final int PRACTICE_DAY = 10;

    private static final String FILE = "/db/seed/onboarding.json";

    private final List<Everybody> everybody;
    private final Map<String, LocalizedText> practice;

    /** A task and on which day, counted from 1. */
    record Everybody(int day, LocalizedText title) {}

    @Inject
    StandardTasks() {
        var document = JsonPart.shipped(FILE).only("tasks", "practice");
        everybody = document.field("tasks").elements().stream()
                .map(part -> part.only("day", "title"))
                .map(part -> new Everybody(
                        part.field("day").whole(1, 365), part.field("title").localized()))
                .toList();
        practice = document.field("practice").elements().stream()
                .map(part -> part.only("competency", "title"))
                .collect(Collectors.toUnmodifiableMap(
                        part -> part.field("competency").text(),
                        part -> part.field("title").localized()));
    }

    List<Everybody> everybody() {
        return everybody;
    }

    Optional<LocalizedText> practice(String competency) {
        return Optional.ofNullable(practice.get(competency));
    }
}
