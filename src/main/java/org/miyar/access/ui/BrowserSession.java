package org.miyar.access.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.access.PortalSession;

/** The sign-in that a browser's session remembers. */
public final class BrowserSession {
    private static final String ATTRIBUTE = PortalSession.class.getName();

    private BrowserSession() {}

    /** Signs the browser in, under a new session id, so that an id planted before is worth nothing. */
    public static void begin(PortalSession session) {
        var request = VaadinRequest.getCurrent();
        VaadinService.reinitializeSession(request);
        request.getWrappedSession().setAttribute(ATTRIBUTE, session);
    }

    /** Signs the browser out and forgets everything it was doing. */
    public static void end() {
        var session = VaadinSession.getCurrent();
        session.getSession().invalidate();
        session.close();
    }

    static Optional<PortalSession> of(@Nullable HttpSession session) {
        return Optional.ofNullable(session)
                .map(existing -> existing.getAttribute(ATTRIBUTE))
                .map(PortalSession.class::cast);
    }
}
