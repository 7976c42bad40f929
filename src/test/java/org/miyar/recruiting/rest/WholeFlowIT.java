package org.miyar.recruiting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.AuditTrail;
import org.miyar.audit.RecordedEvent;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.kernel.SearchKey;
import org.miyar.testkit.TestMiyar;

/** A program of the house hires by itself as far as a program may: every step of it over HTTP. */
class WholeFlowIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final String OPENING =
            "{\"title\":{\"en\":\"Agent\"},\"description\":{\"en\":\"You take calls.\"},\"wanted\":1}";
    private static final String TARGET = """
            {"bounds":[{"competency":"CALM","weight":3,"lower":45,"upper":70,"reason":{"en":"Angry calls."}}]}""";

    @Test
    void from_an_opening_to_a_result_and_the_next_stage() {
        var programs = new Programs(miyar);
        var program = programs.sending(
                programs.added("Our job portal", Scope.values()).token());

        var drafted = program.post("/api/openings", OPENING);
        assertThat(drafted.status()).isEqualTo(201);
        var address = URI.create(drafted.header("Location")).getPath();
        var aimed = program.put(address + "/target", TARGET, "If-Match", drafted.header("ETag"));
        var opened = program.put(address + "/state", "{\"state\":\"open\"}", "If-Match", aimed.header("ETag"));
        assertThat(opened.json().getJsonObject("opening").getString("state")).isEqualTo("open");
        assertThat(miyar.browser().get(opened.json().getString("page")).status())
                .isEqualTo(200);

        var person =
                "{\"reference\":\"portal-1\",\"name\":\"Sara Ahmadi\",\"email\":\"sara@noor.example\",\"language\":\"en\"}";
        var invited = program.post(address + "/invitations", person);
        assertThat(invited.status()).isEqualTo(201);
        var candidate =
                "/api/candidates/" + invited.json().getJsonObject("candidate").getInt("id");
        assertThat(program.get(candidate + "/result").status()).isEqualTo(404);

        answerAll(URI.create(invited.json().getJsonObject("link").getString("address")));

        var read = program.get(candidate);
        assertThat(read.json().getString("state")).isEqualTo("submitted");
        var result = program.get(candidate + "/result").json();
        assertThat(result.getBoolean("forDecisions")).isTrue();
        assertThat(result.getBoolean("simulated")).isFalse();
        assertThat(result.get("norm")).isEqualTo(JsonValue.NULL);
        assertThat(result.getJsonArray("scales").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(scale -> {
                    assertThat(scale.getInt("answered")).isEqualTo(scale.getInt("items"));
                    assertThat(scale.get("raw")).isNotEqualTo(JsonValue.NULL);
                    assertThat(scale.get("t")).isEqualTo(JsonValue.NULL);
                });
        assertThat(result.toString()).doesNotContain("EMP1");

        var stages = opened.json().getJsonArray("stages").getValuesAs(JsonObject.class);
        var moved = program.put(
                candidate + "/stage", move(stages, "interview", read.json().getInt("version")));
        assertThat(moved.json().getJsonObject("place").getString("kind")).isEqualTo("interview");
        assertThat(program.put(
                                candidate + "/stage",
                                move(stages, "offer", read.json().getInt("version")))
                        .problem())
                .isEqualTo("moved-meanwhile");
        assertThat(program.put(
                                candidate + "/stage",
                                move(stages, "hired", moved.json().getInt("version")))
                        .problem())
                .isEqualTo("decision-needed");

        assertThat(miyar.bean(AuditTrail.class)
                        .list(new AuditQuery(Optional.empty(), new SearchKey("Our job portal")), 0, 20))
                .filteredOn(event -> event.actor().kind() == AuditActor.Kind.INTEGRATION)
                .extracting(RecordedEvent::action)
                .contains(
                        AuditAction.REQUISITION_DRAFTED,
                        AuditAction.TARGET_PROFILE_CHANGED,
                        AuditAction.REQUISITION_OPENED,
                        AuditAction.INVITED,
                        AuditAction.EXPORTED,
                        AuditAction.CANDIDATE_MOVED);
    }

    /** As the applicant's page does it, of which the program knows no more than the link. */
    private static void answerAll(URI link) {
        var applicant = miyar.browser();
        applicant.post("/api/invitations/exchange", "{\"token\":\"" + link.getFragment() + "\"}");
        var notice = applicant
                .get("/api/sittings/current?language=en")
                .json()
                .getJsonObject("notice")
                .getString("version");
        var sitting = applicant
                .post(
                        "/api/sittings/current/start",
                        "{\"language\":\"en\",\"noticeVersion\":\"" + notice + "\",\"consent\":true}")
                .json();
        var items = sitting.getJsonArray("pages").getValuesAs(JsonObject.class).stream()
                .flatMap(page -> page.getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .map(item -> item.getString("item"))
                .toList();
        var answers = IntStream.range(0, items.size())
                .mapToObj(i -> "{\"item\":\"" + items.get(i) + "\",\"value\":" + (1 + i % 5) + ",\"sequence\":"
                        + (i + 1) + "}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
        assertThat(applicant.post("/api/sittings/current/answers", answers).status())
                .isEqualTo(200);
        assertThat(applicant.post("/api/sittings/current/submit", "{}").status())
                .isEqualTo(200);
        applicant.send("DELETE", "/api/sittings/current/session", BodyPublishers.noBody());
    }

    private static String move(List<JsonObject> stages, String kind, int version) {
        var stage = stages.stream()
                .filter(each -> each.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow()
                .getInt("id");
        return "{\"stage\":" + stage + ",\"version\":" + version + "}";
    }
}
