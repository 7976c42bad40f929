package org.miyar.sitting.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;
import org.miyar.sitting.Sessions;

/** The way in: an invitation's token for a cookie. */
@Path("/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    private final Sessions sessions;
    private final SittingDocuments documents;
    private final SittingCookie cookie;
    private final ExchangeThrottle throttle;

    @Inject
    InvitationsResource(
            Sessions sessions, SittingDocuments documents, SittingCookie cookie, ExchangeThrottle throttle) {
        this.sessions = sessions;
        this.documents = documents;
        this.cookie = cookie;
        this.throttle = throttle;
    }

    /** Who names a language has the document in the same answer: on a slow line each question more costs as much as the page. */
    @POST
    @Path("/exchange")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Response exchange(
            @QueryParam("language") @Nullable String language, JsonPart body, @Context HttpServletRequest request) {
        var wanted = Optional.ofNullable(language).map(SittingResource::language);
        var token = body.only("token").field("token").text();
        var opened = sessions.open(token);
        if (opened.isEmpty()) {
            throw throttle.failed(request.getRemoteAddr())
                    .map(wait -> new ProblemException(
                            ProblemType.TOO_MANY_REQUESTS, (int) Math.max(1, wait.toSeconds() + 1)))
                    .orElseGet(() -> new ProblemException(ProblemType.INVITATION_NOT_USABLE));
        }
        var session = opened.get();
        var document = wanted.flatMap(asked -> documents.of(session.holder(), Optional.of(asked)));
        return document.map(Response::ok)
                .orElseGet(Response::noContent)
                .cookie(cookie.of(session.token(), session.lifetime()))
                .build();
    }
}
