package org.miyar.access.ui;

import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.miyar.access.Accounts;
import org.miyar.access.PortalSession;
import org.miyar.access.SignIns;
import org.miyar.design.ChosenLanguage;
import org.miyar.kernel.Language;

/**
 * Lets people in through a page before the door. A language chosen on such a page was chosen by whoever then comes in, and is theirs
 * from now on; the one the browser only remembers may be another person's.
 */
@ApplicationScoped
class Arrivals {
    private static final String CHOSEN = Arrivals.class.getName();

    private final SignIns signIns;
    private final Accounts accounts;

    @Inject
    Arrivals(SignIns signIns, Accounts accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    /** Notes what was chosen before it is known by whom. */
    static void choose(Language language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
    }

    /** Signs the browser in, in the language just chosen, else in the account's own. */
    void letIn(PortalSession session, Language own) {
        BrowserSession.begin(session);
        var portal = VaadinSession.getCurrent();
        var language = own;
        if (portal.getAttribute(CHOSEN) instanceof Language chosen) {
            portal.setAttribute(CHOSEN, null);
            signIns.recognise(session).ifPresent(actor -> accounts.speak(actor, chosen));
            language = chosen;
        }
        ChosenLanguage.remember(language);
    }
}
