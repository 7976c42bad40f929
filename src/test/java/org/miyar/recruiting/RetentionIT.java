package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.PasswordResets;
import org.miyar.access.Staff;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.DueErasure;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.Retention;
import org.miyar.oversight.RetentionDesk;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionMove;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.sitting.Sessions;
import org.miyar.testkit.TestMiyar;

/** Applicants are kept as long as the notice says and no longer. */
class RetentionIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static Hiring hiring;

    @BeforeAll
    static void begin() {
        hiring = Hiring.at(miyar);
    }

    @Test
    void a_candidate_is_erased_so_long_after_the_closing_and_fourteen_days_after_it_was_announced() {
        var job = opening(Optional.of(3));
        var person = invited(job, "After Closing");
        var kept = invited("Still Open", "still.open@applicants.example");
        miyar.clock().advance(Duration.ofDays(200));
        close(job);

        miyar.clock().advance(Duration.ofDays(70));
        run();
        assertThat(announced(person)).as("not due within 14 days").isFalse();

        miyar.clock().advance(Duration.ofDays(10));
        run();
        assertThat(announced(person)).isTrue();
        assertThat(names(person)).containsExactly("After Closing");

        miyar.clock().advance(Duration.ofDays(14));
        run();
        assertThat(names(person)).containsExactly("–");
        assertThat(names(kept)).containsExactly("Still Open");
        assertThat(names(hiring.hr.person())).containsExactly("Nadia");
        assertThat(audited(person)).isEqualTo(1);
        assertThat(desk().runs(hiring.hr).getFirst().erased()).isEqualTo(1);

        run();
        assertThat(audited(person)).as("nobody is erased twice").isEqualTo(1);
        assertThat(desk().runs(hiring.hr).getFirst().erased()).isZero();
    }

    @Test
    void what_is_announced_late_waits_fourteen_days_all_the_same() {
        var job = opening(Optional.of(1));
        var person = invited(job, "Announced Late");
        close(job);
        miyar.clock().advance(Duration.ofDays(60));
        run();
        var announced = miyar.clock().instant();
        assertThat(names(person)).as("due for long, announced now").containsExactly("Announced Late");
        assertThat(due(person).at()).isEqualTo(announced.plus(Duration.ofDays(14)));

        miyar.clock().advance(Duration.ofDays(14).minusSeconds(1));
        run();
        assertThat(names(person)).containsExactly("Announced Late");
        miyar.clock().advance(Duration.ofSeconds(1));
        run();
        assertThat(names(person)).containsExactly("–");
    }

    private static DueErasure due(PersonId person) {
        return desk().next(hiring.hr, 0, 100).stream()
                .filter(due -> due.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_nobody_closes_the_opening_the_longest_time_ends_it() {
        var person = invited(opening(Optional.empty()), "Never Closed");
        miyar.clock().advance(Duration.ofDays(700));
        runTwice();
        assertThat(names(person)).containsExactly("Never Closed");
        miyar.clock().advance(Duration.ofDays(60));
        runTwice();
        assertThat(names(person)).containsExactly("–");
    }

    @Test
    void what_was_agreed_to_holds_though_the_opening_keeps_people_longer_by_now() {
        var job = opening(Optional.of(24));
        var promisedLess = started(job, "Promised Less", 3);
        var promisedMore = started(job, "Promised More", 36);
        close(job);
        miyar.clock().advance(Duration.ofDays(100));
        runTwice();
        assertThat(names(promisedLess)).containsExactly("–");
        assertThat(names(promisedMore)).containsExactly("Promised More");
    }

    @Test
    void whoever_is_held_back_stays_until_that_is_over() {
        var job = opening(Optional.of(1));
        var person = invited(job, "In Court");
        var hired = invited(job, "Now Employed");
        close(job);
        var mailed = new EmailAddress("employed@noor.example");
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into account (person_id, email, created_at) values (?, ?, ?)",
                        hired.value(),
                        mailed.value(),
                        miyar.clock().instant()));
        desk().place(hiring.hr, person, "A court asked for it.");
        miyar.clock().advance(Duration.ofDays(60));
        runTwice();
        assertThat(names(person)).containsExactly("In Court");
        assertThat(names(hired)).as("who works here is no candidate any more").containsExactly("Now Employed");
        assertThat(desk().next(hiring.hr, 0, 100)).anySatisfy(due -> {
            assertThat(due.name()).isEqualTo("In Court");
            assertThat(due.held()).contains("hold");
            assertThat(due.reason()).contains("A court asked for it.");
        });
        assertThat(miyar.bean(PersonalRecords.class).erase(hiring.hr, person)).isEqualTo(new ErasureOutcome.Held());

        desk().release(hiring.hr, person);
        assertThat(due(person).held()).isEmpty();
        desk().place(hiring.hr, person, "Another court did.");
        assertThat(due(person).held()).as("shown before the next run").contains("hold");
        desk().release(hiring.hr, person);
        runTwice();
        assertThat(names(person)).containsExactly("–");
    }

    @Test
    void a_run_that_was_cut_off_is_taken_up_and_counts_on() {
        var job = opening(Optional.of(1));
        var person = invited(job, "Cut Off");
        close(job);
        miyar.clock().advance(Duration.ofDays(60));
        run();
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into retention_run (started_at, erased) values (?, 7)",
                        miyar.clock().instant()));
        miyar.clock().advance(Duration.ofDays(14));
        run();
        assertThat(names(person)).containsExactly("–");
        var last = desk().runs(hiring.hr).getFirst();
        assertThat(last.takenUp()).isEqualTo(1);
        assertThat(last.erased()).isEqualTo(8);
        assertThat(last.endedAt()).isPresent();
    }

    @Test
    void only_who_answers_for_people_sees_and_holds() {
        var staff = new Staff(miyar);
        for (var role : List.of(Role.SUPERVISOR, Role.EMPLOYEE)) {
            assertThatThrownBy(() -> desk().next(staff.with(role), 0, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk().place(staff.with(role), hiring.hr.person(), "x"))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static RetentionDesk desk() {
        return miyar.bean(RetentionDesk.class);
    }

    private static void run() {
        miyar.bean(Retention.class).run();
    }

    /** Announces and, 14 days later, erases. */
    private static void runTwice() {
        run();
        miyar.clock().advance(Duration.ofDays(14));
        run();
    }

    private static boolean announced(PersonId person) {
        return desk().dueAt(hiring.hr, person).isPresent();
    }

    private static RequisitionId opening(Optional<Integer> months) {
        var requisitions = miyar.bean(Requisitions.class);
        return requisitions.takeOver(
                hiring.hr,
                new RequisitionForm(
                        new PartialText("وظيفة", "شغل", "Job"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        months),
                requisitions.find(hiring.hr, hiring.job).orElseThrow().instrument(),
                Optional.empty(),
                RequisitionState.OPEN,
                false);
    }

    private static void close(RequisitionId job) {
        var requisitions = miyar.bean(Requisitions.class);
        var version = requisitions.find(hiring.hr, job).orElseThrow().version();
        assertThat(requisitions.move(hiring.hr, job, version, RequisitionState.CLOSED))
                .isInstanceOf(RequisitionMove.Moved.class);
    }

    private static PersonId invited(RequisitionId job, String name) {
        var email = new EmailAddress(name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@applicants.example");
        miyar.bean(Inviting.class).invite(hiring.hr, Optional.of(job), name, Optional.of(email), Language.ENGLISH);
        return miyar.bean(People.class).withEmail(email).getFirst().id();
    }

    @Test
    void sessions_and_links_to_passwords_are_forgotten_once_they_are_over() {
        var link = hiring.invite("Opened Once", "opened@applicants.example", Language.ENGLISH);
        assertThat(miyar.bean(Sessions.class).open(link.link().getFragment())).isPresent();
        miyar.bean(PasswordResets.class).ask(new EmailAddress(addressOfHr()));

        miyar.clock().advance(Duration.ofMinutes(59));
        miyar.bean(Retention.class).run();
        assertThat(rows("password_reset")).isEqualTo(1);

        miyar.clock().advance(Duration.ofMinutes(1));
        miyar.bean(Retention.class).run();
        assertThat(rows("password_reset")).isZero();
        assertThat(rows("sitting_session")).isEqualTo(1);

        miyar.clock().advance(Duration.ofDays(14));
        miyar.bean(Retention.class).run();
        assertThat(rows("sitting_session")).isZero();
    }

    @Test
    void trouble_with_one_person_or_feature_keeps_no_other_from_being_forgotten() {
        var job = opening(Optional.of(1));
        var stuck = invited(job, "Stuck");
        var next = invited(job, "Next In Line");
        close(job);
        miyar.clock().advance(Duration.ofDays(60));
        run();
        miyar.clock().advance(Duration.ofDays(14));
        execute("update person set language = 'fa' where id = " + stuck.value());
        execute("alter table person add constraint stays check (name <> '–' or language <> 'fa')");
        try {
            assertThatThrownBy(miyar.bean(Retention.class)::run).hasMessageStartingWith("1 times");
        } finally {
            execute("alter table person drop constraint stays");
        }
        assertThat(names(stuck)).containsExactly("Stuck");
        assertThat(names(next)).containsExactly("–");
        assertThat(desk().runs(hiring.hr).getFirst().failed()).isEqualTo(1);

        for (var broken : List.of("password_reset", "sitting_session")) {
            leaveSessionAndResetLink(broken);
            miyar.clock().advance(Duration.ofDays(20));
            execute("alter table " + broken + " rename to elsewhere");
            try {
                assertThatThrownBy(miyar.bean(Retention.class)::run).isInstanceOf(IllegalStateException.class);
            } finally {
                execute("alter table elsewhere rename to " + broken);
            }
            assertThat(rows(broken)).isPositive();
            assertThat(rows(broken.equals("password_reset") ? "sitting_session" : "password_reset"))
                    .as("while %s is broken", broken)
                    .isZero();
        }
        miyar.bean(Retention.class).run();
        assertThat(names(stuck)).containsExactly("–");
    }

    private static void leaveSessionAndResetLink(String name) {
        var link = hiring.invite(name, name + "@applicants.example", Language.ENGLISH);
        assertThat(miyar.bean(Sessions.class).open(link.link().getFragment())).isPresent();
        miyar.bean(PasswordResets.class).ask(new EmailAddress(addressOfHr()));
        assertThat(rows("password_reset")).isPositive();
    }

    private static void execute(String sql) {
        miyar.jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static String addressOfHr() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select email from account where person_id = ?")
                        .bind(0, hiring.hr.person().value())
                        .mapTo(String.class)
                        .one());
    }

    private static int rows(String table) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(int.class)
                        .one());
    }

    /** Somebody who agreed when another number of months was set than the twelve that are set now. */
    private static PersonId started(RequisitionId job, String name, int months) {
        var person = invited(job, name);
        int sittings = miyar.jdbi().withHandle(handle -> handle.execute("""
                                update sitting
                                set started_at = created_at, submitted_at = created_at, language = 'en', notice_version = '2026-11',
                                    agreed_organisation = 'Noor', agreed_contact = 'jobs@noor.example', agreed_months = ?
                                where person_id = ?
                                """, months, person.value()));
        assertThat(sittings).isEqualTo(1);
        return person;
    }

    @Test
    void erasing_leaves_nothing_that_names_the_person() {
        var person = invited("Asked To Go", "go@applicants.example");
        var records = miyar.bean(PersonalRecords.class);
        assertThat(records.export(hiring.hr, person).pieces())
                .extracting("kind")
                .contains("person", "letter", "sitting");

        assertThat(records.erase(hiring.hr, person)).isEqualTo(new ErasureOutcome.Erased());

        assertThat(records.export(hiring.hr, person).toString())
                .doesNotContain("Asked To Go")
                .doesNotContain("go@applicants.example");
        long letters = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_mail where recipient = 'go@applicants.example' or body like '%Asked To Go%'")
                        .mapTo(long.class)
                        .one());
        assertThat(letters).isZero();
    }

    private static PersonId invited(String name, String email) {
        hiring.invite(name, email, Language.ENGLISH);
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select id from person where name = ?")
                        .bind(0, name)
                        .map((row, context) -> new PersonId(row.getLong(1)))
                        .one());
    }

    private static List<String> names(PersonId person) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select name from person where id = ?")
                        .bind(0, person.value())
                        .mapTo(String.class)
                        .list());
    }

    private static int audited(PersonId person) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from audit_event where action = 'ERASED' and subject_kind = 'person' and subject_id = ?")
                        .bind(0, person.value())
                        .mapTo(int.class)
                        .one());
    }
}
