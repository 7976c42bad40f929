package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.Sittings;
import org.miyar.testkit.TestMiyar;

class RemindersIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.MAIL_HOST, "127.0.0.1");

    private static final Pattern TOKEN = Pattern.compile("/take#(\\S+)");

    private final Reminders reminders = miyar.bean(Reminders.class);
    private final Sessions sessions = miyar.bean(Sessions.class);
    private Hiring hiring;

    @BeforeEach
    void begin() {
        // Whatever an earlier test left is over.
        miyar.clock().advance(Duration.ofDays(30));
        hiring = Hiring.at(miyar);
    }

    @Test
    void who_has_not_answered_is_reminded_once_by_a_link_to_the_same_sitting() {
        var link = hiring.invite("Sara", "once@noor.example", Language.ENGLISH);
        miyar.clock().advance(Duration.ofDays(10));
        reminders.run();
        assertThat(letters("once@noor.example")).hasSize(1);

        miyar.clock().advance(Duration.ofDays(2));
        reminders.run();
        reminders.run();
        assertThat(letters("once@noor.example")).hasSize(2);
        var second = token(letters("once@noor.example").getLast());
        assertThat(second).isNotEqualTo(link.link().getFragment());
        assertThat(holder(second).sitting())
                .isEqualTo(holder(link.link().getFragment()).sitting());
        assertThat(wanted("P3D", "mail.example")).isTrue();
    }

    @Test
    void nobody_is_reminded_who_has_submitted_or_whose_link_is_withdrawn_or_over() {
        hiring.invite("Over", "over@noor.example", Language.ENGLISH);
        miyar.clock().advance(Duration.ofDays(3));
        var submitted = hiring.invite("Submitted", "submitted@noor.example", Language.ENGLISH);
        var revoked = hiring.invite("Revoked", "revoked@noor.example", Language.ENGLISH);
        hiring.invite("No address", "", Language.ENGLISH);
        var holder = holder(submitted.link().getFragment());
        var sittings = miyar.bean(Sittings.class);
        sittings.start(
                holder,
                Language.ENGLISH,
                miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        sittings.submit(holder);
        miyar.bean(Inviting.class).revoke(hiring.hr, revoked.candidate());
        miyar.clock().advance(Duration.ofDays(12));
        int before = letters();
        reminders.run();
        assertThat(letters()).isEqualTo(before);
        // Also one who was found due, and submits before their turn comes.
        assertThat(miyar.bean(Inviting.class).remind(submitted.candidate())).isFalse();
        assertThat(miyar.bean(Inviting.class).remind(revoked.candidate())).isFalse();
    }

    @Test
    void a_new_link_ends_that_of_the_reminder_and_is_called_to_mind_in_its_turn() {
        var link = hiring.invite("Again", "again@noor.example", Language.ENGLISH);
        miyar.clock().advance(Duration.ofDays(12));
        reminders.run();
        var reminded = token(letters("again@noor.example").getLast());
        miyar.bean(Inviting.class).newLink(hiring.hr, link.candidate());
        assertThat(sessions.open(reminded)).isEmpty();

        miyar.clock().advance(Duration.ofDays(12));
        reminders.run();
        assertThat(letters("again@noor.example")).hasSize(4);
    }

    @Test
    void the_letter_speaks_the_language_of_its_reader_and_knows_whether_they_have_begun() {
        var begun = hiring.invite("Begun", "begun@noor.example", Language.ENGLISH);
        miyar.bean(Sittings.class)
                .start(
                        holder(begun.link().getFragment()),
                        Language.ENGLISH,
                        miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        hiring.invite("مريم", "ar.reminded@noor.example", Language.ARABIC);
        hiring.invite("سارا", "fa.reminded@noor.example", Language.PERSIAN);
        miyar.clock().advance(Duration.ofDays(12));
        reminders.run();
        assertThat(letters("begun@noor.example").getLast())
                .startsWith("Dear \u2068Begun\u2069,")
                .contains("Noor Ltd (Customer service)", "every answer you gave is kept");
        assertThat(letters("ar.reminded@noor.example").getLast())
                .startsWith("تحية طيبة \u2068مريم\u2069،")
                .contains("شركة النور", "ما زال لديكم وقت");
        assertThat(letters("fa.reminded@noor.example").getLast())
                .startsWith("\u2068سارا\u2069 گرامی،")
                .contains("شرکت نور", "هنوز برای پاسخ دادن وقت دارید");
    }

    @Test
    void it_is_off_at_zero_and_where_no_mail_leaves() {
        assertThat(wanted("P0D", "mail.example")).isFalse();
        assertThat(wanted("P3D", "")).isFalse();
    }

    private static boolean wanted(String reminder, String mailHost) {
        var config = Config.of(Map.of(Setting.INVITATION_REMINDER, reminder, Setting.MAIL_HOST, mailHost));
        return new Reminders(miyar.bean(CandidateStore.class), miyar.bean(Inviting.class), config, miyar.clock())
                .wanted();
    }

    private InvitationHolder holder(String token) {
        return sessions.holder(sessions.open(token).orElseThrow().token()).orElseThrow();
    }

    private static String token(String body) {
        var found = TOKEN.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> letters(String recipient) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select body from outbox_mail where recipient = ? order by id")
                        .bind(0, recipient)
                        .mapTo(String.class)
                        .list());
    }

    private static int letters() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from outbox_mail")
                        .mapTo(int.class)
                        .one());
    }
}
