package org.miyar.correction.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.miyar.application.OwnRecords;
import org.miyar.correction.AskOutcome;
import org.miyar.correction.Correction;
import org.miyar.correction.CorrectionField;
import org.miyar.correction.Corrections;
import org.miyar.kernel.Token;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;

/** Asking to have something corrected, by the link to one's own record. */
@Path("/own-record/corrections")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {
    private final OwnRecords records;
    private final Corrections corrections;

    @Inject
    CorrectionsResource(OwnRecords records, Corrections corrections) {
        this.records = records;
        this.corrections = corrections;
    }

    /** Until when they get an answer. */
    public record Asked(String until) {}

    /** Of several records under one address, it is told to the newest: all of them stand on the same page of HR's. */
    @POST
    @PermitAll
    public Asked ask(JsonPart body) {
        body.only("token", "field", "words");
        var field = body.field("field");
        var wanted = CorrectionField.ofCode(field.text()).orElseThrow(() -> field.mistake("this is no field"));
        var words = body.field("words").text();
        if (words.isBlank() || words.length() > Correction.LENGTH) {
            throw body.field("words").mistake("1 to " + Correction.LENGTH + " characters");
        }
        var people = Token.of(body.field("token").text())
                .flatMap(records::opened)
                .orElseThrow(() -> new ProblemException(ProblemType.RECORD_LINK_NOT_USABLE));
        return switch (corrections.ask(people.getLast(), wanted, words)) {
            case AskOutcome.Asked(var until) -> new Asked(until.toString());
            case AskOutcome.TooMany _ -> throw new ProblemException(ProblemType.CORRECTION_TOO_MANY);
        };
    }
}
