package org.miyar.sitting.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.miyar.identity.Roles;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Sessions;

/**
 * Recognises the holder of an invitation by their cookie, and asks everybody else to open their link. A cookie belongs to a whole
 * browser, in which another link may be opened since: a page says for which sitting it speaks, and is refused if that is not the cookie's.
 */
@ApplicationScoped
class HolderFilter implements ContainerRequestFilter {
    /** Names the sitting a page speaks for, by its reference. */
    static final String SITTING = "Miyar-Sitting";

    private final Sessions sessions;

    @Inject
    HolderFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var cookie = request.getCookies().get(SittingCookie.NAME);
        var holder = cookie == null ? null : sessions.holder(cookie.getValue()).orElse(null);
        if (holder == null) {
            throw new ProblemException(ProblemType.SIGN_IN_NEEDED);
        }
        var named = request.getHeaderString(SITTING);
        if (named != null && !named.equals(holder.reference().text())) {
            throw new ProblemException(ProblemType.ANOTHER_SITTING);
        }
        request.setSecurityContext(
                new HolderContext(holder, request.getSecurityContext().isSecure()));
    }

    private record HolderContext(InvitationHolder holder, boolean isSecure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return holder;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(Roles.INVITATION_HOLDER);
        }

        @Override
        public String getAuthenticationScheme() {
            return "cookie";
        }
    }
}
