package org.miyar.application.rest;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.miyar.application.OwnRecords;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.json.JsonPart;

/** What is kept of an applicant, for themselves. The secret of the link stands in the body of each request, never in an address. */
@Path("/own-record")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OwnRecordResource {
    private final OwnRecords records;
    private final Messages messages;

    @Inject
    OwnRecordResource(OwnRecords records, Messages messages) {
        this.records = records;
        this.messages = messages;
    }

    /** Things of one kind, in words, and how many. */
    public record Kept(String what, int number) {}

    public record OwnRecord(List<Kept> kept) {}

    @POST
    @Path("/link")
    public void link(JsonPart body, @Context HttpServletRequest request) {
        body.only("email", "language");
        var typed = body.field("email").text();
        if (!EmailAddress.isValid(typed)) {
            throw new ProblemException(ProblemType.EMAIL_REFUSED);
        }
        records.askLater(new EmailAddress(typed), language(body), request.getRemoteAddr());
    }

    @POST
    public OwnRecord open(JsonPart body) {
        body.only("token", "language");
        var language = language(body);
        return new OwnRecord(worked(records.counts(token(body))).entrySet().stream()
                .map(kind ->
                        new Kept(messages.text(language, "oversight.record.kind." + kind.getKey()), kind.getValue()))
                .toList());
    }

    @POST
    @Path("/file")
    public Response file(JsonPart body) {
        body.only("token");
        return Response.ok(worked(records.file(token(body))).json())
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/erasure")
    public void erase(JsonPart body) {
        body.only("token");
        if (!records.erase(token(body))) {
            throw new ProblemException(ProblemType.RECORD_LINK_NOT_USABLE);
        }
    }

    private static <T> T worked(Optional<T> found) {
        return found.orElseThrow(() -> new ProblemException(ProblemType.RECORD_LINK_NOT_USABLE));
    }

    private static Token token(JsonPart body) {
        return worked(Token.of(body.field("token").text()));
    }

    private static Language language(JsonPart body) {
        return Language.ofTag(body.field("language").text())
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }
}
