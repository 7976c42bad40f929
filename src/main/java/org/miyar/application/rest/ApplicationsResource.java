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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miyar.application.ApplicationForm;
import org.miyar.application.Applications;
import org.miyar.application.ApplyOutcome;
import org.miyar.application.CvOutcome;
import org.miyar.application.Cvs;
import org.miyar.application.PhoneNumbers;
import org.miyar.application.WalkIns;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;

/** Applying for a job. Nobody is known here; nothing in an answer tells who has applied. */
@Path("/applications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
    /** Nobody fills in the form faster; the page waits for it. */
    private static final int FASTEST_MILLIS = 3_000;

    /** The name stands in a letter to an address that nobody has checked: it shall not lead anywhere. */
    private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private final Applications applications;
    private final Cvs cvs;
    private final WalkIns walkIns;
    private final PhoneNumbers phones;
    private final ApplicationThrottle throttle;

    @Inject
    ApplicationsResource(
            Applications applications, Cvs cvs, WalkIns walkIns, PhoneNumbers phones, ApplicationThrottle throttle) {
        this.applications = applications;
        this.cvs = cvs;
        this.walkIns = walkIns;
        this.phones = phones;
        this.throttle = throttle;
    }

    /** The link to the assessment, and whether it is on its way by mail as well. */
    public record Received(@Nullable String link, boolean letter) {}

    /** By what an application claims the file. */
    public record KeptCv(String cv) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Received apply(JsonPart body, @Context HttpServletRequest request) {
        // A code that does not work is none: then this is an application like others.
        var day = body.optional("day").map(JsonPart::text).flatMap(walkIns::on);
        day.ifPresentOrElse(throttle::crowd, () -> throttle.form(request.getRemoteAddr()));
        body.only(
                "opening",
                "name",
                "email",
                "phone",
                "languages",
                "language",
                "notice",
                "key",
                "cv",
                "cvMissed",
                "day",
                "website",
                "millis");
        var slug = body.field("opening").text();
        var form = form(body);
        var isFilledByProgram =
                !body.optional("website").map(JsonPart::text).orElse("").isEmpty()
                        || body.field("millis").whole(0, Integer.MAX_VALUE) < FASTEST_MILLIS;
        if (isFilledByProgram) {
            // Who is told why learns how to do it better.
            return new Received(null, false);
        }
        boolean write = form.email().map(throttle::letter).orElse(true);
        return switch (applications.apply(slug, form, write, day)) {
            case ApplyOutcome.Received(var link, var letter) ->
                new Received(link.map(URI::toString).orElse(null), letter);
            case ApplyOutcome.Unknown _ -> throw new ProblemException(ProblemType.NOT_FOUND);
            case ApplyOutcome.Shut _ -> throw new ProblemException(ProblemType.OPENING_SHUT);
            case ApplyOutcome.NoticeChanged _ -> throw new ProblemException(ProblemType.NOTICE_CHANGED);
            case ApplyOutcome.CvGone _ -> throw new ProblemException(ProblemType.CV_GONE);
        };
    }

    @POST
    @Path("/cv")
    @Consumes("application/pdf")
    @PermitAll
    public KeptCv hand(InputStream file, @Context HttpServletRequest request) throws IOException {
        throttle.file(request.getRemoteAddr());
        return switch (cvs.hand(file)) {
            case CvOutcome.Kept(var token) -> new KeptCv(token.text());
            case CvOutcome.Unreadable _ -> throw new ProblemException(ProblemType.CV_UNREADABLE);
            case CvOutcome.Locked _ -> throw new ProblemException(ProblemType.CV_LOCKED);
            case CvOutcome.Active _ -> throw new ProblemException(ProblemType.CV_ACTIVE);
            case CvOutcome.Full _ -> throw new ProblemException(ProblemType.UNAVAILABLE, 60);
        };
    }

    private ApplicationForm form(JsonPart body) {
        var name = body.field("name").text();
        if (!Person.isName(name) || ADDRESS.matcher(name).find()) {
            throw new ProblemException(ProblemType.NAME_REFUSED);
        }
        var email = typed(
                body,
                "email",
                ProblemType.EMAIL_REFUSED,
                text -> EmailAddress.isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty());
        var phone = typed(body, "phone", ProblemType.PHONE_REFUSED, phones::read);
        if (email.isEmpty() && phone.isEmpty()) {
            throw new ProblemException(ProblemType.CONTACT_MISSING);
        }
        var languages = body.field("languages").text();
        if (!Person.isName(languages)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        return new ApplicationForm(
                name,
                email,
                phone,
                languages,
                language(body.field("language").text()),
                body.field("notice").text(),
                token(body.field("key")),
                body.optional("cv").map(ApplicationsResource::token),
                body.optional("cvMissed").map(JsonPart::flag).orElse(false));
    }

    /** Something that may be left out; not what nobody can read. */
    private static <T> Optional<T> typed(
            JsonPart body, String field, ProblemType refusal, Function<String, Optional<T>> reading) {
        var text = body.optional(field).map(JsonPart::text).filter(typed -> !typed.isBlank());
        var read = text.flatMap(reading);
        if (text.isPresent() && read.isEmpty()) {
            throw new ProblemException(refusal);
        }
        return read;
    }

    private static Token token(JsonPart part) {
        return Token.of(part.text()).orElseThrow(() -> part.mistake("this is no token"));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
    }
}
