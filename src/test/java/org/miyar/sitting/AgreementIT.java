package org.miyar.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PartialText;
import org.miyar.oversight.PersonalRecords;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

/** What a person agreed to stays what it was, whatever the organisation calls itself later. */
class AgreementIT {
    private static final String CURRENT = "/api/sittings/current";

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private final Applicants applicants = new Applicants(miyar);

    @Test
    void the_notice_reads_after_the_start_as_it_read_before_it() {
        rename("Old Name", "old@noor.example");
        var browser = applicants.opened(applicants.invited());
        var read = notice(browser, "en");
        assertThat(read.toString()).contains("Old Name", "old@noor.example", "at most 12 months");
        assertThat(start(browser, read)).isEqualTo(200);

        rename("New Name", "new@noor.example");

        assertThat(notice(browser, "en")).isEqualTo(read);
        assertThat(notice(applicants.opened(applicants.invited()), "en").toString())
                .contains("New Name", "new@noor.example")
                .doesNotContain("Old Name");
    }

    @Test
    void nobody_agrees_to_words_that_changed_while_they_were_reading() {
        rename("Before", "before@noor.example");
        var browser = applicants.opened(applicants.invited());
        var read = notice(browser, "en");

        rename("After", "before@noor.example");

        assertThat(start(browser, read)).isEqualTo(422);
        assertThat(start(browser, notice(browser, "en"))).isEqualTo(200);
    }

    @Test
    void nobody_agrees_in_a_language_they_did_not_read() {
        var browser = applicants.opened(applicants.invited());

        assertThat(start(browser, notice(browser, "ar"))).isEqualTo(422);
    }

    @Test
    void a_copy_of_what_is_kept_holds_the_words_that_were_agreed_to() {
        rename("Agreed With", "agreed@noor.example");
        var person = applicants.person();
        var browser = applicants.opened(applicants.invited(person));
        start(browser, notice(browser, "en"));
        rename("Called Otherwise", "otherwise@noor.example");

        var pieces = miyar.bean(PersonalRecords.class)
                .export(applicants.hr(), person)
                .pieces();

        assertThat(pieces)
                .filteredOn("kind", "agreement")
                .singleElement()
                .satisfies(piece -> assertThat(piece.fields())
                        .containsEntry("language", "en")
                        .containsEntry("agreed", "I have read this and agree to take part.")
                        .hasEntrySatisfying(
                                "How long it is kept", text -> assertThat(text).contains("at most 12 months"))
                        .hasEntrySatisfying(
                                "What you can ask for", text -> assertThat(text).contains("agreed@noor.example")));
        assertThat(pieces.toString()).doesNotContain("Called Otherwise");
    }

    private static JsonObject notice(Browser browser, String language) {
        return browser.get(CURRENT + "?language=" + language).json().getJsonObject("notice");
    }

    private static int start(Browser browser, JsonObject read) {
        return browser.post(
                        CURRENT + "/start",
                        "{\"language\":\"en\",\"noticeVersion\":\"" + read.getString("version")
                                + "\",\"consent\":true}")
                .status();
    }

    private void rename(String english, String contact) {
        var administrator = new Actor(applicants.hr().person(), "Admin", Set.of(Role.ADMINISTRATOR));
        var organisations = miyar.bean(Organisations.class);
        var now = organisations.current();
        assertThat(organisations.change(
                        administrator,
                        new Organisation(
                                new PartialText(now.name().ar(), now.name().fa(), english),
                                new EmailAddress(contact),
                                now.demo(),
                                now.version())))
                .isTrue();
    }
}
