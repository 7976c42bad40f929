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
import java.util.Locale;
import java.util.Optional;
import org.miyar.application.Applications;
import org.miyar.application.OwnRecordArchive;
import org.miyar.application.OwnRecords;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.RecordWords;
import org.miyar.oversight.RecordWords.Fact;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Withdrawing;

/** What is kept of an applicant, for themselves. The secret of the link stands in the body of each request, never in an address. */
@Path("/own-record")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class OwnRecordResource {
    private final OwnRecords records;
    private final OwnRecordArchive archive;
    private final Applications applications;
    private final Withdrawing withdrawing;
    private final RecordWords words;

    @Inject
    OwnRecordResource(
            OwnRecords records,
            OwnRecordArchive archive,
            Applications applications,
            Withdrawing withdrawing,
            RecordWords words) {
        this.records = records;
        this.archive = archive;
        this.applications = applications;
        this.withdrawing = withdrawing;
        this.words = words;
    }

    /** Things of one kind, in words. */
    public record Kept(String what, List<List<Fact>> things) {}

    /** @param job empty where somebody was invited before there was an opening */
    public record OwnApplication(long id, String job, String since, String standing, boolean cvCanCome) {}

    public record OwnRecord(List<Kept> kept, List<OwnApplication> applications) {}

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
        var token = token(body);
        var kept = words.of(worked(records.pieces(token)), language).stream()
                .map(kind -> new Kept(kind.title(), kind.things()))
                .toList();
        return new OwnRecord(kept, applications(people(token), language));
    }

    private List<OwnApplication> applications(List<PersonId> people, Language language) {
        var own = withdrawing.of(people);
        var withoutCv =
                applications.withoutCv(own.stream().map(Withdrawing.Own::id).toList());
        return own.stream()
                .map(one -> new OwnApplication(
                        one.id().value(),
                        one.job().map(title -> title.in(language)).orElse(""),
                        one.since().toString(),
                        one.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        one.standing() == Withdrawing.Standing.UNDER_WAY && withoutCv.contains(one.id())))
                .toList();
    }

    @POST
    @Path("/file")
    public Response file(JsonPart body) {
        body.only("token");
        return attachment(worked(records.file(token(body))).json(), MediaType.APPLICATION_JSON, "my-data.json");
    }

    @POST
    @Path("/paper")
    @Produces("application/pdf")
    public Response paper(JsonPart body) {
        body.only("token", "language");
        return attachment(
                archive.paper(worked(records.file(token(body))), language(body)), "application/pdf", "my-data.pdf");
    }

    @POST
    @Path("/archive")
    @Produces("application/zip")
    public Response archive(JsonPart body) {
        body.only("token", "language");
        var token = token(body);
        return attachment(
                archive.zip(worked(records.file(token)), worked(records.cvs(token)), language(body)),
                "application/zip",
                "my-data.zip");
    }

    private static Response attachment(byte[] file, String type, String name) {
        return Response.ok(file, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/withdrawal")
    public void withdraw(JsonPart body) {
        body.only("token", "application");
        switch (withdrawing.withdraw(people(token(body)), candidate(body))) {
            case DONE -> {}
            case DECIDED -> throw new ProblemException(ProblemType.APPLICATION_DECIDED);
            case UNKNOWN -> throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    @POST
    @Path("/cv")
    public void addCv(JsonPart body) {
        body.only("token", "application", "cv");
        var file = Token.of(body.field("cv").text());
        if (file.isEmpty() || !applications.addCv(people(token(body)), candidate(body), file.get())) {
            throw new ProblemException(ProblemType.CV_GONE);
        }
    }

    @POST
    @Path("/erasure")
    public void erase(JsonPart body) {
        body.only("token");
        if (worked(records.erase(token(body))) instanceof ErasureOutcome.Held) {
            throw new ProblemException(ProblemType.RECORD_HELD);
        }
    }

    private List<PersonId> people(Token token) {
        return worked(records.opened(token));
    }

    private static CandidateId candidate(JsonPart body) {
        return new CandidateId(body.field("application").whole(1, Integer.MAX_VALUE));
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
