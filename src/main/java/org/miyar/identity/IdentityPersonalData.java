package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** Who a person is: name, address, language. */
@ApplicationScoped
class IdentityPersonalData implements PersonalData {
    private final PersonStore people;

    @Inject
    IdentityPersonalData(PersonStore people) {
        this.people = people;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("person.merged_into", "person");
    }

    @Override
    public List<Piece> export(PersonId id) {
        return people.find(id).map(IdentityPersonalData::piece).stream().toList();
    }

    private static Piece piece(Person person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", person.name());
        fields.put("email", person.email().map(EmailAddress::value).orElse(""));
        fields.put("language", person.language().tag());
        return new Piece("person", fields);
    }

    /** The person's row stays, without anything that tells who it was: results and ledgers may still refer to it. */
    @Override
    @Transactional
    public void erase(PersonId id) {
        people.anonymise(id);
    }
}
