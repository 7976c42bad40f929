package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.SignInResult.Refused;
import org.miyar.access.SignInResult.SignedIn;
import org.miyar.access.SignInResult.TooManyTries;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.AuditTrail;
import org.miyar.audit.RecordedEvent;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.SearchKey;
import org.miyar.oversight.Retention;
import org.miyar.testkit.TestMiyar;

class SignInsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static int addresses;

    private final String address = "192.0.2." + ++addresses;
    private SignIns signIns;
    private Staff staff;

    @BeforeEach
    void find() {
        signIns = miyar.bean(SignIns.class);
        staff = new Staff(miyar);
    }

    @Test
    void the_right_password_signs_in_whatever_the_case_of_the_address() {
        var sara = staff.with(Role.HR);
        var typed = " " + staff.account(sara).email().value().toUpperCase(Locale.ROOT) + " ";
        assertThat(signIns.signIn(typed, Staff.PASSWORD, address)).isInstanceOf(SignedIn.class);
        assertThat(staff.account(sara).lastSignIn()).contains(miyar.clock().instant());
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() {
        var sara = staff.with(Role.HR);
        assertThat(signIns.signIn(staff.account(sara).email().value(), "not the password", address))
                .isEqualTo(new Refused());
        assertThat(signIns.signIn("nobody@example.org", Staff.PASSWORD, address))
                .isEqualTo(new Refused());
        assertThat(signIns.signIn("not an address", Staff.PASSWORD, address)).isEqualTo(new Refused());
    }

    @Test
    void too_many_tries_wait_also_with_the_right_password() {
        var email = staff.account(staff.with(Role.HR)).email().value();
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT_AND_PLACE; i++) {
            assertThat(signIns.signIn(email, "wrong", address)).isEqualTo(new Refused());
        }
        assertThat(signIns.signIn(email, Staff.PASSWORD, address)).isInstanceOf(TooManyTries.class);
        assertThat(signIns.signIn(email, Staff.PASSWORD, "203.0.113.5")).isInstanceOf(SignedIn.class);
    }

    @Test
    void whatever_is_typed_that_is_no_address_is_counted_together() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT_AND_PLACE; i++) {
            assertThat(signIns.signIn(i + "x".repeat(100_000), "wrong", address))
                    .isEqualTo(new Refused());
        }
        assertThat(signIns.signIn("no address", "wrong", address)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void guesses_from_everywhere_do_not_keep_the_person_out_of_where_they_have_been() {
        var sara = staff.with(Role.HR);
        signIn(sara);
        var email = staff.account(sara).email().value();
        var throttle = miyar.bean(SignInThrottle.class);
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            throttle.enter(email, "10.0.0." + i);
        }
        assertThat(signIns.signIn(email, Staff.PASSWORD, "10.0.1.1")).isInstanceOf(TooManyTries.class);
        assertThat(signIns.signIn(email, "wrong", address)).isEqualTo(new Refused());
        assertThat(signIns.signIn(email, Staff.PASSWORD, address)).isInstanceOf(SignedIn.class);
    }

    @Test
    void roles_are_what_they_are_now_and_not_what_they_were_at_sign_in() {
        var sara = staff.with(Role.HR);
        var session = signIn(sara);
        miyar.bean(AccountStore.class).insertRoles(sara.person(), Set.of(Role.SUPERVISOR));
        assertThat(signIns.recognise(session).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.HR, Role.SUPERVISOR);
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        var sara = staff.with(Role.HR);
        var here = signIn(sara);
        var there = signIn(sara);
        signIns.signOutEverywhere(sara);
        assertThat(signIns.recognise(here)).isEmpty();
        assertThat(signIns.recognise(there)).isEmpty();
        assertThat(signIns.recognise(signIn(sara))).isPresent();
    }

    @Test
    void a_closed_account_is_out_at_once_and_cannot_come_back() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        var sara = staff.with(Role.HR);
        var session = signIn(sara);
        miyar.bean(Accounts.class).setDisabled(administrator, sara.person(), 0, true);
        assertThat(signIns.recognise(session)).isEmpty();
        assertThat(signIns.signIn(staff.account(sara).email().value(), Staff.PASSWORD, address))
                .isEqualTo(new Refused());
    }

    @Test
    void a_session_ends_after_its_longest_time() {
        var sara = staff.with(Role.HR);
        var session = signIn(sara);
        miyar.clock().advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(signIns.recognise(session)).isPresent();
        miyar.clock().advance(Duration.ofSeconds(1));
        assertThat(signIns.recognise(session)).isEmpty();
    }

    @Test
    void an_outdated_hash_is_renewed_at_sign_in() {
        var sara = staff.with(Role.HR);
        var store = miyar.bean(AccountStore.class);
        var before = staff.account(sara).email();
        store.setPassword(sara.person(), PasswordHash.of(Staff.PASSWORD, new PasswordHash.Cost(8 * 1024, 1, 1)));
        signIn(sara);
        var hash = store.credentials(before).orElseThrow().hash().orElseThrow();
        assertThat(hash.isOutdated()).isFalse();
        assertThat(signIn(sara)).isNotNull();
    }

    @Test
    void sign_ins_and_refusals_stand_in_the_audit_trail() {
        var sara = staff.named("Unmistakable Audited", Role.HR);
        signIn(sara);
        signIns.signIn(staff.account(sara).email().value(), "wrong", address);
        var events = miyar.bean(AuditTrail.class)
                .list(new AuditQuery(Optional.empty(), new SearchKey("unmistakable")), 0, 10);
        assertThat(events)
                .extracting(RecordedEvent::action)
                .containsExactly(AuditAction.SIGN_IN_REFUSED, AuditAction.SIGN_IN, AuditAction.ACCOUNT_ADDED);
    }

    @Test
    void the_trail_forgets_after_six_months_where_a_sign_in_came_from_and_nothing_else() {
        var sara = staff.named("Remembered Without Address", Role.HR);
        signIn(sara);
        var retention = miyar.bean(Retention.class);

        miyar.clock().advance(Duration.ofDays(184));
        retention.run();
        assertThat(signInOf("remembered"))
                .satisfies(event -> assertThat(event.address()).contains(address));

        miyar.clock().advance(Duration.ofSeconds(1));
        retention.run();
        assertThat(signInOf("remembered")).satisfies(event -> {
            assertThat(event.address()).isEmpty();
            assertThat(event.detail()).isEmpty();
        });
    }

    private static RecordedEvent signInOf(String name) {
        return miyar.bean(AuditTrail.class)
                .list(new AuditQuery(Optional.of(AuditAction.SIGN_IN), new SearchKey(name)), 0, 10)
                .getFirst();
    }

    private PortalSession signIn(Actor actor) {
        return switch (signIns.signIn(staff.account(actor).email().value(), Staff.PASSWORD, address)) {
            case SignedIn in -> in.session();
            case Refused _, TooManyTries _ -> throw new AssertionError("not signed in");
        };
    }
}
