package org.miyar.recruiting.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.miyar.identity.Actor;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.kernel.Language;
import org.miyar.profile.NormContext;
import org.miyar.profile.NormOutcome;
import org.miyar.profile.Norms;
import org.miyar.profile.Profiles;

/** What the simulated sittings are read against. */
@ApplicationScoped
class DemoNorms {
    private final Norms norms;
    private final Profiles profiles;

    @Inject
    DemoNorms(Norms norms, Profiles profiles) {
        this.norms = norms;
        this.profiles = profiles;
    }

    /** One norm a language from the simulated sittings, marked as simulated, and the results read against it. */
    void build(Actor hr, InstrumentVersion instrument) {
        for (var language : Language.values()) {
            if (norms.build(hr, instrument.id(), language, NormContext.APPLICANT) instanceof NormOutcome.Built built) {
                profiles.scoreAgain(hr, built.version().id());
            }
        }
    }
}
