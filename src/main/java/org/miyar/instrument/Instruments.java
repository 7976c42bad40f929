package org.miyar.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published instruments. Versions never change, so each is read once and kept. */
@ApplicationScoped
public class Instruments {
    private final InstrumentStore store;
    private final Map<InstrumentVersionId, InstrumentVersion> known = new ConcurrentHashMap<>();

    @Inject
    Instruments(InstrumentStore store) {
        this.store = store;
    }

    public Optional<InstrumentVersion> find(InstrumentVersionId id) {
        var version = known.get(id);
        if (version != null) {
            return Optional.of(version);
        }
        var found = store.find(id);
        found.ifPresent(v -> known.put(id, v));
        return found;
    }

    /** The version of an id that is known to exist, such as that of a sitting. */
    public InstrumentVersion get(InstrumentVersionId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("There is no instrument version " + id.value()));
    }

    /** All published versions, the one published last first. */
    public List<InstrumentVersion> published() {
        return store.published().stream().map(this::get).toList();
    }

    /** The instrument published last of those that may stand behind a decision. */
    public Optional<InstrumentVersion> forDecisions() {
        return published().stream()
                .filter(version -> version.definition().forDecisions())
                .findFirst();
    }

    /** The version of an instrument published last, by the instrument's code. */
    public Optional<InstrumentVersion> latest(String code) {
        return published().stream()
                .filter(version -> version.code().equals(code))
                .findFirst();
    }
}
