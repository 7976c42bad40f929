package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** Letters written to a person. */
@ApplicationScoped
public class LetterData implements PersonalData {
    private final OutboxStore store;

    @Inject
    LetterData(OutboxStore store) {
        this.store = store;
    }

    @Override
    public Set<String> claims() {
        return Set.of("outbox_mail.person_id");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.of(person).stream()
                .map(stored -> new Piece(
                        "letter",
                        Map.of(
                                "to", stored.letter().to().value(),
                                "subject", stored.letter().subject(),
                                "body", stored.letter().body(),
                                "writtenAt", stored.writtenAt().toString(),
                                "status", stored.status().code())))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        store.erase(person);
    }

    @Override
    public Optional<Instant> retainUntil(PersonId person) {
        return Optional.empty();
    }
}
