package org.miyar.profile.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.miyar.identity.Roles;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.profile.Feedback;
import org.miyar.profile.Feedbacks;
import org.miyar.sitting.InvitationHolder;

/** The person's own feedback, after submission. */
@Path("/sittings/current/feedback")
@ApplicationScoped
public class FeedbackResource {
    private final Feedbacks feedbacks;

    @Inject
    FeedbackResource(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INVITATION_HOLDER)
    public Feedback feedback(@Context SecurityContext security) {
        if (!(security.getUserPrincipal() instanceof InvitationHolder holder)) {
            throw new ProblemException(ProblemType.SIGN_IN_NEEDED);
        }
        return feedbacks.of(holder).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
