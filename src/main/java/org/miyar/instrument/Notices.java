package org.miyar.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.json.JsonPart;

/** The notice people read before they agree, in every version there was. */
@ApplicationScoped
public class Notices {
    private final ContentStore store;
    private final Map<String, Notice> loaded = new ConcurrentHashMap<>();
    private volatile @Nullable String latest;

    @Inject
    Notices(ContentStore store) {
        this.store = store;
    }

    /** The version to agree to now. */
    public Notice current() {
        var version = latest;
        if (version == null) {
            version = store.latestNotice().orElseThrow(() -> new IllegalStateException("There is no notice"));
            latest = version;
        }
        return find(version).orElseThrow();
    }

    public Optional<Notice> find(String version) {
        var known = loaded.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        var found = store.notice(version).map(document -> ContentReader.notice(JsonPart.parse(document)));
        found.ifPresent(notice -> loaded.put(version, notice));
        return found;
    }

    void forget() {
        latest = null;
    }
}
