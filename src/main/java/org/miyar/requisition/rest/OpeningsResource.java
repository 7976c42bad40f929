package org.miyar.requisition.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.CurrentActor;
import org.miyar.instrument.Instruments;
import org.miyar.instrument.Scale;
import org.miyar.integration.Scopes;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.http.Slice;
import org.miyar.platform.http.VersionTag;
import org.miyar.platform.json.JsonPart;
import org.miyar.profile.TargetBound;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionMove;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.Stages;
import org.miyar.requisition.TargetChange;
import org.miyar.requisition.TargetForm;

/** Job openings, for integrations: read, written, opened, paused and closed. */
@Path("/openings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpeningsResource {
    private final Requisitions requisitions;
    private final Stages stages;
    private final Instruments instruments;
    private final CurrentActor actor;

    @Inject
    OpeningsResource(Requisitions requisitions, Stages stages, Instruments instruments, CurrentActor actor) {
        this.requisitions = requisitions;
        this.stages = stages;
        this.instruments = instruments;
        this.actor = actor;
    }

    /** @param next the path of those that come after; null at the end */
    public record Openings(
            List<OpeningDocument.Summary> openings,
            @Nullable String next) {}

    @GET
    @RolesAllowed(Scopes.OPENINGS_READ)
    public Response list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo address) {
        var slice = Slice.asked(after, limit);
        var filter = new RequisitionFilter(
                search == null ? "" : search, Optional.ofNullable(state).map(OpeningsResource::state));
        var read = requisitions.after(actor.get(), filter, new RequisitionId(slice.after()), slice.toRead());
        return slice.answer(
                address,
                read,
                opening -> opening.id().value(),
                (shown, next) -> new Openings(
                        shown.stream().map(OpeningDocument.Summary::of).toList(), next));
    }

    @GET
    @Path("{opening}")
    @RolesAllowed(Scopes.OPENINGS_READ)
    public Response read(@PathParam("opening") String opening) {
        return answer(find(opening)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.OPENINGS_WRITE)
    public Response draft(JsonPart body) {
        var id = saved(requisitions.draft(actor.get(), OpeningRequest.form(body)));
        return answer(find(id))
                .status(Response.Status.CREATED)
                .location(URI.create("openings/" + id.value()))
                .build();
    }

    @PUT
    @Path("{opening}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.OPENINGS_WRITE)
    public Response change(
            @PathParam("opening") String opening,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonPart body) {
        var id = find(opening).id();
        return answer(find(saved(
                        requisitions.change(actor.get(), id, VersionTag.seen(ifMatch), OpeningRequest.form(body)))))
                .build();
    }

    @PUT
    @Path("{opening}/target")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.OPENINGS_WRITE)
    public Response aim(
            @PathParam("opening") String opening,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonPart body) {
        var found = find(opening);
        int version = VersionTag.seen(ifMatch);
        var target = OpeningRequest.target(body);
        if (!measures(found, target)) {
            throw new ProblemException(ProblemType.TARGET_REFUSED);
        }
        return switch (requisitions.publish(actor.get(), found.id(), version, target)) {
            case TargetChange.Published _, TargetChange.Same _ ->
                answer(find(found.id())).build();
            case TargetChange.Stale _ -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case TargetChange.Closed _ -> throw new ProblemException(ProblemType.OPENING_STATE_REFUSED);
        };
    }

    @PUT
    @Path("{opening}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.OPENINGS_WRITE)
    public Response move(
            @PathParam("opening") String opening,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            JsonPart body) {
        var found = find(opening);
        int version = VersionTag.seen(ifMatch);
        var to = state(body.only("state").field("state").text());
        if (to == found.state()) {
            return answer(found).build();
        }
        return switch (requisitions.move(actor.get(), found.id(), version, to)) {
            case RequisitionMove.Moved _ -> answer(find(found.id())).build();
            case RequisitionMove.Stale _ -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case RequisitionMove.NoWay _ -> throw new ProblemException(ProblemType.OPENING_STATE_REFUSED);
            case RequisitionMove.Incomplete _ -> throw new ProblemException(ProblemType.OPENING_INCOMPLETE);
        };
    }

    private static RequisitionId saved(RequisitionChange change) {
        return switch (change) {
            case RequisitionChange.Saved(var id) -> id;
            case RequisitionChange.Stale _ -> throw new ProblemException(ProblemType.CHANGED_MEANWHILE);
            case RequisitionChange.Closed _ -> throw new ProblemException(ProblemType.OPENING_STATE_REFUSED);
            case RequisitionChange.PlaceGone _ -> throw new ProblemException(ProblemType.PLACE_UNKNOWN);
            case RequisitionChange.Incomplete _ -> throw new ProblemException(ProblemType.OPENING_INCOMPLETE);
        };
    }

    /** A bound that nothing measures would leave every fit unknown. */
    private boolean measures(Requisition opening, TargetForm target) {
        var measured = instruments.get(opening.instrument()).definition().scales().stream()
                .map(Scale::competency)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return target.bounds().stream().map(TargetBound::competency).allMatch(measured::contains);
    }

    private Response.ResponseBuilder answer(Requisition opening) {
        var document = new OpeningDocument(
                OpeningDocument.Summary.of(opening),
                requisitions.targets(actor.get(), opening.id()).stream()
                        .findFirst()
                        .map(OpeningDocument.Target::of)
                        .orElse(null),
                stages.of(opening.id()).stream()
                        .map(OpeningDocument.StagePart::of)
                        .toList(),
                opening.openedAt().map(at -> "/jobs/" + opening.slug()).orElse(null));
        return Response.ok(document).tag(VersionTag.of(opening.version()));
    }

    private Requisition find(String opening) {
        return find(new RequisitionId(Slice.id(opening)));
    }

    private Requisition find(RequisitionId id) {
        return requisitions.find(actor.get(), id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static RequisitionState state(String code) {
        return RequisitionState.ofCode(code).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }
}
