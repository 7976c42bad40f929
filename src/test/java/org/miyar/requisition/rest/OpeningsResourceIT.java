package org.miyar.requisition.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.testkit.Browser;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class OpeningsResourceIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final String FORM =
            "{\"title\":{\"fa\":\"کارشناس\",\"en\":\"Agent\"},\"description\":{\"en\":\"Calls.\"},\"wanted\":2}";

    private Browser program;

    @BeforeEach
    void a_program() {
        program = new Programs(miyar).with(Scope.OPENINGS_READ, Scope.OPENINGS_WRITE);
    }

    @Test
    void a_draft_is_read_back_as_it_was_written() {
        var drafted = program.post("/api/openings", FORM);
        var read = program.get(path(drafted));

        assertThat(read.json()).isEqualTo(drafted.json());
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        var opening = read.json().getJsonObject("opening");
        assertThat(opening.getJsonObject("title").getString("fa")).isEqualTo("کارشناس");
        assertThat(opening.getJsonObject("title").get("ar")).isEqualTo(JsonValue.NULL);
        assertThat(read.json().getJsonArray("stages").getValuesAs(JsonObject.class))
                .extracting(stage -> stage.getString("kind"))
                .startsWith("applied", "assessment");
    }

    @Test
    void a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
        var drafted = program.post("/api/openings", FORM);
        var first = program.put(path(drafted), FORM.replace(":2", ":3"), "If-Match", drafted.header("ETag"));

        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(program.put(path(drafted), FORM.replace(":2", ":4"), "If-Match", drafted.header("ETag"))
                        .problem())
                .isEqualTo("changed-meanwhile");
        assertThat(program.put(path(drafted), FORM.replace(":2", ":4")).problem())
                .isEqualTo("version-needed");
        assertThat(program.put(path(drafted), FORM.replace(":2", ":4"), "If-Match", "W/\"1\"")
                        .problem())
                .isEqualTo("changed-meanwhile");
        assertThat(program.get(path(drafted)).json().getJsonObject("opening").getInt("wanted"))
                .isEqualTo(3);
    }

    @Test
    void nothing_opens_without_what_it_needs_and_nothing_reopens() {
        var drafted = program.post("/api/openings", FORM);
        assertThat(moved(drafted, "open", "\"0\"").problem()).isEqualTo("opening-incomplete");
        assertThat(moved(drafted, "paused", "\"0\"").problem()).isEqualTo("opening-state-refused");
        assertThat(moved(drafted, "closed", "\"0\"").status()).isEqualTo(200);
        assertThat(moved(drafted, "closed", "\"1\"").status()).isEqualTo(200);
        assertThat(moved(drafted, "open", "\"1\"").problem()).isEqualTo("opening-state-refused");
        assertThat(program.put(path(drafted), FORM.replace(":2", ":3"), "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("opening-state-refused");
    }

    @Test
    void a_target_names_only_what_is_measured_and_gives_a_reason() {
        var drafted = program.post("/api/openings", FORM);
        var target = "{\"bounds\":[{\"competency\":\"CALM\",\"weight\":2,\"lower\":45,\"reason\":{\"en\":\"Why.\"}}]}";

        assertThat(aimed(drafted, target.replace("CALM", "STARS")).problem()).isEqualTo("target-refused");
        for (var wrong : List.of(
                target.replace("Why.", ""),
                target.replace(":2", ":4"),
                target.replace("45", "45,\"upper\":40"),
                "{\"bounds\":[]}")) {
            assertThat(aimed(drafted, wrong).problem()).as(wrong).isEqualTo("malformed-request");
        }
        var aimed = aimed(drafted, target);
        assertThat(aimed.json().getJsonObject("target").getInt("number")).isEqualTo(1);
        assertThat(program.put(path(drafted) + "/target", target, "If-Match", aimed.header("ETag"))
                        .json()
                        .getJsonObject("target")
                        .getInt("number"))
                .isEqualTo(1);
    }

    @Test
    void what_is_not_as_agreed_changes_nothing() {
        int before = titles("").size();
        for (var wrong : List.of(
                FORM.replace(":2", ":0"),
                FORM.replace("\"wanted\":2", "\"wanted\":2,\"salary\":1"),
                FORM.replace("\"wanted\":2", "\"wanted\":2,\"closesOn\":\"soon\""),
                FORM.replace("Calls.", "x".repeat(4001)),
                "{\"title\":{},\"wanted\":1}")) {
            assertThat(program.post("/api/openings", wrong).problem()).isEqualTo("malformed-request");
        }
        assertThat(program.post("/api/openings", FORM.replace("\"wanted\"", "\"team\":999999,\"wanted\""))
                        .problem())
                .isEqualTo("place-unknown");
        assertThat(program.get("/api/openings/nobody").problem()).isEqualTo("not-found");
        assertThat(titles("")).hasSize(before);
    }

    @Test
    void the_list_is_read_in_slices_and_narrowed() {
        for (int i = 0; i < 5; i++) {
            program.post("/api/openings", FORM.replace("Agent", "Sliced " + i));
        }

        assertThat(titles("search=sliced&limit=2"))
                .containsExactly("Sliced 0", "Sliced 1", "Sliced 2", "Sliced 3", "Sliced 4");
        assertThat(titles("search=sliced&state=open")).isEmpty();
    }

    private List<String> titles(String query) {
        var met = new ArrayList<String>();
        var next = "/api/openings?" + query;
        while (!next.isEmpty()) {
            var answer = program.get(next).json();
            answer.getJsonArray("openings").getValuesAs(JsonObject.class).stream()
                    .map(opening -> opening.getJsonObject("title").getString("en"))
                    .forEach(met::add);
            next = answer.getString("next", "");
        }
        return met;
    }

    private Answer moved(Answer drafted, String to, String version) {
        return program.put(path(drafted) + "/state", "{\"state\":\"" + to + "\"}", "If-Match", version);
    }

    private Answer aimed(Answer drafted, String target) {
        return program.put(path(drafted) + "/target", target, "If-Match", drafted.header("ETag"));
    }

    private static String path(Answer opening) {
        return "/api/openings/" + opening.json().getJsonObject("opening").getInt("id");
    }
}
