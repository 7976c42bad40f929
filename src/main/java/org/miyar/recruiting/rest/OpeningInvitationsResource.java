package org.miyar.recruiting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Person;
import org.miyar.integration.Scopes;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.http.Slice;
import org.miyar.platform.json.JsonPart;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.InvitationLink;
import org.miyar.recruiting.Referral;
import org.miyar.recruiting.ReferralOutcome;
import org.miyar.recruiting.Referrals;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;

/** Inviting candidates for an opening, one or many, each once however often it is asked. */
@Path("/openings/{opening}/invitations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.CANDIDATES_INVITE)
public class OpeningInvitationsResource {
    private static final int MOST = 100;

    private final Referrals referrals;
    private final Candidates candidates;
    private final Requisitions requisitions;
    private final CurrentActor actor;

    @Inject
    OpeningInvitationsResource(
            Referrals referrals, Candidates candidates, Requisitions requisitions, CurrentActor actor) {
        this.referrals = referrals;
        this.candidates = candidates;
        this.requisitions = requisitions;
        this.actor = actor;
    }

    /** @param outcome invited, known, differs (the reference stands for somebody else) or closed (nobody can be invited for the job) */
    public record Row(
            String reference, String outcome, @Nullable InvitationDocument invitation) {}

    public record Rows(List<Row> invitations) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@PathParam("opening") String opening, JsonPart body) {
        var job = find(opening);
        return switch (referrals.refer(actor.get(), job, referral(body))) {
            case ReferralOutcome.Invited(var link) ->
                Response.status(Response.Status.CREATED).entity(invited(link)).build();
            case ReferralOutcome.Known(var candidate) ->
                Response.ok(InvitationDocument.known(document(candidate))).build();
            case ReferralOutcome.Differs _ -> throw new ProblemException(ProblemType.REFERENCE_TAKEN);
            case ReferralOutcome.JobClosed _ -> throw new ProblemException(ProblemType.OPENING_NOT_OPEN);
        };
    }

    /** Read whole before anybody is invited; then each is invited by themselves, so that a repeat goes on where one broke off. */
    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    public Rows inviteMany(@PathParam("opening") String opening, JsonPart body) {
        var job = find(opening);
        var elements = body.only("invitations").field("invitations").elements();
        if (elements.isEmpty() || elements.size() > MOST) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        var wanted = elements.stream().map(OpeningInvitationsResource::referral).toList();
        return new Rows(wanted.stream().map(each -> row(job, each)).toList());
    }

    private Row row(RequisitionId job, Referral referral) {
        return switch (referrals.refer(actor.get(), job, referral)) {
            case ReferralOutcome.Invited(var link) -> new Row(referral.reference(), "invited", invited(link));
            case ReferralOutcome.Known(var candidate) ->
                new Row(referral.reference(), "known", InvitationDocument.known(document(candidate)));
            case ReferralOutcome.Differs _ -> new Row(referral.reference(), "differs", null);
            case ReferralOutcome.JobClosed _ -> new Row(referral.reference(), "closed", null);
        };
    }

    private static Referral referral(JsonPart body) {
        body.only("reference", "name", "email", "language");
        var reference = body.field("reference").text();
        if (!Referral.isReference(reference)) {
            throw body.mistake("a reference has 1 to 100 plain letters, digits and . _ : / -");
        }
        var name = body.field("name").text();
        if (!Person.isName(name)) {
            throw new ProblemException(ProblemType.NAME_REFUSED);
        }
        var email = body.optional("email").map(JsonPart::text);
        if (email.filter(address -> !EmailAddress.isValid(address)).isPresent()) {
            throw new ProblemException(ProblemType.EMAIL_REFUSED);
        }
        var language = body.field("language");
        return new Referral(
                reference,
                name,
                email.map(EmailAddress::new),
                Optional.of(language.text())
                        .flatMap(Language::ofTag)
                        .orElseThrow(() -> language.mistake("languages are ar, fa and en")));
    }

    private InvitationDocument invited(InvitationLink link) {
        return InvitationDocument.of(document(link.candidate()), link);
    }

    private CandidateDocument document(CandidateId id) {
        return CandidateDocument.of(
                candidates.find(actor.get(), id).orElseThrow().row(),
                referrals.references(actor.get(), List.of(id)).get(id));
    }

    private RequisitionId find(String opening) {
        var id = new RequisitionId(Slice.id(opening));
        return requisitions
                .find(actor.get(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                .id();
    }
}
