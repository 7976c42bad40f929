package org.miyar.recruiting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.kernel.Language;
import org.miyar.oversight.PersonalRecords;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

class ReferralsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private Hiring hiring;
    private Programs programs;
    private Browser program;
    private String invitations;

    @BeforeEach
    void a_program_and_an_open_job() {
        hiring = Hiring.at(miyar);
        programs = new Programs(miyar);
        program = programs.with(Scope.values());
        invitations = "/api/openings/" + hiring.job.value() + "/invitations";
    }

    @Test
    void whoever_is_sent_again_is_invited_once() {
        var first = program.post(invitations, person("a-1", "Sara"));
        var again = program.post(invitations, person("a-1", "Sara"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("link")).isEqualTo(JsonValue.NULL);
        assertThat(again.json().getJsonObject("candidate"))
                .isEqualTo(first.json().getJsonObject("candidate"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_reference_stands_for_one_person_and_one_opening() {
        program.post(invitations, person("a-1", "Sara"));
        var elsewhere = "/api/openings/" + hiring.opened("Another").value() + "/invitations";

        assertThat(program.post(invitations, person("a-1", "Omar")).problem()).isEqualTo("reference-taken");
        assertThat(program.post(elsewhere, person("a-1", "Sara")).problem()).isEqualTo("reference-taken");
        assertThat(programs.with(Scope.values())
                        .post(invitations, person("a-1", "Omar"))
                        .status())
                .as("another program has references of its own")
                .isEqualTo(201);
    }

    @Test
    void two_that_ask_at_once_invite_one_person() throws Exception {
        List<Callable<Integer>> asking = Stream.generate(() -> (Callable<Integer>)
                        () -> program.post(invitations, person("race", "Sara")).status())
                .limit(6)
                .toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_batch_says_what_came_of_each_and_repeated_goes_on() {
        program.post(invitations, person("b-0", "Somebody else"));
        var batch = IntStream.range(0, 100)
                .mapToObj(i -> person("b-" + i, "Person " + i))
                .collect(Collectors.joining(",", "{\"invitations\":[", "]}"));

        assertThat(outcomes(batch)).startsWith("differs", "invited").hasSize(100);
        assertThat(outcomes(batch)).startsWith("differs", "known").doesNotContain("invited");
        assertThat(count()).isEqualTo(100);
    }

    @Test
    void one_that_is_not_as_agreed_refuses_the_whole_batch() {
        for (var wrong : List.of(
                person("", "Sara"),
                person("with blank", "Sara"),
                person("c-2", " "),
                person("c-2", "Sara").replace("null", "\"nowhere\""),
                person("c-2", "Sara").replace("\"en\"", "\"de\""))) {
            var answer = program.post(
                    invitations + "/batch", "{\"invitations\":[" + person("c-1", "Omar") + "," + wrong + "]}");
            assertThat(answer.status()).as(wrong).isIn(400, 422);
        }
        assertThat(count()).isZero();
    }

    @Test
    void nobody_is_invited_for_a_job_that_is_not_open() {
        var requisitions = miyar.bean(Requisitions.class);
        requisitions.move(
                hiring.hr,
                hiring.job,
                requisitions.find(hiring.hr, hiring.job).orElseThrow().version(),
                RequisitionState.PAUSED);

        assertThat(program.post(invitations, person("d-1", "Sara")).problem()).isEqualTo("opening-not-open");
        assertThat(program.post("/api/openings/999999/invitations", person("d-1", "Sara"))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void every_candidate_of_an_opening_is_met_once_whatever_the_size_of_the_slices() {
        for (int i = 0; i < 7; i++) {
            program.post(invitations, person("e-" + i, "Person " + i));
        }
        var met = new ArrayList<String>();
        var next = "/api/candidates?opening=" + hiring.job.value() + "&limit=3";
        while (!next.isEmpty()) {
            var answer = program.get(next);
            answer.json().getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
                    .map(candidate -> candidate.getString("reference"))
                    .forEach(met::add);
            next = answer.json().getString("next", "");
            assertThat(answer.header("Link")).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
        }

        assertThat(met).containsExactly("e-0", "e-1", "e-2", "e-3", "e-4", "e-5", "e-6");
        assertThat(program.get("/api/candidates?limit=101").problem()).isEqualTo("malformed-request");
        assertThat(program.get("/api/candidates?state=gone").problem()).isEqualTo("malformed-request");
    }

    @Test
    void a_new_link_ends_the_one_before_and_a_withdrawn_one_stays_withdrawn() {
        var first = program.post(invitations, person("f-1", "Sara")).json();
        var candidate = "/api/candidates/" + first.getJsonObject("candidate").getInt("id");
        var renewed = program.send("POST", candidate + "/link", BodyPublishers.noBody())
                .json()
                .getJsonObject("link");
        assertThat(renewed.getString("address"))
                .isNotEqualTo(first.getJsonObject("link").getString("address"));

        assertThat(program.delete(candidate + "/link").status()).isEqualTo(204);
        assertThat(program.delete(candidate + "/link").status()).isEqualTo(204);
        assertThat(program.get(candidate).json().getString("state")).isEqualTo("revoked");
    }

    @Test
    void whoever_is_erased_is_known_under_no_reference() {
        var candidate = program.post(invitations, person("g-1", "Sara")).json().getJsonObject("candidate");
        var id = new CandidateId(candidate.getInt("id"));
        var person =
                miyar.bean(Candidates.class).find(hiring.hr, id).orElseThrow().person();
        miyar.bean(PersonalRecords.class).erase(programs.administrator, person);

        assertThat(program.get("/api/candidates/" + id.value()).status()).isEqualTo(404);
        assertThat(program.post(invitations, person("g-1", "Omar")).status()).isEqualTo(201);
    }

    @Test
    void under_which_reference_one_program_knows_somebody_no_other_learns() {
        var candidate = program.post(invitations, person("a-1", "Sara")).json().getJsonObject("candidate");
        var path = "/api/candidates/" + candidate.getInt("id");

        assertThat(program.get(path).json().getString("reference")).isEqualTo("a-1");
        assertThat(programs.with(Scope.values()).get(path).json().get("reference"))
                .isEqualTo(JsonValue.NULL);
    }

    @Test
    void whoever_came_otherwise_has_no_reference() {
        var link = hiring.invite("Nour", "nour@noor.example", Language.ARABIC);

        var read = program.get("/api/candidates/" + link.candidate().value()).json();

        assertThat(read.get("reference")).isEqualTo(JsonValue.NULL);
        assertThat(read.getString("email")).isEqualTo("nour@noor.example");
    }

    private int count() {
        return program.get("/api/candidates?limit=100&opening=" + hiring.job.value())
                .json()
                .getJsonArray("candidates")
                .size();
    }

    private List<String> outcomes(String batch) {
        return program.post(invitations + "/batch", batch).json().getJsonArray("invitations").stream()
                .map(row -> row.asJsonObject().getString("outcome"))
                .toList();
    }

    private static String person(String reference, String name) {
        return "{\"reference\":\"" + reference + "\",\"name\":\"" + name + "\",\"email\":null,\"language\":\"en\"}";
    }
}
