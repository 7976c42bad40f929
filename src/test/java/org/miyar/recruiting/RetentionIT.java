package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.PasswordResets;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.Retention;
import org.miyar.sitting.InvitationId;
import org.miyar.sitting.Invitations;
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
    void an_applicant_is_erased_once_the_promised_time_is_over_and_staff_stay() {
        var early = invited("Early Applicant", "early@applicants.example");
        miyar.clock().advance(Duration.ofDays(300));
        var late = invited("Late Applicant", "late@applicants.example");

        miyar.bean(Retention.class).run();
        assertThat(names(early)).containsExactly("Early Applicant");

        miyar.clock().advance(Duration.ofDays(85));
        miyar.bean(Retention.class).run();
        assertThat(names(early)).containsExactly("–");
        assertThat(names(late)).containsExactly("Late Applicant");
        assertThat(names(hiring.hr.person())).containsExactly("Nadia");
        assertThat(audited(early)).isEqualTo(1);

        miyar.bean(Retention.class).run();
        assertThat(audited(early)).as("nobody is erased twice").isEqualTo(1);
    }

    @Test
    void a_time_set_longer_later_extends_no_promise_and_one_set_shorter_shortens_it() {
        var promisedLess = started("Promised Less", 3);
        var promisedMore = started("Promised More", 30);

        miyar.clock().advance(Duration.ofDays(80));
        miyar.bean(Retention.class).run();
        assertThat(names(promisedLess)).containsExactly("Promised Less");

        miyar.clock().advance(Duration.ofDays(15));
        miyar.bean(Retention.class).run();
        assertThat(names(promisedLess)).containsExactly("–");
        assertThat(names(promisedMore)).containsExactly("Promised More");

        miyar.clock().advance(Duration.ofDays(300));
        miyar.bean(Retention.class).run();
        assertThat(names(promisedMore)).containsExactly("–");
    }

    @Test
    void whoever_still_answers_or_was_invited_again_lately_is_kept() {
        var invitedAgain = invited("Invited Again", "again@applicants.example");
        var answering = invited("Still Answering", "answering@applicants.example");
        var silent = invited("Silent", "silent@applicants.example");
        miyar.clock().advance(Duration.ofDays(360));
        var invitations = miyar.bean(Invitations.class);
        assertThat(invitations.reissue(hiring.hr, invitation(invitedAgain))).isPresent();
        miyar.jdbi().useHandle(handle -> handle.execute("""
                        insert into answer (sitting_id, item, choice, sequence, arrivals, first_at, answered_at)
                        select id, 'EMP1', 3, 1, 1, created_at, ? from sitting where person_id = ?
                        """, miyar.clock().instant(), answering.value()));

        miyar.clock().advance(Duration.ofDays(30));
        miyar.bean(Retention.class).run();
        assertThat(names(silent)).containsExactly("–");
        assertThat(names(invitedAgain)).containsExactly("Invited Again");
        assertThat(names(answering)).containsExactly("Still Answering");

        miyar.clock().advance(Duration.ofDays(360));
        miyar.bean(Retention.class).run();
        assertThat(names(invitedAgain)).containsExactly("–");
        assertThat(names(answering)).containsExactly("–");
    }

    private static InvitationId invitation(PersonId person) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select i.id from invitation i join sitting s on s.id = i.sitting_id where s.person_id = ?")
                        .bind(0, person.value())
                        .map((row, context) -> new InvitationId(row.getLong(1)))
                        .one());
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
        var stuck = invited("Stuck", "stuck@applicants.example");
        var next = invited("Next In Line", "next@applicants.example");
        miyar.clock().advance(Duration.ofDays(400));
        execute("update person set language = 'fa' where id = " + stuck.value());
        execute("alter table person add constraint stays check (name <> '–' or language <> 'fa')");
        try {
            assertThatThrownBy(miyar.bean(Retention.class)::run).hasMessageStartingWith("1 times");
        } finally {
            execute("alter table person drop constraint stays");
        }
        assertThat(names(stuck)).containsExactly("Stuck");
        assertThat(names(next)).containsExactly("–");

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
    private static PersonId started(String name, int months) {
        var person = invited(name, name.replace(' ', '.') + "@applicants.example");
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
