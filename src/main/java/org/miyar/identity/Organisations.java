package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;

/** The one organisation. */
@ApplicationScoped
public class Organisations {
    private final OrganisationStore store;
    private final AuditTrail audit;

    @Inject
    Organisations(OrganisationStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * The organisation.
     *
     * <p>Throws {@link IllegalStateException} before the first administrator or the demonstration has named it.
     */
    public Organisation current() {
        return find().orElseThrow(() -> new IllegalStateException("The organisation has no name yet"));
    }

    public Optional<Organisation> find() {
        return store.find();
    }

    /** Names the organisation of an empty database; false if it has a name, and nothing is changed. */
    @Transactional
    public boolean found(Organisation organisation) {
        return store.insertUnlessThere(organisation);
    }

    /** Changes names and contact unless somebody else did meanwhile; false then, and nothing is changed. */
    @Transactional
    public boolean change(Actor by, Organisation changed) {
        by.mustBe(Role.ADMINISTRATOR);
        if (!store.update(changed)) {
            return false;
        }
        audit.record(AuditEvent.of(by.audited(), AuditAction.ORGANISATION_CHANGED));
        return true;
    }
}
