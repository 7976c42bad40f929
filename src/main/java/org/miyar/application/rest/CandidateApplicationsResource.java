package org.miyar.application.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miyar.application.Application;
import org.miyar.application.Applications;
import org.miyar.application.PhoneNumber;
import org.miyar.identity.CurrentActor;
import org.miyar.integration.Scopes;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.http.Slice;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;

/** What a candidate wrote who came by themselves, for integrations. */
@Path("/candidates/{candidate}/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CandidateApplicationsResource {
    private final Applications applications;
    private final Candidates candidates;
    private final CurrentActor actor;

    @Inject
    CandidateApplicationsResource(Applications applications, Candidates candidates, CurrentActor actor) {
        this.applications = applications;
        this.candidates = candidates;
        this.actor = actor;
    }

    public record Written(@Nullable String phone, String languages, String language, String appliedAt, boolean cv) {
        static Written of(Application application) {
            return new Written(
                    application.phone().map(PhoneNumber::value).orElse(null),
                    application.languages(),
                    application.language().tag(),
                    application.appliedAt().toString(),
                    application.cv().isPresent());
        }
    }

    public record AllWritten(List<Written> applications) {}

    @GET
    @RolesAllowed(Scopes.CANDIDATES_READ)
    public AllWritten read(@PathParam("candidate") String candidate) {
        var id = candidates
                .find(actor.get(), new CandidateId(Slice.id(candidate)))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                .id();
        return new AllWritten(
                applications.of(actor.get(), id).stream().map(Written::of).toList());
    }
}
