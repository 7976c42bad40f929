package org.miyar.sitting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.sitting.Applicants;
import org.miyar.sitting.Invitations;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

/** The way of an applicant from the link to the submission, over HTTP. */
class SittingProtocolIT {
    private static final String CURRENT = "/api/sittings/current";

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private final Applicants applicants = new Applicants(miyar);

    @Test
    void before_the_start_there_is_everything_to_read_and_nothing_to_answer() {
        var document = applicants.opened(applicants.invited()).get(CURRENT).json();

        assertThat(document.getString("state")).isEqualTo("invited");
        assertThat(document.getString("language")).isEqualTo("fa");
        assertThat(document.getString("organisation")).isEqualTo("فروشگاه نور");
        assertThat(document.getString("contact")).isEqualTo("jobs@noor.example");
        assertThat(document.getInt("itemCount")).isEqualTo(86);
        assertThat(document.getBoolean("timing")).isTrue();
        assertThat(document.getJsonArray("responseScale")).hasSize(5);
        assertThat(document.getJsonArray("pages")).isEmpty();
        assertThat(document.getJsonObject("answers")).isEmpty();
        assertThat(document.isNull("submittedAt")).isTrue();
        assertThat(document.getJsonObject("notice").toString())
                .contains("فروشگاه نور", "۸۶")
                .doesNotContainPattern("\\{[a-z]");
    }

    @Test
    void the_language_may_be_tried_before_the_start_and_stays_after_it() {
        var browser = applicants.opened(applicants.invited());
        assertThat(browser.get(CURRENT + "?language=ar").json().getString("title"))
                .isEqualTo("ملف العمل مع العملاء");

        start(browser, "ar");

        assertThat(browser.get(CURRENT + "?language=en").json().getString("language"))
                .isEqualTo("ar");
    }

    /** Agrees to the notice as this browser reads it. */
    private static JsonObject start(Browser browser, String language) {
        var read = browser.get(CURRENT + "?language=" + language).json().getJsonObject("notice");
        var answer = browser.post(
                CURRENT + "/start",
                "{\"language\":\"" + language + "\",\"noticeVersion\":\"" + read.getString("version")
                        + "\",\"consent\":true}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void starting_again_changes_neither_language_nor_pages() {
        var browser = applicants.opened(applicants.invited());
        var first = start(browser, "fa");
        var second = start(browser, "en");

        assertThat(second.getJsonArray("pages")).isEqualTo(first.getJsonArray("pages"));
        assertThat(second.getString("language")).isEqualTo("fa");
        assertThat(first.getJsonArray("pages")).hasSize(10);
    }

    @Test
    void pages_come_in_an_order_of_each_sitting_and_items_in_theirs() {
        var orders = Stream.generate(() -> start(applicants.opened(applicants.invited()), "fa"))
                .limit(5)
                .map(document -> document.getJsonArray("pages").getValuesAs(JsonObject.class).stream()
                        .peek(page -> assertThat(page.getJsonArray("items").getValuesAs(JsonObject.class))
                                .extracting(item -> item.getString("item"))
                                .isEqualTo(applicants.instrument().page(page.getInt("number")).stream()
                                        .map(item -> item.code())
                                        .toList()))
                        .map(page -> page.getInt("number"))
                        .toList())
                .toList();

        assertThat(orders)
                .allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(List.copyOf(new HashSet<>(orders))).hasSizeGreaterThan(1);
    }

    @Test
    void an_outdated_notice_is_not_agreed_to() {
        var browser = applicants.opened(applicants.invited());

        var answer = browser.post(
                CURRENT + "/start", "{\"language\":\"fa\",\"noticeVersion\":\"2025-01\",\"consent\":true}");

        assertThat(answer.problem()).isEqualTo("notice-changed");
        assertThat(browser.get(CURRENT).json().getString("state")).isEqualTo("invited");
    }

    @Test
    void nothing_is_answered_before_consent() {
        var browser = applicants.opened(applicants.invited());

        assertThat(browser.put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":1}")
                        .problem())
                .isEqualTo("sitting-not-started");
        assertThat(browser.post(CURRENT + "/answers", "{\"answers\":[{\"item\":\"EMP1\",\"value\":4,\"sequence\":1}]}")
                        .problem())
                .isEqualTo("sitting-not-started");
        assertThat(browser.post(CURRENT + "/submit", "{}").problem()).isEqualTo("sitting-not-started");
        assertThat(browser.post(CURRENT + "/events", "{\"kind\":\"paused\"}").problem())
                .isEqualTo("sitting-not-started");
    }

    @Test
    void the_later_sequence_stands_whatever_the_order_of_arrival() {
        var browser = applicants.starting();

        var first = browser.put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":10,\"shownMillis\":3200}")
                .json();
        assertThat(first.toString()).isEqualTo("{\"item\":\"EMP1\",\"outcome\":\"saved\",\"sequence\":10,\"value\":4}");

        var repeated = browser.put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":10}");
        assertThat(repeated.json().getString("outcome")).isEqualTo("saved");

        var stale = browser.put(CURRENT + "/answers/EMP1", "{\"value\":1,\"sequence\":9}");
        assertThat(stale.status()).isEqualTo(200);
        assertThat(stale.json().getString("outcome")).isEqualTo("stale");
        assertThat(stale.json().getInt("value")).isEqualTo(4);

        var same = browser.put(CURRENT + "/answers/EMP1", "{\"value\":2,\"sequence\":10}");
        assertThat(same.json().getString("outcome")).isEqualTo("stale");

        var later = browser.put(CURRENT + "/answers/EMP1", "{\"value\":2,\"sequence\":11}");
        assertThat(later.json().getString("outcome")).isEqualTo("saved");
        assertThat(browser.get(CURRENT).json().getJsonObject("answers").toString())
                .isEqualTo("{\"EMP1\":{\"sequence\":11,\"value\":2}}");
    }

    @Test
    void answers_kept_during_an_outage_arrive_together() {
        var browser = applicants.starting();
        browser.put(CURRENT + "/answers/EMP1", "{\"value\":5,\"sequence\":50}");

        var answer = browser.post(CURRENT + "/answers", """
                {"answers":[{"item":"EMP1","value":1,"sequence":49},{"item":"EMP2","value":2,"sequence":51,"shownMillis":900},
                {"item":"EMP3","value":3,"sequence":52},{"item":"EMP3","value":4,"sequence":53}]}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("answers").getValuesAs(JsonObject.class))
                .extracting(kept -> kept.getString("item") + " " + kept.getString("outcome") + " "
                        + kept.getInt("value") + " " + kept.getInt("sequence"))
                .containsExactly("EMP1 stale 5 50", "EMP2 saved 2 51", "EMP3 stale 4 53", "EMP3 saved 4 53");
    }

    @Test
    void one_wrong_answer_of_a_batch_and_nothing_is_changed() {
        var browser = applicants.starting();

        for (var wrong : List.of(
                "{\"item\":\"EMP2\",\"value\":6,\"sequence\":2}", "{\"item\":\"XX\",\"value\":1,\"sequence\":2}")) {
            var answer = browser.post(
                    CURRENT + "/answers",
                    "{\"answers\":[{\"item\":\"EMP1\",\"value\":4,\"sequence\":1}," + wrong + "]}");
            assertThat(answer.status()).isEqualTo(422);
        }
        assertThat(browser.get(CURRENT).json().getJsonObject("answers")).isEmpty();
    }

    @Test
    void who_names_a_language_at_the_exchange_has_the_sitting_at_once() {
        var invited = applicants.invited();
        applicants.starting(invited).put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":1}");
        var phone = miyar.browser();
        var body = "{\"token\":\"" + invited.token() + "\"}";

        var exchanged = phone.post("/api/invitations/exchange?language=fa", body);

        assertThat(exchanged.status()).isEqualTo(200);
        assertThat(exchanged.json().getJsonObject("answers")).containsOnlyKeys("EMP1");
        assertThat(exchanged.json())
                .isEqualTo(phone.get(CURRENT + "?language=fa").json());
        assertThat(phone.post("/api/invitations/exchange?language=xx", body).status())
                .isEqualTo(400);
    }

    @Test
    void the_link_opened_on_another_phone_continues_the_same_sitting() {
        var invited = applicants.invited();
        var phone = applicants.starting(invited);
        phone.put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":1}");

        var other = applicants.opened(invited);
        other.put(CURRENT + "/answers/EMP2", "{\"value\":3,\"sequence\":2}");

        assertThat(other.get(CURRENT)).isNotNull();
        assertThat(other.get(CURRENT).json().getJsonArray("pages"))
                .isEqualTo(phone.get(CURRENT).json().getJsonArray("pages"));
        assertThat(phone.get(CURRENT).json().getJsonObject("answers")).containsOnlyKeys("EMP1", "EMP2");
    }

    @Test
    void a_new_link_leads_to_the_sitting_under_the_same_reference() {
        var invited = applicants.invited();
        var before = applicants.starting(invited);
        var reference = before.get(CURRENT).json().getString("reference");

        var again = miyar.bean(Invitations.class)
                .reissue(applicants.hr(), invited.invitation())
                .orElseThrow();
        miyar.clock().advance(Duration.ofMinutes(1));
        var after = applicants.opened(again);

        assertThat(before.get(CURRENT).problem()).isEqualTo("sign-in-needed");
        assertThat(after.get(CURRENT).json().getString("reference")).isEqualTo(reference);
        assertThat(reference).hasSize(22).doesNotContain(invited.token(), again.token());
    }

    @Test
    void two_sittings_have_references_of_their_own() {
        var person = applicants.person();

        assertThat(Stream.of(applicants.invited(person), applicants.invited(person), applicants.invited())
                        .map(invited ->
                                applicants.opened(invited).get(CURRENT).json().getString("reference")))
                .doesNotHaveDuplicates();
    }

    @Test
    void submitting_is_final_and_repeatable() {
        var invited = applicants.invited();
        var browser = applicants.starting(invited);
        browser.put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":1}");

        var first = browser.post(CURRENT + "/submit", "{}");
        miyar.clock().advance(Duration.ofMinutes(1));
        var second = browser.post(CURRENT + "/submit", "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().getString("state")).isEqualTo("submitted");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(browser.get(CURRENT).json().getString("state")).isEqualTo("submitted");
        assertThat(browser.put(CURRENT + "/answers/EMP1", "{\"value\":1,\"sequence\":9}")
                        .problem())
                .isEqualTo("sitting-closed");
        assertThat(browser.post(CURRENT + "/answers", "{\"answers\":[{\"item\":\"EMP1\",\"value\":1,\"sequence\":9}]}")
                        .problem())
                .isEqualTo("sitting-closed");
        assertThat(browser.post(CURRENT + "/events", "{\"kind\":\"paused\"}").problem())
                .isEqualTo("sitting-closed");
        assertThat(miyar.browser()
                        .post("/api/invitations/exchange", "{\"token\":\"" + invited.token() + "\"}")
                        .problem())
                .isEqualTo("invitation-not-usable");
    }

    @Test
    void forgetting_a_phone_ends_its_session_but_not_the_sitting() {
        var invited = applicants.invited();
        var browser = applicants.starting(invited);

        var forgotten = browser.delete(CURRENT + "/session");

        assertThat(forgotten.status()).isEqualTo(204);
        assertThat(forgotten.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(browser.get(CURRENT).problem()).isEqualTo("sign-in-needed");
        assertThat(applicants.opened(invited).get(CURRENT).json().getString("state"))
                .isEqualTo("started");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var invited = applicants.invited();

        var cookie = miyar.browser()
                .post("/api/invitations/exchange", "{\"token\":\"" + invited.token() + "\"}")
                .header("Set-Cookie");

        assertThat(cookie)
                .startsWith("miyar_sitting=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/api", "Max-Age=1209600")
                .doesNotContain("Secure", invited.token());
    }
}
