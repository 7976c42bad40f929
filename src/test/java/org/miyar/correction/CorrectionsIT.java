package org.miyar.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.application.OwnRecordLinks;
import org.miyar.application.OwnRecords;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.PersonalRecords;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class CorrectionsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static Hiring hiring;

    @BeforeAll
    static void an_organisation() {
        hiring = Hiring.at(miyar);
    }

    private static PersonId somebody(String email) {
        hiring.invite("Mina Wrong", email, Language.ENGLISH);
        return miyar.bean(People.class)
                .withEmail(new EmailAddress(email))
                .getFirst()
                .id();
    }

    private static Answer ask(String token, String field, String words) {
        return miyar.browser()
                .post(
                        "/api/own-record/corrections",
                        "{\"token\":\"" + token + "\",\"field\":\"" + field + "\",\"words\":\"" + words + "\"}");
    }

    private static String link(String email) {
        miyar.bean(OwnRecords.class).ask(new EmailAddress(email), Language.ENGLISH);
        return OwnRecordLinks.sentTo(miyar, email);
    }

    private static String lastLetterTo(String email) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select body from outbox_mail where recipient = ? order by id desc limit 1")
                        .bind(0, email)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void whoever_asks_is_answered_by_letter_with_the_reason() {
        var email = "asks@noor.example";
        var person = somebody(email);
        assertThat(ask(link(email), "name", "My name is Mina Right.").status()).isEqualTo(200);
        var corrections = miyar.bean(Corrections.class);
        var asked = corrections.of(hiring.hr, person).getFirst();
        assertThat(asked.words()).isEqualTo("My name is Mina Right.");
        assertThat(asked.overdue(miyar.clock().instant().plus(Duration.ofDays(31))))
                .isTrue();

        assertThat(corrections.answer(hiring.hr, asked.id(), false, "The passport says Wrong."))
                .isInstanceOf(AnswerOutcome.Answered.class);

        assertThat(lastLetterTo(email)).contains("Mina Wrong", "The passport says Wrong.");
        assertThat(corrections.answer(hiring.hr, asked.id(), true, ""))
                .as("answered once")
                .isInstanceOf(AnswerOutcome.NotWaiting.class);
        var kept = miyar.bean(PersonalRecords.class).export(hiring.hr, person).pieces().stream()
                .filter(piece -> piece.kind().equals("correction"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.fields()).containsEntry("state", "refused").containsEntry("answer", "The passport says Wrong.");
    }

    @Test
    void no_more_are_taken_than_somebody_can_answer_and_none_without_words() {
        var email = "often@noor.example";
        somebody(email);
        var link = link(email);
        assertThat(ask(link, "name", " ").problem()).isEqualTo("malformed-request");
        assertThat(ask(link, "salary", "More").problem()).isEqualTo("malformed-request");
        for (int i = 0; i < Corrections.MOST_WAITING; i++) {
            assertThat(ask(link, "other", "Once more").status()).isEqualTo(200);
        }
        assertThat(ask(link, "other", "Once more").problem()).isEqualTo("correction-too-many");
        assertThat(ask("invented", "other", "Mine").problem()).isEqualTo("record-link-not-usable");
    }

    @Test
    void only_hr_reads_and_answers_and_what_is_erased_waits_no_more() {
        var email = "goes@noor.example";
        var person = somebody(email);
        ask(link(email), "phone", "It ends in 77.");
        var corrections = miyar.bean(Corrections.class);
        int waiting = corrections.waiting(hiring.hr);
        var asked = corrections.of(hiring.hr, person).getFirst();
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.SUPERVISOR, Role.EMPLOYEE}) {
            var other = new Staff(miyar).with(role);
            assertThatThrownBy(() -> corrections.waiting(other, 0, 10)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> corrections.answer(other, asked.id(), true, ""))
                    .isInstanceOf(NotAllowed.class);
        }

        miyar.bean(PersonalRecords.class).erase(hiring.hr, person);

        assertThat(corrections.waiting(hiring.hr)).isEqualTo(waiting - 1);
        assertThat(corrections.answer(hiring.hr, asked.id(), true, "")).isInstanceOf(AnswerOutcome.NotWaiting.class);
    }
}
