package org.miyar.access.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import org.miyar.access.SignIns;
import org.miyar.design.ChosenCalendar;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Preferences;
import org.miyar.identity.Role;
import org.miyar.platform.http.PortalFilter;
import org.miyar.platform.time.CalendarSystem;

/**
 * Asks the database at each request who is acting and what they may do, so that a role taken away, an account closed or a
 * "sign out everywhere" counts at once.
 */
@Dependent
public class PortalGate implements PortalFilter {
    /** The name of the preference. */
    static final String CALENDAR = "calendar";

    private final SignIns signIns;
    private final Preferences preferences;
    private final CurrentActor current;

    @Inject
    PortalGate(SignIns signIns, Preferences preferences, CurrentActor current) {
        this.signIns = signIns;
        this.preferences = preferences;
        this.current = current;
    }

    @Override
    public String pathSpec() {
        return "/app/*";
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var session = http.getSession(false);
        var remembered = BrowserSession.of(session);
        if (session == null || remembered.isEmpty() || isStatic(http)) {
            chain.doFilter(request, response);
            return;
        }
        var actor = signIns.recognise(remembered.get());
        if (actor.isEmpty()) {
            session.invalidate();
            chain.doFilter(request, response);
            return;
        }
        current.signedIn(actor.get());
        var person = actor.get().person().value();
        if (!ChosenCalendar.isKept(session, person)) {
            ChosenCalendar.keep(session, person, CalendarSystem.ofCode(preferences.of(actor.get(), CALENDAR)));
        }
        chain.doFilter(new SignedInRequest(http, actor.get()), response);
    }

    /** Flow's own scripts are the same for everybody. */
    private static boolean isStatic(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/app/VAADIN/build/");
    }

    private static final class SignedInRequest extends HttpServletRequestWrapper {
        private final Actor actor;

        private SignedInRequest(HttpServletRequest request, Actor actor) {
            super(request);
            this.actor = actor;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> Long.toString(actor.person().value());
        }

        @Override
        public String getRemoteUser() {
            return getUserPrincipal().getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            return Arrays.stream(Role.values()).anyMatch(known -> known.code().equals(role) && actor.is(known));
        }
    }
}
