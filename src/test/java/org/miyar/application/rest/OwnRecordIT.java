package org.miyar.application.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.application.OwnRecordLinks;
import org.miyar.application.OwnRecords;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.oversight.Retention;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class OwnRecordIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static Hiring hiring;
    private static int people;

    private String address;

    @BeforeAll
    static void an_organisation() {
        hiring = Hiring.at(miyar);
    }

    @BeforeEach
    void somebody_who_was_invited_twice() {
        miyar.clock().advance(Duration.ofHours(1));
        address = "mine" + people++ + "@noor.example";
        hiring.invite("Leila Mine", address, Language.PERSIAN);
        hiring.invite("Leila Mine", address, Language.PERSIAN);
    }

    private String link() {
        miyar.bean(OwnRecords.class).ask(new EmailAddress(address), Language.ENGLISH);
        return OwnRecordLinks.sentTo(miyar, address);
    }

    private static Answer post(String path, String token) {
        var language = path.isEmpty() ? ",\"language\":\"en\"" : "";
        return miyar.browser().post("/api/own-record" + path, "{\"token\":\"" + token + "\"" + language + "}");
    }

    private static Answer ask(String email) {
        return miyar.browser().post("/api/own-record/link", "{\"email\":\"" + email + "\",\"language\":\"en\"}");
    }

    private static int links() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from own_record_link")
                        .mapTo(Integer.class)
                        .one());
    }

    private static int letters(String to) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_mail where recipient = ? and subject like '%kept of you'")
                        .bind(0, to)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void the_link_shows_all_that_is_kept_under_the_address_and_nobody_elses() {
        hiring.invite("Somebody Else", "else" + address, Language.ENGLISH);
        var link = link();

        var kept = post("", link).json().getJsonArray("kept");
        assertThat(kept.getValuesAs(JsonValue::asJsonObject)).anySatisfy(one -> {
            assertThat(one.getString("what")).isEqualTo("Invitations");
            assertThat(one.getInt("number")).isEqualTo(2);
        });
        var file = post("/file", link);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.body()).contains("Leila Mine").doesNotContain("Somebody Else");
        assertThat(post("", link).status()).isEqualTo(200);
    }

    @Test
    void what_is_erased_is_gone_and_the_link_with_it() {
        var link = link();
        assertThat(post("/erasure", link).status()).isEqualTo(204);

        assertThat(miyar.bean(People.class).withEmail(new EmailAddress(address)))
                .isEmpty();
        assertThat(post("", link).problem()).isEqualTo("record-link-not-usable");
        assertThat(post("/erasure", link).problem()).isEqualTo("record-link-not-usable");
    }

    @Test
    void a_link_that_is_invented_or_a_day_old_opens_nothing() {
        var link = link();
        for (var path : Set.of("", "/file", "/erasure")) {
            assertThat(post(path, Token.fresh().text()).problem()).isEqualTo("record-link-not-usable");
            assertThat(post(path, "short").problem()).isEqualTo("record-link-not-usable");
        }
        miyar.clock().advance(Duration.ofHours(25));
        for (var path : Set.of("", "/file", "/erasure")) {
            assertThat(post(path, link).problem()).isEqualTo("record-link-not-usable");
        }
        assertThat(miyar.bean(People.class).withEmail(new EmailAddress(address)))
                .hasSize(2);
        miyar.bean(Retention.class).run();
        assertThat(links()).isZero();
    }

    @Test
    void nobody_learns_who_is_known_and_no_letterbox_is_filled() throws InterruptedException {
        assertThat(ask("stranger@noor.example").status()).isEqualTo(204);
        assertThat(ask(address).status()).isEqualTo(204);
        assertThat(ask("nothing").problem()).isEqualTo("email-refused");
        var records = miyar.bean(OwnRecords.class);
        for (int i = 0; i < 5; i++) {
            var asking = records.askLater(new EmailAddress("more" + address), Language.ENGLISH, "192.0.2.1");
            assertThat(asking.isPresent()).isEqualTo(i < 3);
            if (asking.isPresent()) {
                asking.get().join();
            }
        }
        assertThat(letters("stranger@noor.example")).isZero();
    }

    @Test
    void who_has_an_account_is_not_reached_this_way() {
        var staff = new Staff(miyar).with(Role.HR);
        var email = miyar.bean(People.class)
                .find(staff.person())
                .orElseThrow()
                .email()
                .orElseThrow();
        miyar.bean(OwnRecords.class).ask(email, Language.ENGLISH);
        assertThat(letters(email.value())).isZero();
    }
}
