package org.miyar.recruiting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.CurrentActor;
import org.miyar.integration.Scopes;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.http.Slice;
import org.miyar.platform.http.VersionTag;
import org.miyar.platform.json.JsonPart;
import org.miyar.profile.Result;
import org.miyar.profile.Results;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.CandidateRow;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.recruiting.MoveOutcome;
import org.miyar.recruiting.Pipeline;
import org.miyar.recruiting.Referrals;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;

/** Candidates, for integrations: read, moved, given a new link; and the results of those who have submitted. */
@Path("/candidates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CandidatesResource {
    private final Candidates candidates;
    private final Referrals referrals;
    private final Inviting inviting;
    private final Pipeline pipeline;
    private final Results results;
    private final CurrentActor actor;

    @Inject
    CandidatesResource(
            Candidates candidates,
            Referrals referrals,
            Inviting inviting,
            Pipeline pipeline,
            Results results,
            CurrentActor actor) {
        this.candidates = candidates;
        this.referrals = referrals;
        this.inviting = inviting;
        this.pipeline = pipeline;
        this.results = results;
        this.actor = actor;
    }

    /** @param next the path of those that come after; null at the end */
    public record CandidateList(
            List<CandidateDocument> candidates, @Nullable String next) {}

    @GET
    @RolesAllowed(Scopes.CANDIDATES_READ)
    public Response list(
            @QueryParam("opening") @Nullable String opening,
            @QueryParam("state") @Nullable String state,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("search") @Nullable String search,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        var slice = Slice.asked(after, limit);
        var filter = new CandidateFilter(
                search == null ? "" : search,
                Optional.ofNullable(state)
                        .map(code -> Set.of(known(CandidateState.ofCode(code))))
                        .orElse(Set.of()),
                false,
                Optional.empty(),
                Optional.ofNullable(opening).map(id -> new RequisitionId(Slice.id(id))),
                Optional.ofNullable(stage).map(code -> known(StageKind.ofCode(code))),
                Optional.empty());
        var read = candidates.after(actor.get(), filter, new CandidateId(slice.after()), slice.toRead());
        return slice.answer(address, read, row -> row.id().value(), this::document);
    }

    private CandidateList document(List<CandidateRow> shown, @Nullable String next) {
        var known = referrals.references(
                actor.get(), shown.stream().map(CandidateRow::id).toList());
        return new CandidateList(
                shown.stream()
                        .map(row -> CandidateDocument.of(row, known.get(row.id())))
                        .toList(),
                next);
    }

    @GET
    @Path("{candidate}")
    @RolesAllowed(Scopes.CANDIDATES_READ)
    public Response read(@PathParam("candidate") String candidate) {
        return answer(find(candidate));
    }

    /** Anywhere but to an end: there only a decision leads, which a person gives a reason for. */
    @PUT
    @Path("{candidate}/stage")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.CANDIDATES_MOVE)
    public Response move(@PathParam("candidate") String candidate, JsonPart body) {
        body.only("stage", "version");
        var found = find(candidate);
        if (found.row().place().isEmpty()) {
            throw new ProblemException(ProblemType.STAGE_UNKNOWN);
        }
        var asked = new Pipeline.Asked(found.id(), body.field("version").whole(0, Integer.MAX_VALUE));
        return switch (pipeline.move(
                actor.get(), List.of(asked), new StageId(body.field("stage").whole()))) {
            case MoveOutcome.Done(var _, var elsewhere) when elsewhere.isEmpty() -> answer(find(candidate));
            case MoveOutcome.Done _ -> throw new ProblemException(ProblemType.MOVED_MEANWHILE);
            case MoveOutcome.DecisionNeeded _ -> throw new ProblemException(ProblemType.DECISION_NEEDED);
            case MoveOutcome.NoSuchStage _ -> throw new ProblemException(ProblemType.STAGE_UNKNOWN);
        };
    }

    @POST
    @Path("{candidate}/link")
    @RolesAllowed(Scopes.CANDIDATES_INVITE)
    public InvitationDocument newLink(@PathParam("candidate") String candidate) {
        var found = find(candidate);
        return switch (inviting.newLink(actor.get(), found.id())) {
            case InviteOutcome.Ready(var link) -> InvitationDocument.of(document(find(candidate)), link);
            case InviteOutcome.TooLate _, InviteOutcome.JobClosed _ ->
                throw new ProblemException(ProblemType.INVITATION_OVER);
        };
    }

    /** Withdrawn again, a link stays withdrawn. */
    @DELETE
    @Path("{candidate}/link")
    @RolesAllowed(Scopes.CANDIDATES_INVITE)
    public void revoke(@PathParam("candidate") String candidate) {
        var found = find(candidate);
        if (!inviting.revoke(actor.get(), found.id()) && found.state() != CandidateState.REVOKED) {
            throw new ProblemException(ProblemType.INVITATION_OVER);
        }
    }

    @GET
    @Path("{candidate}/result")
    @RolesAllowed(Scopes.RESULTS_READ)
    public Result result(@PathParam("candidate") String candidate) {
        return results.read(actor.get(), find(candidate).sitting())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private Response answer(Candidate candidate) {
        return Response.ok(document(candidate))
                .tag(VersionTag.of(candidate.row().version()))
                .build();
    }

    private CandidateDocument document(Candidate candidate) {
        return CandidateDocument.of(
                candidate.row(),
                referrals.references(actor.get(), List.of(candidate.id())).get(candidate.id()));
    }

    private Candidate find(String candidate) {
        return candidates
                .find(actor.get(), new CandidateId(Slice.id(candidate)))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }
}
