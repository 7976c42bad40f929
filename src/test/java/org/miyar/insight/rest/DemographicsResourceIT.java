package org.miyar.insight.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.application.OwnRecordLinks;
import org.miyar.application.OwnRecords;
import org.miyar.insight.Demographics;
import org.miyar.insight.Telling;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InvitationLink;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

/** What somebody tells about themselves, from the page that asks and from the one about their own data. */
class DemographicsResourceIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final String PATH = "/api/demographics";
    private static int count;

    private Hiring hiring;
    private String address;
    private InvitationLink link;

    @BeforeEach
    void somebody_applies() {
        miyar.clock().advance(Duration.ofHours(1));
        hiring = Hiring.at(miyar);
        new Telling(miyar, hiring).asks("gender");
        address = "teller" + count++ + "@noor.example";
        link = hiring.invite("Sara Teller", address, Language.ENGLISH);
    }

    @Test
    void the_holder_of_an_invitation_is_asked_and_tells() {
        var browser = holder();

        var asked = browser.get(PATH).json();
        assertThat(asked.getJsonObject("organisation").getString("en")).isEqualTo("Noor Ltd");
        assertThat(asked.getInt("smallest")).isEqualTo(5);
        var gender = asked.getJsonArray("questions").getJsonObject(0);
        assertThat(gender.getString("code")).isEqualTo("gender");
        assertThat(gender.getJsonObject("text").getString("fa")).isEqualTo("جنسیت شما چیست؟");
        assertThat(asked.getJsonObject("told")).isEmpty();

        var told = browser.put(PATH, "{\"told\":{\"gender\":\"woman\"}}").json();

        assertThat(told.getJsonObject("told").getString("gender")).isEqualTo("woman");
        assertThat(told()).isEqualTo(Map.of("gender", "woman"));
        assertThat(browser.put(PATH, "{\"told\":{}}").json().getJsonObject("told"))
                .isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void what_is_not_asked_is_not_taken() {
        var browser = holder();
        for (var wrong : List.of("{\"told\":{\"age\":\"25to39\"}}", "{\"told\":{\"gender\":\"tall\"}}")) {
            assertThat(browser.put(PATH, wrong).problem()).isEqualTo("malformed-request");
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void whoever_opened_the_link_to_their_own_data_changes_it_or_takes_it_back() {
        holder().put(PATH, "{\"told\":{\"gender\":\"woman\"}}");
        miyar.bean(OwnRecords.class).ask(new EmailAddress(address), Language.ENGLISH);
        var token = OwnRecordLinks.sentTo(miyar, address);
        var anybody = miyar.browser();

        var own = anybody.post(PATH + "/own", "{\"token\":\"" + token + "\"}").json();
        assertThat(own.getJsonObject("told").getString("gender")).isEqualTo("woman");

        anybody.put(PATH + "/own", "{\"token\":\"" + token + "\",\"told\":{\"gender\":\"none\"}}");
        assertThat(told()).isEqualTo(Map.of("gender", "none"));
        anybody.put(PATH + "/own", "{\"token\":\"" + token + "\",\"told\":{}}");
        assertThat(told()).isEmpty();
    }

    @Test
    void an_invented_link_opens_and_changes_nothing() {
        var invented = "A".repeat(43);
        assertThat(miyar.browser()
                        .post(PATH + "/own", "{\"token\":\"" + invented + "\"}")
                        .problem())
                .isEqualTo("record-link-not-usable");
        assertThat(miyar.browser()
                        .put(PATH + "/own", "{\"token\":\"" + invented + "\",\"told\":{}}")
                        .problem())
                .isEqualTo("record-link-not-usable");
        assertThat(miyar.browser().get(PATH).status()).isEqualTo(401);
    }

    private Browser holder() {
        var browser = miyar.browser();
        browser.post("/api/invitations/exchange", "{\"token\":\"" + link.link().getFragment() + "\"}");
        return browser;
    }

    private Map<String, String> told() {
        var person = miyar.bean(Candidates.class)
                .find(hiring.hr, link.candidate())
                .orElseThrow()
                .person();
        return miyar.bean(Demographics.class).told(person);
    }
}
