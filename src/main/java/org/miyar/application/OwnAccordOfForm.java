package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.OwnAccord;

/** Who has sent the form came by themselves. */
@ApplicationScoped
class OwnAccordOfForm implements OwnAccord {
    private final ApplicationStore store;

    @Inject
    OwnAccordOfForm(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public boolean applied(CandidateId candidate) {
        return store.applied(candidate);
    }
}
