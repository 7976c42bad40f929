package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.miyar.platform.json.JsonPart;

/** The questions that can be asked, with their groups: data, {@code db/seed/demographics.json}. */
@ApplicationScoped
class Questions {
    private static final String FILE = "/db/seed/demographics.json";

    private final List<Question> all;

    @Inject
    Questions() {
        all = JsonPart.shipped(FILE).elements().stream()
                .map(part -> part.only("code", "text", "choices"))
                .map(part -> new Question(
                        part.field("code").text(),
                        part.field("text").localized(),
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
                part.field("text").localized(),
                part.optional("compared").map(JsonPart::flag).orElse(true));
    }
}
