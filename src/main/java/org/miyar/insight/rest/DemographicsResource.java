package org.miyar.insight.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.miyar.application.OwnRecords;
import org.miyar.identity.Organisations;
import org.miyar.identity.Roles;
import org.miyar.insight.Demographics;
import org.miyar.insight.Fairness;
import org.miyar.insight.Question;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.platform.http.ProblemException;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.json.JsonPart;
import org.miyar.sitting.InvitationHolder;

/** The voluntary questions: for the holder of an invitation, and later for whoever opened the link to their own data. */
@Path("/demographics")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemographicsResource {
    private final Demographics demographics;
    private final OwnRecords records;
    private final Organisations organisations;

    @Inject
    DemographicsResource(Demographics demographics, OwnRecords records, Organisations organisations) {
        this.demographics = demographics;
        this.records = records;
        this.organisations = organisations;
    }

    /** A text in each language: the page is read in any of them. */
    public record Text(String ar, String fa, String en) {
        static Text of(PartialText text) {
            return new Text(text.in(Language.ARABIC), text.in(Language.PERSIAN), text.in(Language.ENGLISH));
        }

        static Text of(LocalizedText text) {
            return new Text(text.ar(), text.fa(), text.en());
        }
    }

    public record Choice(String code, Text text) {}

    public record Asked(String code, Text text, List<Choice> choices) {
        static Asked of(Question question) {
            return new Asked(
                    question.code(),
                    Text.of(question.text()),
                    question.choices().stream()
                            .map(choice -> new Choice(choice.code(), Text.of(choice.text())))
                            .toList());
        }
    }

    /**
     * @param questions nothing if nothing is asked here
     * @param told what they have chosen, by question
     * @param smallest fewer people than these are never shown as a number of their own
     */
    public record Sheet(Text organisation, List<Asked> questions, Map<String, String> told, int smallest) {}

    @GET
    @RolesAllowed(Roles.INVITATION_HOLDER)
    public Sheet read(@Context SecurityContext security) {
        return sheet(List.of(holder(security)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INVITATION_HOLDER)
    public Sheet tell(JsonPart body, @Context SecurityContext security) {
        var holder = List.of(holder(security));
        tell(holder, body.only("told"));
        return sheet(holder);
    }

    @POST
    @Path("/own")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Sheet readOwn(JsonPart body) {
        return sheet(own(body.only("token")));
    }

    @PUT
    @Path("/own")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Sheet tellOwn(JsonPart body) {
        var own = own(body.only("token", "told"));
        tell(own, body);
        return sheet(own);
    }

    private void tell(List<PersonId> people, JsonPart body) {
        var told = new HashMap<String, String>();
        body.field("told").fields().forEach((question, choice) -> told.put(question, choice.text()));
        if (!demographics.tell(people, told)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    /** Of several records of one person, what the latest says that says anything. */
    private Sheet sheet(List<PersonId> people) {
        var asked = demographics.asked();
        var told = people.reversed().stream()
                .map(demographics::told)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(HashMap::new);
        told.keySet().retainAll(asked.stream().map(Question::code).toList());
        return new Sheet(
                Text.of(organisations.current().name()),
                asked.stream().map(Asked::of).toList(),
                told,
                Fairness.SMALLEST);
    }

    private List<PersonId> own(JsonPart body) {
        return Token.of(body.field("token").text())
                .map(records::people)
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> new ProblemException(ProblemType.RECORD_LINK_NOT_USABLE));
    }

    private static PersonId holder(SecurityContext security) {
        return ((InvitationHolder) security.getUserPrincipal()).person();
    }
}
