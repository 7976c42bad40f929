package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.miyar.kernel.LocalizedText;
import org.miyar.platform.json.JsonPart;

/** The questions that can be asked, with their groups: data, {@code db/seed/demographics.json}. */
@ApplicationScoped
class Questions {
    private static final String FILE = "/db/seed/demographics.json";

    private final List<Question> all;

    @Inject
    Questions() {
        all = JsonPart.parse(read()).elements().stream()
                .map(part -> part.only("code", "text", "choices"))
                .map(part -> new Question(
                        part.field("code").text(),
                        text(part.field("text")),
                        part.field("choices").elements().stream()
                                .map(Questions::choice)
                                .toList()))
                .toList();
    }

    List<Question> all() {
        return all;
    }

    Optional<Question> find(String code) {
        return all.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    private static Question.Choice choice(JsonPart part) {
        part.only("code", "text", "compared");
        return new Question.Choice(
                part.field("code").text(),
                text(part.field("text")),
                part.optional("compared").map(JsonPart::flag).orElse(true));
    }

    private static LocalizedText text(JsonPart part) {
        part.only("ar", "fa", "en");
        return new LocalizedText(
                part.field("ar").text(),
                part.field("fa").text(),
                part.field("en").text());
    }

    private static byte[] read() {
        try (var stream = Questions.class.getResourceAsStream(FILE)) {
            return Objects.requireNonNull(stream, FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
