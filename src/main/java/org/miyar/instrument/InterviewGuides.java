package org.miyar.instrument;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.json.JsonPart;

/** The structured interview in use. */
@ApplicationScoped
public class InterviewGuides {
    private final ContentStore store;
    private final Competencies competencies;
    private volatile @Nullable InterviewGuide loaded;

    @Inject
    InterviewGuides(ContentStore store, Competencies competencies) {
        this.store = store;
        this.competencies = competencies;
    }

    public InterviewGuide current() {
        var known = loaded;
        if (known == null) {
            var codes = competencies.all().stream().map(Competency::code).collect(toUnmodifiableSet());
            known = ContentReader.interviewGuide(JsonPart.parse(store.document(ContentStore.INTERVIEW)), codes);
            loaded = known;
        }
        return known;
    }

    void forget() {
        loaded = null;
    }
}
