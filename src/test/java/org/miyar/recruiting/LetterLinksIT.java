package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.notification.StoredLetter;
import org.miyar.oversight.Letterbox;
import org.miyar.oversight.Retention;
import org.miyar.platform.config.Setting;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.Sittings;
import org.miyar.testkit.TestMiyar;

/** A letter in the outbox stays as it was written; the link in it does not once it opens nothing any more. */
class LetterLinksIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.MAIL_HOST, "127.0.0.1");

    private Hiring hiring;

    @BeforeEach
    void begin() {
        hiring = Hiring.at(miyar);
    }

    @Test
    void a_link_that_works_stays_in_its_letter() {
        var letter = invited("works@applicants.example").letter();

        assertThat(letter.letter().body()).contains("/take#");
        assertThat(letter.linkRemoved()).isFalse();
        assertThat(retried(letter)).isTrue();
    }

    @Test
    void a_link_withdrawn_is_taken_out_and_its_letter_sent_no_more() {
        var invited = invited("withdrawn@applicants.example");

        miyar.bean(Inviting.class).revoke(hiring.hr, invited.link().candidate());

        assertWithoutLink(invited);
    }

    @Test
    void a_link_used_up_is_taken_out() {
        var invited = invited("used@applicants.example");
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.holder(sessions.open(invited.link().link().getFragment())
                        .orElseThrow()
                        .token())
                .orElseThrow();
        var sittings = miyar.bean(Sittings.class);
        sittings.start(
                holder,
                Language.ENGLISH,
                miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        assertThat(read(invited).letter().body()).contains("/take#");

        sittings.submit(holder);

        assertWithoutLink(invited);
    }

    @Test
    void a_link_expired_is_taken_out() {
        var invited = invited("expired@applicants.example");
        miyar.clock().advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(read(invited).letter().body()).contains("/take#");

        miyar.clock().advance(Duration.ofSeconds(1));

        assertWithoutLink(invited);
    }

    @Test
    void a_new_link_takes_the_old_one_out_and_stays_itself() {
        var invited = invited("again@applicants.example");

        miyar.bean(Inviting.class).newLink(hiring.hr, invited.link().candidate());

        miyar.jdbi().useHandle(handle -> handle.execute("update outbox_mail set status = 'failed'"));
        miyar.bean(Retention.class).run();
        assertThat(letters("again@applicants.example"))
                .extracting(StoredLetter::linkRemoved)
                .containsExactly(false, true);
    }

    @Test
    void a_letter_from_before_keeps_its_link_as_long_as_its_invitation_works() throws IOException {
        var invited = invited("before@applicants.example");
        var works = miyar.clock().instant().plus(Duration.ofDays(60));
        var change = Files.readString(Path.of("db/changelog/0.1/20261122-1235-letter-link-of-invitation.sql"))
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        miyar.jdbi().useHandle(handle -> {
            handle.execute("""
                    update invitation set expires_at = ? where sitting_id in (
                      select id from sitting where person_id = (select person_id from outbox_mail where recipient = ?))
                    """, works, invited.email());
            handle.execute(
                    "update outbox_mail set link_opens = null, link_until = ? where recipient = ?",
                    works.minus(Duration.ofDays(46)),
                    invited.email());
            handle.execute(change.strip().replaceFirst(";$", ""));
        });

        miyar.clock().advance(Duration.ofDays(60).minusSeconds(1));
        assertThat(read(invited).linkRemoved()).isFalse();
        miyar.clock().advance(Duration.ofSeconds(1));
        assertThat(read(invited).linkRemoved()).isTrue();
    }

    private record Sent(InvitationLink link, String email, StoredLetter letter) {}

    /** Somebody whose letter the mail server would not take. */
    private Sent invited(String email) {
        var link = hiring.invite("Somebody", email, Language.ENGLISH);
        miyar.jdbi()
                .useHandle(handle ->
                        handle.execute("update outbox_mail set status = 'failed' where recipient = ?", email));
        miyar.bean(Retention.class).run();
        return new Sent(link, email, letters(email).getFirst());
    }

    private StoredLetter read(Sent sent) {
        miyar.bean(Retention.class).run();
        return letters(sent.email()).getFirst();
    }

    private void assertWithoutLink(Sent sent) {
        assertThat(retried(sent.letter())).isFalse();
        assertThat(read(sent)).satisfies(letter -> {
            assertThat(letter.linkRemoved()).isTrue();
            assertThat(letter.letter().subject())
                    .isEqualTo(sent.letter().letter().subject());
            assertThat(letter.letter().body()).contains("Somebody").doesNotContain("/take#");
        });
    }

    private boolean retried(StoredLetter letter) {
        return miyar.bean(Letterbox.class).retry(hiring.hr, letter.id());
    }

    private List<StoredLetter> letters(String email) {
        return miyar.bean(Letterbox.class).list(hiring.hr, Optional.empty(), email, 0, 10);
    }
}
