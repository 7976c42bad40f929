package org.miyar.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterStatus;
import org.miyar.notification.LetterText;
import org.miyar.notification.Outbox;
import org.miyar.testkit.TestMiyar;

/** Once an address is put right, nothing that has not left goes to whoever has the wrong one. */
class CorrectionIT {
    private static final EmailAddress MISTYPED = new EmailAddress("stranger@example.org");
    private static final Optional<EmailAddress> RIGHT = Optional.of(new EmailAddress("sara@example.org"));

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Actor hr;
    private PersonId sara;

    @BeforeEach
    void find() {
        hr = new Staff(miyar).with(Role.HR);
        sara = miyar.bean(People.class).add("Sara", Optional.of(MISTYPED), Language.ENGLISH, false);
        for (var status : LetterStatus.values()) {
            write(status);
        }
    }

    @Test
    void letters_that_have_not_left_follow_to_the_right_address() {
        correct(RIGHT);
        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "waiting sara@example.org",
                        "kept sara@example.org",
                        "failed sara@example.org",
                        "sent stranger@example.org");
    }

    @Test
    void without_an_address_they_are_taken_back() {
        correct(Optional.empty());
        assertThat(letters()).containsExactly("sent stranger@example.org");
    }

    @Test
    void a_correction_that_came_too_late_moves_no_letter() {
        var outcome = miyar.bean(PersonalRecords.class).correct(hr, sara, 99, "Sara", RIGHT, Language.ENGLISH);
        assertThat(outcome).isInstanceOf(CorrectionOutcome.Stale.class);
        assertThat(letters()).hasSize(4).allMatch(letter -> letter.endsWith(" stranger@example.org"));
    }

    private void correct(Optional<EmailAddress> email) {
        var version = miyar.bean(People.class).find(sara).orElseThrow().version();
        assertThat(miyar.bean(PersonalRecords.class).correct(hr, sara, version, "Sara", email, Language.ENGLISH))
                .isInstanceOf(CorrectionOutcome.Corrected.class);
    }

    private void write(LetterStatus status) {
        miyar.bean(Outbox.class)
                .send(new Letter(
                        Optional.of(sara), MISTYPED, Language.ENGLISH, new LetterText(status.code(), "Hello")));
        miyar.jdbi()
                .useHandle(handle ->
                        handle.execute("update outbox_mail set status = subject where person_id = ?", sara.value()));
    }

    private List<String> letters() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select concat(status, ' ', recipient) from outbox_mail where person_id = :person")
                        .bind("person", sara.value())
                        .mapTo(String.class)
                        .list());
    }
}
