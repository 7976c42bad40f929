package org.miyar.sitting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.Roles;
import org.miyar.kernel.Language;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.SittingEventKind;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.StartOutcome;
import org.miyar.sitting.SubmitOutcome;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.sitting.answering.SaveOutcome;

/** The sitting of whoever holds the cookie. A 2xx on an answer says that it is on disk. */
@Path("/sittings/current")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INVITATION_HOLDER)
public class SittingResource {
    private static final int MOST_ANSWERS = 100;
    /** The largest whole number that a browser counts without gaps, 2⁵³ − 1. */
    private static final long LAST_SEQUENCE = 9_007_199_254_740_991L;

    private final Sittings sittings;
    private final Answers answers;
    private final Sessions sessions;
    private final SittingDocuments documents;
    private final SittingCookie cookie;

    @Inject
    SittingResource(
            Sittings sittings, Answers answers, Sessions sessions, SittingDocuments documents, SittingCookie cookie) {
        this.sittings = sittings;
        this.answers = answers;
        this.sessions = sessions;
        this.documents = documents;
        this.cookie = cookie;
    }

    public record Kept(String item, String outcome, int value, long sequence) {}

    public record AllKept(List<Kept> answers) {}

    public record Submission(String state, String submittedAt) {}

    @GET
    public SittingDocument read(@QueryParam("language") @Nullable String language, @Context SecurityContext security) {
        return document(holder(security), Optional.ofNullable(language).map(SittingResource::language));
    }

    @POST
    @Path("/start")
    @Consumes(MediaType.APPLICATION_JSON)
    public SittingDocument start(JsonPart body, @Context SecurityContext security) {
        body.only("language", "noticeVersion", "consent");
        var language = language(body.field("language").text());
        var notice = body.field("noticeVersion").text();
        if (!body.field("consent").flag()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return switch (sittings.start(holder(security), language, notice)) {
            case StartOutcome.Started() -> document(holder(security), Optional.empty());
            case StartOutcome.NoticeChanged() -> throw new ProblemException(ProblemType.NOTICE_CHANGED);
            case StartOutcome.LanguageMissing() -> throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            case StartOutcome.Ended() -> throw new ProblemException(ProblemType.SIGN_IN_NEEDED);
        };
    }

    @PUT
    @Path("/answers/{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Kept answer(@PathParam("item") String item, JsonPart body, @Context SecurityContext security) {
        body.only("value", "sequence", "shownMillis");
        return kept(answers.save(holder(security), List.of(given(item, body)))).getFirst();
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public AllKept answers(JsonPart body, @Context SecurityContext security) {
        var elements = body.only("answers").field("answers").elements();
        if (elements.isEmpty() || elements.size() > MOST_ANSWERS) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        var given = elements.stream()
                .map(answer -> given(
                        answer.only("item", "value", "sequence", "shownMillis")
                                .field("item")
                                .text(),
                        answer))
                .toList();
        return new AllKept(kept(answers.save(holder(security), given)));
    }

    @POST
    @Path("/events")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response event(JsonPart body, @Context SecurityContext security) {
        body.only("kind", "seconds");
        var kind = SittingEventKind.reported(body.field("kind").text())
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        var seconds = body.optional("seconds").map(part -> part.whole(0, Integer.MAX_VALUE));
        return switch (sittings.log(holder(security), kind, seconds)) {
            case LOGGED -> Response.noContent().build();
            case NOT_STARTED -> throw new ProblemException(ProblemType.SITTING_NOT_STARTED);
            case CLOSED -> throw new ProblemException(ProblemType.SITTING_CLOSED);
            case ENDED -> throw new ProblemException(ProblemType.SIGN_IN_NEEDED);
        };
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    public Submission submit(JsonPart body, @Context SecurityContext security) {
        body.only();
        return switch (sittings.submit(holder(security))) {
            case SubmitOutcome.Submitted(var at) -> new Submission("submitted", at.toString());
            case SubmitOutcome.NotStarted() -> throw new ProblemException(ProblemType.SITTING_NOT_STARTED);
            case SubmitOutcome.Ended() -> throw new ProblemException(ProblemType.SIGN_IN_NEEDED);
        };
    }

    @DELETE
    @Path("/session")
    public Response forget(@CookieParam(SittingCookie.NAME) String token) {
        sessions.close(token);
        return Response.noContent().cookie(cookie.none()).build();
    }

    private SittingDocument document(InvitationHolder holder, Optional<Language> language) {
        return documents.of(holder, language).orElseThrow(() -> new ProblemException(ProblemType.SIGN_IN_NEEDED));
    }

    private static InvitationHolder holder(SecurityContext security) {
        return (InvitationHolder) security.getUserPrincipal();
    }

    static Language language(String tag) {
        return Language.ofTag(tag).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }

    private static GivenAnswer given(String item, JsonPart answer) {
        long value = answer.field("value").whole();
        if (value != (int) value) {
            throw new ProblemException(ProblemType.ANSWER_OUTSIDE_SCALE);
        }
        long sequence = answer.field("sequence").whole();
        var shown = answer.optional("shownMillis").map(JsonPart::whole);
        if (sequence < 0
                || sequence > LAST_SEQUENCE
                || shown.filter(millis -> millis < 0).isPresent()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return new GivenAnswer(
                item,
                (int) value,
                sequence,
                shown.map(millis -> OptionalInt.of((int) Math.min(millis, Integer.MAX_VALUE)))
                        .orElseGet(OptionalInt::empty));
    }

    private static List<Kept> kept(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Kept(var results) ->
                results.stream().map(SittingResource::kept).toList();
            case SaveOutcome.NotStarted() -> throw new ProblemException(ProblemType.SITTING_NOT_STARTED);
            case SaveOutcome.Closed() -> throw new ProblemException(ProblemType.SITTING_CLOSED);
            case SaveOutcome.Ended() -> throw new ProblemException(ProblemType.SIGN_IN_NEEDED);
            case SaveOutcome.ItemUnknown() -> throw new ProblemException(ProblemType.ITEM_UNKNOWN);
            case SaveOutcome.OutsideScale() -> throw new ProblemException(ProblemType.ANSWER_OUTSIDE_SCALE);
        };
    }

    private static Kept kept(SaveOutcome.Result result) {
        var standing = result.standing();
        return new Kept(standing.item(), result.stale() ? "stale" : "saved", standing.value(), standing.sequence());
    }
}
