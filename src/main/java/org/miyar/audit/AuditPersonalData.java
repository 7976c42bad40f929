package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.privacy.PersonalData;

/** The trail keeps ids, not names: once a person's row is anonymous, so are their deeds. */
@ApplicationScoped
class AuditPersonalData implements PersonalData {
    private final AuditStore store;
    private final Config config;

    @Inject
    AuditPersonalData(AuditStore store, Config config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("audit_event.actor_id", "audit", "audit_event.subject_id", "audit");
    }

    @Override
    public Set<String> unchanging() {
        return claims().keySet();
    }

    @Override
    public List<Piece> export(PersonId person) {
        return store.of(person).stream().map(event -> piece(event, person)).toList();
    }

    /** Where a deed came from is told to whoever did it: of somebody else's, such as a refused sign-in, it is theirs. */
    private static Piece piece(RecordedEvent event, PersonId person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("at", event.at().toString());
        fields.put("action", event.action().name());
        boolean own = event.actor().personId().equals(Optional.of(person));
        fields.put("by", own ? "self" : event.actor().kind().code());
        fields.put("detail", event.detail());
        event.address().filter(address -> own).ifPresent(address -> fields.put("address", address));
        return new Piece("audit", fields);
    }

    /** The trail is append-only and stays, but names nobody once the person's row does not; the addresses beside it go. */
    @Override
    public void erase(PersonId person) {
        store.forgetAddresses(person);
    }

    @Override
    public void expire(Instant now) {
        store.forgetAddresses(now.minus(config.duration(Setting.AUDIT_ADDRESSES)));
    }
}
