package org.miyar.sitting.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;
import org.miyar.sitting.Sessions;

/** The way in: an invitation's token for a cookie. */
@Path("/invitations")
@ApplicationScoped
public class InvitationsResource {
    private final Sessions sessions;
    private final SittingCookie cookie;
    private final ExchangeThrottle throttle;

    @Inject
    InvitationsResource(Sessions sessions, SittingCookie cookie, ExchangeThrottle throttle) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.throttle = throttle;
    }

    @POST
    @Path("/exchange")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Response exchange(JsonPart body, @Context HttpServletRequest request) {
        var token = body.only("token").field("token").text();
        var opened = sessions.open(token);
        if (opened.isEmpty()) {
            throw throttle.failed(request.getRemoteAddr())
                    .map(wait -> new ProblemException(
                            ProblemType.TOO_MANY_REQUESTS, (int) Math.max(1, wait.toSeconds() + 1)))
                    .orElseGet(() -> new ProblemException(ProblemType.INVITATION_NOT_USABLE));
        }
        return Response.noContent()
                .cookie(cookie.of(opened.get().token(), opened.get().lifetime()))
                .build();
    }
}
