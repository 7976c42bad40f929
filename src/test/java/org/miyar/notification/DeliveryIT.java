package org.miyar.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.audit.AuditActor;
import org.miyar.identity.People;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.testkit.TestMiyar;

class DeliveryIT {
    private static final ServerSetup SMTP = ServerSetupTest.SMTP.dynamicPort();

    @RegisterExtension
    static final GreenMailExtension mail = new GreenMailExtension(SMTP).withPerMethodLifecycle(false);

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans()
            .with(Setting.MAIL_HOST, "127.0.0.1")
            .with(Setting.MAIL_PORT, "0")
            .with(Setting.MAIL_STARTTLS, "false");

    @Test
    void a_letter_leaves_once_in_its_own_script_and_forgets_its_links() throws Exception {
        write("gone@example.org", "دعوت شما", "سلام،\n\nhttps://miyar.example.org/take#secret\n");
        delivery().run();
        delivery().run();
        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("دعوت شما");
        assertThat(received[0].getContent().toString()).contains("سلام", "take#secret");
        assertThat(stored("gone@example.org"))
                .satisfies(letter -> assertThat(letter.status()).isEqualTo(LetterStatus.SENT))
                .satisfies(letter -> assertThat(letter.letter().body()).doesNotContain("secret"));
    }

    @Test
    void a_letter_that_is_not_taken_is_tried_again_later_and_given_up_visibly() {
        write("refused@example.org", "Hello", "Hello");
        var broken = new Delivery(
                miyar.bean(OutboxStore.class),
                miyar.bean(Outbox.class),
                new Postman(nowhere(), miyar.clock()),
                miyar.clock());
        broken.run();
        broken.run();
        assertThat(stored("refused@example.org").attempts()).isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            miyar.clock().advance(Duration.ofHours(9));
            broken.run();
        }
        assertThat(stored("refused@example.org"))
                .satisfies(letter -> assertThat(letter.status()).isEqualTo(LetterStatus.FAILED))
                .satisfies(letter -> assertThat(letter.lastProblem()).isNotEmpty())
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(6));
        assertThat(miyar.bean(Outbox.class)
                        .retry(AuditActor.SYSTEM, stored("refused@example.org").id()))
                .isTrue();
        assertThat(stored("refused@example.org").status()).isEqualTo(LetterStatus.WAITING);
    }

    @Test
    void a_letter_to_an_address_that_is_refused_by_now_is_shown_and_holds_up_nobody() throws Exception {
        write("once@example.org", "Old", "Hello");
        write("unreadable@example.org", "Torn", "Hello");
        write("behind@example.org", "Behind them", "Hello");
        miyar.jdbi().useHandle(handle -> {
            handle.execute(
                    "update outbox_mail set recipient = ? where recipient = 'once@example.org'",
                    "on\u200Bce@example.org");
            handle.execute("update outbox_mail set subject = ' ' where recipient = 'unreadable@example.org'");
        });
        assertThat(stored("on\u200Bce@example.org").letter().to().value()).isEqualTo("on\u200Bce@example.org");

        delivery().run();

        assertThat(stored("behind@example.org").status()).isEqualTo(LetterStatus.SENT);
        miyar.jdbi().useHandle(handle -> handle.execute("delete from outbox_mail where subject = ' '"));
    }

    @Test
    void a_letter_whose_link_ended_while_it_waited_is_given_up_and_not_sent() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        writeWithLink("revoked@example.org", "sitting 7", Duration.ofDays(14));
        writeWithLink("late@example.org", "sitting 8", Duration.ofHours(1));
        writeWithLink("good@example.org", "sitting 9", Duration.ofDays(14));
        miyar.bean(Outbox.class).endLinks("sitting 7");
        miyar.clock().advance(Duration.ofHours(1));

        delivery().run();

        assertThat(mail.getReceivedMessages())
                .singleElement()
                .satisfies(message -> assertThat(message.getAllRecipients()[0]).hasToString("good@example.org"));
        for (var ended : List.of("revoked@example.org", "late@example.org")) {
            assertThat(stored(ended))
                    .satisfies(letter -> assertThat(letter.status()).isEqualTo(LetterStatus.FAILED))
                    .satisfies(letter -> assertThat(letter.linkRemoved()).isTrue())
                    .satisfies(letter -> assertThat(letter.lastProblem()).isEmpty());
        }
    }

    @Test
    void a_letter_says_where_it_went_even_if_the_address_was_corrected_meanwhile() {
        var sara = miyar.bean(People.class)
                .add("Sara", Optional.of(new EmailAddress("old@example.org")), Language.ENGLISH, false);
        miyar.bean(Outbox.class)
                .send(new Letter(
                        Optional.of(sara),
                        new EmailAddress("old@example.org"),
                        Language.ENGLISH,
                        new LetterText("On its way", "Hello")));
        new Delivery(
                        miyar.bean(OutboxStore.class),
                        miyar.bean(Outbox.class),
                        new Postman(nowhere(), miyar.clock()) {
                            @Override
                            void hand(Letter letter) {
                                miyar.bean(Outbox.class)
                                        .redirect(sara, Optional.of(new EmailAddress("new@example.org")));
                            }
                        },
                        miyar.clock())
                .run();
        assertThat(stored("On its way"))
                .satisfies(letter -> assertThat(letter.status()).isEqualTo(LetterStatus.SENT))
                .satisfies(letter -> assertThat(letter.letter().to().value()).isEqualTo("old@example.org"));
    }

    private static void writeWithLink(String to, String opens, Duration lifetime) {
        var link = new Letter.Link(opens, miyar.clock().instant().plus(lifetime));
        miyar.bean(Outbox.class)
                .send(new Letter(
                        Optional.empty(),
                        new EmailAddress(to),
                        Language.ENGLISH,
                        new LetterText("Invitation", "https://miyar.example.org/take#secret"),
                        false,
                        Optional.of(link)));
    }

    private static Config nowhere() {
        return Config.of(
                Map.of(Setting.MAIL_HOST, "127.0.0.1", Setting.MAIL_PORT, "1", Setting.MAIL_STARTTLS, "false"));
    }

    /** The port of the mail server is known only once it listens, after Miyar read its settings. */
    private static Delivery delivery() {
        var config = Config.of(Map.of(
                Setting.MAIL_HOST, "127.0.0.1",
                Setting.MAIL_PORT, Integer.toString(mail.getSmtp().getPort()),
                Setting.MAIL_STARTTLS, "false"));
        return new Delivery(
                miyar.bean(OutboxStore.class),
                miyar.bean(Outbox.class),
                new Postman(config, miyar.clock()),
                miyar.clock());
    }

    private static void write(String to, String subject, String body) {
        miyar.bean(Outbox.class)
                .send(new Letter(
                        Optional.empty(), new EmailAddress(to), Language.PERSIAN, new LetterText(subject, body)));
    }

    private static StoredLetter stored(String to) {
        return miyar.bean(Outbox.class)
                .list(new OutboxQuery(Optional.empty(), to, true), 0, 1)
                .getFirst();
    }
}
