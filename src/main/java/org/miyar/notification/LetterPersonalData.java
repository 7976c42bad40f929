package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** Letters written to a person, and the texts of letters they changed. */
@ApplicationScoped
class LetterPersonalData implements PersonalData {
    private static final int BATCH = 200;

    private final OutboxStore store;
    private final LetterTemplateStore templates;

    @Inject
    LetterPersonalData(OutboxStore store, LetterTemplateStore templates) {
        this.store = store;
        this.templates = templates;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("outbox_mail.person_id", "letter", "letter_template.changed_by", "letter-text");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return Stream.concat(
                        store.of(person).stream().map(LetterPersonalData::piece), templates.pieces(person).stream())
                .toList();
    }

    private static Piece piece(StoredLetter stored) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("to", stored.letter().to().value());
        fields.put("subject", stored.letter().subject());
        fields.put("body", stored.letter().bodyWithoutLinks());
        stored.letter().attachment().ifPresent(file -> fields.put("attachment", file.content()));
        fields.put("writtenAt", stored.writtenAt().toString());
        stored.sentAt().ifPresent(at -> fields.put("sentAt", at.toString()));
        fields.put("status", stored.status().code());
        return new Piece("letter", fields);
    }

    @Override
    public void erase(PersonId person) {
        store.erase(person);
        templates.cutLoose(person);
    }

    /** A letter stays as it was written; the link in it does not once it opens nothing any more. */
    @Override
    public void expire(Instant now) {
        long after = 0;
        for (var batch = store.withEndedLinks(now, after, BATCH);
                !batch.isEmpty();
                batch = store.withEndedLinks(now, after, BATCH)) {
            batch.forEach(stored -> store.setBody(stored.id(), stored.letter().bodyWithoutLinks()));
            after = batch.getLast().id();
        }
    }
}
