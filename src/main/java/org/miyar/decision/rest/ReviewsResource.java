package org.miyar.decision.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.miyar.decision.AskOutcome;
import org.miyar.decision.OpenedLink;
import org.miyar.decision.Reviews;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;
import org.miyar.profile.Feedback;

/** What the link in the letter of whoever was declined opens, and asking to have the decision looked at again. */
@Path("/reviews")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {
    /** Only links that do not work count: nobody who holds one is kept waiting. */
    private static final int TRIES = 20;

    private final Reviews reviews;
    private final Allowances failures;

    @Inject
    ReviewsResource(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.failures = new Allowances(TRIES, Duration.ofMinutes(5), clock);
    }

    /** @param answerUntil by when they are promised an answer */
    public record Asked(String answerUntil) {}

    /** See {@link OpenedLink}. */
    public record Opened(
            String language,
            String askUntil,
            @Nullable String answerUntil,
            boolean answered,
            @Nullable Feedback feedback) {
        static Opened of(OpenedLink link) {
            return new Opened(
                    link.language().tag(),
                    link.askUntil().toString(),
                    link.answerUntil().map(Instant::toString).orElse(null),
                    link.answered(),
                    link.feedback().orElse(null));
        }
    }

    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Opened open(JsonPart body, @Context HttpServletRequest request) {
        return reviews.open(body.only("token").field("token").text())
                .map(Opened::of)
                .orElseThrow(() -> unusable(request));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Asked ask(JsonPart body, @Context HttpServletRequest request) {
        var fields = body.only("token", "words");
        var words = fields.field("words").text();
        if (words.length() > Reviews.WORDS_LENGTH) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return switch (reviews.ask(fields.field("token").text(), words)) {
            case AskOutcome.Asked asked -> new Asked(asked.answerUntil().toString());
            case AskOutcome.NotUsable _ -> throw unusable(request);
        };
    }

    private ProblemException unusable(HttpServletRequest request) {
        return failures.take(Network.of(request.getRemoteAddr()))
                .map(wait ->
                        new ProblemException(ProblemType.TOO_MANY_REQUESTS, (int) Math.max(1, wait.toSeconds() + 1)))
                .orElseGet(() -> new ProblemException(ProblemType.REVIEW_NOT_USABLE));
    }
}
