package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.PasswordOutcome.Changed;
import org.miyar.access.PasswordOutcome.LinkNotUsable;
import org.miyar.access.PasswordOutcome.TooManyTries;
import org.miyar.access.PasswordOutcome.Unfit;
import org.miyar.access.PasswordOutcome.WrongCurrent;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.platform.db.Database;
import org.miyar.testkit.TestMiyar;

class PasswordsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final String BETTER = "quite another sentence";
    private static final String ADDRESS = "192.0.2.79";
    private static final Pattern LINK = Pattern.compile("/app/password/(\\S+)");

    private Passwords passwords;
    private PasswordResets resets;
    private Staff staff;

    @BeforeEach
    void find() {
        passwords = miyar.bean(Passwords.class);
        resets = miyar.bean(PasswordResets.class);
        staff = new Staff(miyar);
    }

    @Test
    void a_reset_link_works_once_and_ends_every_session() {
        var sara = staff.with(Role.HR);
        var email = staff.account(sara).email();
        var session = new PortalSession(sara.person(), 0, miyar.clock().instant());
        resets.ask(email);
        var token = token(email);
        assertThat(passwords.reset(token, "short", ADDRESS)).isEqualTo(new Unfit(PasswordVerdict.TOO_SHORT));
        assertThat(passwords.reset(token, BETTER, ADDRESS)).isInstanceOf(Changed.class);
        assertThat(passwords.reset(token, "and a third sentence", ADDRESS)).isEqualTo(new LinkNotUsable());
        assertThat(miyar.bean(SignIns.class).recognise(session)).isEmpty();
        assertThat(miyar.bean(SignIns.class).signIn(email.value(), BETTER, "192.0.2.77"))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void a_reset_link_expires() {
        var sara = staff.with(Role.HR);
        resets.ask(staff.account(sara).email());
        var token = token(staff.account(sara).email());
        assertThat(passwords.isUsable(token)).isTrue();
        miyar.clock().advance(Duration.ofHours(1));
        assertThat(passwords.isUsable(token)).isFalse();
        assertThat(passwords.reset(token, BETTER, ADDRESS)).isEqualTo(new LinkNotUsable());
    }

    @Test
    void a_used_link_takes_the_others_with_it() {
        var sara = staff.with(Role.HR);
        var email = staff.account(sara).email();
        resets.ask(email);
        var first = token(email);
        resets.ask(email);
        assertThat(passwords.reset(token(email), BETTER, ADDRESS)).isInstanceOf(Changed.class);
        assertThat(passwords.isUsable(first)).isFalse();
    }

    @Test
    void a_link_does_not_outlive_the_address_it_was_sent_to() {
        var sara = staff.with(Role.HR);
        var old = staff.account(sara).email();
        resets.ask(old);
        var moved = new EmailAddress("moved." + old.value());
        assertThat(miyar.bean(Accounts.class)
                        .change(
                                staff.with(Role.ADMINISTRATOR),
                                sara.person(),
                                0,
                                sara.name(),
                                moved,
                                Language.ENGLISH,
                                sara.roles()))
                .isInstanceOf(AccountChange.Saved.class);
        assertThat(passwords.isUsable(token(old))).isFalse();
    }

    @Test
    void the_token_itself_is_not_stored_with_the_link() {
        var sara = staff.with(Role.HR);
        resets.ask(staff.account(sara).email());
        var token = token(staff.account(sara).email());
        long plain = miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from password_reset where token_hash = :token")
                                .bind("token", token.getBytes(StandardCharsets.UTF_8))
                                .mapTo(Long.class)
                                .one());
        assertThat(plain).isZero();
    }

    @Test
    void an_address_without_an_account_gets_no_letter() {
        var nobody = new EmailAddress("nobody.at.all@example.org");
        resets.ask(nobody);
        assertThat(miyar.bean(Outbox.class).list(new OutboxQuery(Optional.empty(), nobody.value(), true), 0, 10))
                .isEmpty();
    }

    @Test
    void a_mailbox_is_not_flooded_and_neither_are_many_from_one_place() throws Exception {
        var sara = staff.account(staff.with(Role.HR)).email();
        for (int i = 0; i < 20; i++) {
            askAndWait(sara, "10.7.0." + i);
        }
        assertThat(letters(sara)).isEqualTo(PasswordResets.LETTERS_TO_ONE_MAILBOX);
        miyar.clock().advance(Duration.ofHours(1));
        askAndWait(sara, "10.7.0.1");
        assertThat(letters(sara)).isEqualTo(PasswordResets.LETTERS_TO_ONE_MAILBOX + 1);

        for (int i = 0; i < PasswordResets.ASKED_FROM_ONE_PLACE; i++) {
            askAndWait(new EmailAddress("somebody" + i + "@example.org"), "10.7.1.1");
        }
        var omar = staff.account(staff.with(Role.HR)).email();
        askAndWait(omar, "10.7.1.1");
        assertThat(letters(omar)).isZero();
        askAndWait(omar, "10.7.1.2");
        assertThat(letters(omar)).isEqualTo(1);
    }

    @Test
    void whoever_came_by_the_link_is_known_where_they_used_it() {
        var sara = staff.account(staff.with(Role.HR)).email();
        resets.ask(sara);
        passwords.reset(token(sara), BETTER, "10.8.0.1");
        var known = miyar.bean(KnownPlaces.class);
        assertThat(known.has(sara.value(), "10.8.0.1")).isTrue();
        assertThat(known.has(sara.value(), "10.8.0.2")).isFalse();
        miyar.clock().advance(KnownPlaces.MEMORY.plusSeconds(1));
        assertThat(known.has(sara.value(), "10.8.0.1")).isFalse();
    }

    private void askAndWait(EmailAddress email, String address) throws InterruptedException {
        var asking = resets.askLater(email, address);
        if (asking.isPresent()) {
            asking.get().join();
        }
    }

    private static int letters(EmailAddress email) {
        return miyar.bean(Outbox.class).count(new OutboxQuery(Optional.empty(), email.value(), true));
    }

    @Test
    void ones_own_password_is_changed_with_the_current_one() {
        var sara = staff.with(Role.EMPLOYEE);
        assertThat(passwords.changeOwn(sara, "a wrong one here", BETTER, "192.0.2.78"))
                .isEqualTo(new WrongCurrent());
        assertThat(passwords.changeOwn(sara, Staff.PASSWORD, "password2026!", "192.0.2.78"))
                .isEqualTo(new Unfit(PasswordVerdict.COMMON));
        assertThat(passwords.changeOwn(sara, Staff.PASSWORD, BETTER, "192.0.2.78"))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(miyar.bean(SignIns.class).recognise(changed.session()))
                                .isPresent());
    }

    @Test
    void when_too_many_come_at_once_they_wait_without_the_database_and_are_told_so() throws Exception {
        var sara = staff.with(Role.HR);
        var email = staff.account(sara).email();
        resets.ask(email);
        var token = token(email);
        var connections = miyar.bean(Database.class).pool().getHikariPoolMXBean();
        int taken = PasswordHash.TURNS.drainPermits();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var changed = executor.submit(() -> passwords.changeOwn(sara, Staff.PASSWORD, BETTER, ADDRESS));
            var reset = executor.submit(() -> passwords.reset(token, BETTER, ADDRESS));
            var entered =
                    executor.submit(() -> miyar.bean(SignIns.class).signIn(email.value(), Staff.PASSWORD, ADDRESS));
            while (PasswordHash.TURNS.getQueueLength() < 3) {
                Thread.sleep(10);
            }
            assertThat(connections.getActiveConnections()).isZero();
            assertThat(changed.get()).isEqualTo(new TooManyTries());
            assertThat(reset.get()).isEqualTo(new TooManyTries());
            assertThat(entered.get()).isInstanceOf(SignInResult.TooManyTries.class);
        } finally {
            PasswordHash.TURNS.release(taken);
        }
        assertThat(passwords.reset(token, BETTER, ADDRESS)).isInstanceOf(Changed.class);
    }

    private static String token(EmailAddress email) {
        var letter = miyar.bean(Outbox.class)
                .list(new OutboxQuery(Optional.empty(), email.value(), true), 0, 1)
                .getFirst();
        var link = LINK.matcher(letter.letter().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
