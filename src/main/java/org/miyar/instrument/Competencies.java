package org.miyar.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.json.JsonPart;

/** The competency model in use. */
@ApplicationScoped
public class Competencies {
    private final ContentStore store;
    private volatile @Nullable List<Competency> loaded;

    @Inject
    Competencies(ContentStore store) {
        this.store = store;
    }

    /** All, in their order. */
    public List<Competency> all() {
        var known = loaded;
        if (known == null) {
            known = ContentReader.competencies(JsonPart.parse(store.document(ContentStore.COMPETENCIES)));
            loaded = known;
        }
        return known;
    }

    public Optional<Competency> find(String code) {
        return all().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    void forget() {
        loaded = null;
    }
}
