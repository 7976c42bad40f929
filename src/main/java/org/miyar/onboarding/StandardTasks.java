package org.miyar.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var document = JsonPart.parse(read()).only("tasks", "practice");
        everybody = document.field("tasks").elements().stream()
                .map(part -> part.only("day", "title"))
                .map(part -> new Everybody(part.field("day").whole(1, 365), text(part.field("title"))))
                .toList();
        practice = document.field("practice").elements().stream()
                .map(part -> part.only("competency", "title"))
                .collect(Collectors.toUnmodifiableMap(
                        part -> part.field("competency").text(), part -> text(part.field("title"))));
    }

    List<Everybody> everybody() {
        return everybody;
    }

    Optional<LocalizedText> practice(String competency) {
        return Optional.ofNullable(practice.get(competency));
    }

    private static LocalizedText text(JsonPart part) {
        part.only("ar", "fa", "en");
        return new LocalizedText(
                part.field("ar").text(),
                part.field("fa").text(),
                part.field("en").text());
    }

    private static byte[] read() {
        try (var stream = StandardTasks.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(stream, FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
