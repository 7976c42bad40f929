package org.miyar.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.RecordTerms;

/** What a person told of their own will, for their eyes alone, and which questions they switched on or off. */
@ApplicationScoped
class InsightPersonalData implements PersonalData, RecordTerms {
    private static final String TOLD = "demographics";

    private final DemographicStore store;
    private final Demographics demographics;

    @Inject
    InsightPersonalData(DemographicStore store, Demographics demographics) {
        this.store = store;
        this.demographics = demographics;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("demographic_sheet.person_id", TOLD, "demographic_question.changed_by", "demographics-switched");
    }

    /** For the people of the house: that there is something, not what. */
    @Override
    public List<Piece> export(PersonId person) {
        return store.told(person).isEmpty()
                ? switched(person)
                : Stream.concat(
                                Stream.of(new Piece(TOLD, Map.of("shown", "to the person alone"))),
                                switched(person).stream())
                        .toList();
    }

    @Override
    public List<Piece> exportToThemselves(PersonId person) {
        var told = store.told(person);
        if (told.isEmpty()) {
            return switched(person);
        }
        return Stream.concat(Stream.of(new Piece(TOLD, told)), switched(person).stream())
                .toList();
    }

    /** A question by its code, and a choice of it by both. */
    @Override
    public Optional<String> term(String kind, String code, Language language) {
        if (!kind.equals(TOLD)) {
            return Optional.empty();
        }
        var parts = code.split("\\.", 2);
        return demographics
                .question(parts[0])
                .flatMap(question -> parts.length == 1
                        ? Optional.of(question.text())
                        : question.choice(parts[1]).map(Question.Choice::text))
                .map(text -> text.in(language));
    }

    private List<Piece> switched(PersonId person) {
        return store.switchedBy(person).stream()
                .map(code -> new Piece("demographics-switched", Map.of("question", code)))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        store.remove(person);
        store.cutLoose(person);
    }
}
