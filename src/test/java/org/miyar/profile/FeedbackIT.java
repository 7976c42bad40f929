package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Invitations;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

class FeedbackIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private final Candidates candidates = new Candidates(miyar);

    @BeforeAll
    static void foundTheOrganisation() {
        miyar.bean(Organisations.class)
                .found(new Organisation(
                        new LocalizedText("مؤسسة", "سازمان", "Company"), new EmailAddress("hr@demo.example"), false));
    }

    @Test
    void feedback_is_given_after_submission_only_and_in_the_language_of_the_sitting() {
        var browser = invited();
        assertThat(browser.get("/api/sittings/current/feedback").status()).isEqualTo(404);

        submit(browser, "EMP", 5);

        var feedback = browser.get("/api/sittings/current/feedback");
        assertThat(feedback.status()).isEqualTo(200);
        var json = feedback.json();
        assertThat(json.getString("contact")).isEqualTo("hr@demo.example");
        assertThat(json.getJsonArray("strengths")).hasSize(1);
        var empathy = json.getJsonArray("strengths").getJsonObject(0);
        assertThat(empathy.getString("competency")).isEqualTo("EMP");
        assertThat(empathy.getString("title")).isEqualTo("همدلی و خوش‌رویی");
        assertThat(json.getJsonArray("middle")).hasSize(8);
        assertThat(json.getJsonArray("development")).isEmpty();
        assertThat(json.keySet()).containsExactlyInAnyOrder("intro", "strengths", "development", "middle", "contact");
    }

    @Test
    void nobody_reads_feedback_without_an_invitation() {
        var answer = miyar.browser().get("/api/sittings/current/feedback");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("sign-in-needed");
    }

    private Browser invited() {
        var invited = miyar.bean(Invitations.class)
                .invite(
                        candidates.hr(),
                        candidates.person("Sara", false),
                        candidates.instrument().id(),
                        "application");
        var browser = miyar.browser();
        assertThat(browser.post("/api/invitations/exchange", "{\"token\":\"" + invited.token() + "\"}")
                        .status())
                .isEqualTo(204);
        return browser;
    }

    /** All in the middle, but one scale answered by keyed answers of the value given. */
    private void submit(Browser browser, String scale, int keyed) {
        var notice = miyar.bean(Agreements.class).current(Language.PERSIAN).edition();
        browser.post(
                "/api/sittings/current/start",
                "{\"language\":\"fa\",\"noticeVersion\":\"" + notice + "\",\"consent\":true}");
        var key = candidates.instrument().scoringKeys().stream()
                .filter(each -> each.scale().equals(scale))
                .findFirst()
                .orElseThrow();
        for (var item : candidates.instrument().items()) {
            int value =
                    !key.items().contains(item.code()) ? 3 : key.reversed().contains(item.code()) ? 6 - keyed : keyed;
            assertThat(browser.put(
                                    "/api/sittings/current/answers/" + item.code(),
                                    "{\"value\":" + value + ",\"sequence\":1}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(browser.post("/api/sittings/current/submit", "{}").status()).isEqualTo(200);
    }
}
