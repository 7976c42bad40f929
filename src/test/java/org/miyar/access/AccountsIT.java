package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.AccountChange.EmailTaken;
import org.miyar.access.AccountChange.LastAdministrator;
import org.miyar.access.AccountChange.Saved;
import org.miyar.access.AccountChange.Stale;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.testkit.TestMiyar;

class AccountsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Accounts accounts;
    private Staff staff;
    private Actor administrator;

    @BeforeEach
    void find() {
        accounts = miyar.bean(Accounts.class);
        staff = new Staff(miyar);
        administrator = staff.with(Role.ADMINISTRATOR);
    }

    @Test
    void somebody_new_gets_a_letter_that_only_administrators_see() {
        var email = new EmailAddress("new.colleague@example.org");
        var added = accounts.add(
                administrator,
                new NewAccount("منى علي", email, Language.ARABIC, Set.of(Role.EMPLOYEE), Optional.empty(), false));
        assertThat(added).isInstanceOf(Saved.class);
        var outbox = miyar.bean(Outbox.class);
        var search = email.value();
        assertThat(outbox.list(new OutboxQuery(Optional.empty(), search, true), 0, 10))
                .singleElement()
                .satisfies(stored -> assertThat(stored.letter().body()).contains("/app/password/", "منى علي"));
        assertThat(outbox.list(new OutboxQuery(Optional.empty(), search, false), 0, 10))
                .isEmpty();
    }

    @Test
    void an_address_belongs_to_one_account() {
        var taken = staff.account(staff.with(Role.HR)).email();
        var other = staff.with(Role.HR);
        assertThat(accounts.add(
                        administrator,
                        new NewAccount("Other", taken, Language.ENGLISH, Set.of(), Optional.empty(), false)))
                .isEqualTo(new EmailTaken());
        assertThat(change(other, 0, taken, Set.of(Role.HR))).isEqualTo(new EmailTaken());
    }

    @Test
    void a_stale_change_is_shown_and_changes_nothing() {
        var sara = staff.with(Role.HR);
        var email = staff.account(sara).email();
        assertThat(change(sara, 0, email, Set.of(Role.HR, Role.SUPERVISOR))).isInstanceOf(Saved.class);
        assertThat(change(sara, 0, email, Set.of()))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.current().roles())
                                .containsExactlyInAnyOrder(Role.HR, Role.SUPERVISOR));
        assertThat(staff.account(sara).roles()).hasSize(2);
    }

    @Test
    void people_are_found_however_their_name_is_spelt() {
        staff.named("علی کریمی", Role.EMPLOYEE);
        assertThat(accounts.list(administrator, AccountQuery.all().matching("علي كريمي"), 0, 10))
                .extracting(Account::name)
                .contains("علی کریمی");
        assertThat(accounts.count(administrator, AccountQuery.all().matching("100%_no such")))
                .isZero();
    }

    @Test
    void a_role_narrows_the_list() {
        var supervisor = staff.with(Role.SUPERVISOR);
        assertThat(accounts.list(administrator, AccountQuery.all().withRole(Role.SUPERVISOR), 0, 100))
                .extracting(Account::id)
                .contains(supervisor.person())
                .doesNotContain(administrator.person());
    }

    @Test
    void nobody_else_may_see_or_change_accounts() {
        for (var role : List.of(Role.HR, Role.SUPERVISOR, Role.EMPLOYEE)) {
            var other = staff.with(role);
            assertThatThrownBy(() -> accounts.list(other, AccountQuery.all(), 0, 10))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> accounts.setDisabled(other, administrator.person(), 0, true))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void the_last_administrator_stays_one_even_if_two_remove_each_other_at_once() throws Exception {
        closeAllBut(administrator);
        assertThat(change(administrator, 0, staff.account(administrator).email(), Set.of()))
                .isEqualTo(new LastAdministrator());
        assertThat(accounts.setDisabled(administrator, administrator.person(), 0, true))
                .isEqualTo(new LastAdministrator());

        var second = staff.with(Role.ADMINISTRATOR);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<AccountChange> one = threads.submit(() -> {
                start.await();
                return accounts.setDisabled(administrator, second.person(), 0, true);
            });
            Future<AccountChange> other = threads.submit(() -> {
                start.await();
                return accounts.setDisabled(second, administrator.person(), 0, true);
            });
            start.countDown();
            assertThat(List.of(one.get(), other.get()))
                    .anyMatch(Saved.class::isInstance)
                    .contains(new LastAdministrator());
        }
        // the tests of this class share the data
        miyar.jdbi().useHandle(handle -> handle.execute("update account set disabled = false, version = 0"));
    }

    @Test
    void two_administrators_who_take_each_others_role_at_once_do_not_leave_nobody() throws Exception {
        for (int round = 0; round < 20; round++) {
            var one = staff.with(Role.ADMINISTRATOR);
            var other = staff.with(Role.ADMINISTRATOR);
            closeAllBut(one, other);
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<AccountChange> first = threads.submit(() -> {
                    start.await();
                    return demote(one, other);
                });
                Future<AccountChange> second = threads.submit(() -> {
                    start.await();
                    return demote(other, one);
                });
                start.countDown();
                assertThat(List.of(first.get(), second.get()))
                        .anyMatch(Saved.class::isInstance)
                        .contains(new LastAdministrator());
            }
        }
        miyar.jdbi().useHandle(handle -> handle.execute("update account set disabled = false, version = 0"));
    }

    private AccountChange demote(Actor by, Actor whom) {
        return accounts.change(
                by, whom.person(), 0, whom.name(), staff.account(whom).email(), Language.ENGLISH, Set.of(Role.HR));
    }

    private void closeAllBut(Actor... open) {
        miyar.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update account set disabled = true where person_id not in (<open>)")
                        .bindList(
                                "open",
                                Arrays.stream(open)
                                        .map(one -> one.person().value())
                                        .toList())
                        .execute());
    }

    private AccountChange change(Actor actor, int version, EmailAddress email, Set<Role> roles) {
        return accounts.change(administrator, actor.person(), version, actor.name(), email, Language.ENGLISH, roles);
    }
}
