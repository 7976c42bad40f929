package org.miyar.recruiting.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.roster.RosterRun.State;
import org.miyar.recruiting.roster.RosterVerdict.Mistake;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.TestMiyar;

class RosterIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Rosters rosters = miyar.bean(Rosters.class);
    private final RosterWork work = miyar.bean(RosterWork.class);
    private final RosterRounds rounds = miyar.bean(RosterRounds.class);
    private Hiring hiring;

    @BeforeEach
    void somebody_else_hires() {
        hiring = Hiring.at(miyar);
    }

    @Test
    void each_row_is_told_what_will_happen_to_it_and_nothing_is_written() {
        hiring.invite("Before", "before@noor.example", Language.ENGLISH);
        int people = count("select count(*) from person");
        var rows = check("""
                name,email,language
                Sara,sara@noor.example,fa
                Before,BEFORE@noor.example,
                Sara again,Sara@Noor.example,
                ,omar@noor.example,
                Omar,,
                Omar,omar at noor,
                Omar,omar@noor.example,Klingon
                %s,long@noor.example,
                """.formatted("x".repeat(161)));
        assertThat(rows)
                .extracting(RosterRow::verdict)
                .containsExactly(
                        new RosterVerdict.Invite(new EmailAddress("sara@noor.example")),
                        new RosterVerdict.Already(),
                        new RosterVerdict.Repeated(2),
                        new RosterVerdict.Wrong(Mistake.NAME_MISSING),
                        new RosterVerdict.Wrong(Mistake.EMAIL_MISSING),
                        new RosterVerdict.Wrong(Mistake.EMAIL_WRONG),
                        new RosterVerdict.Wrong(Mistake.LANGUAGE_UNKNOWN),
                        new RosterVerdict.Wrong(Mistake.NAME_TOO_LONG));
        assertThat(rows.getFirst().language()).isEqualTo(Language.PERSIAN);
        assertThat(rows.get(1).language()).isEqualTo(Language.ARABIC);
        assertThat(count("select count(*) from person")).isEqualTo(people);
        assertThat(count("select count(*) from roster_row")).isZero();
    }

    @Test
    void the_good_rows_are_invited_with_a_letter_each_and_the_same_list_again_invites_nobody() {
        var list = list("whole", 120) + "\nBroken,not an address";
        start(list);
        work.run();

        assertThat(newest())
                .extracting(RosterRun::state, RosterRun::invited, RosterRun::leftAlone)
                .containsExactly(State.DONE, 120, 0);
        assertThat(candidates()).isEqualTo(120);
        assertThat(
                        count(
                                "select count(*) from outbox_mail where recipient like 'whole%@noor.example' and body like '%/take#%'"))
                .isEqualTo(120);
        assertThat(check(list)).noneMatch(RosterRow::invited);
        assertThat(rosters.start(hiring.hr, hiring.job, check(list))).isEqualTo(new RosterStart.Nobody());
    }

    @Test
    void a_list_that_broke_off_and_is_loaded_again_invites_nobody_twice() {
        var list = list("twice", 120);
        var first = start(list);
        rounds.next(first);
        assertThat(candidates()).isBetween(1, 119);
        // Checked before the first is done, so that all the others are thought to be new.
        start(list);
        work.run();

        assertThat(candidates()).isEqualTo(120);
        assertThat(count(
                        "select count(distinct p.email) from candidate c join person p on p.id = c.person_id where c.requisition_id = "
                                + hiring.job.value()))
                .isEqualTo(120);
        assertThat(newest().leftAlone()).isPositive();
        assertThat(count("select count(*) from roster_row")).isZero();
    }

    @Test
    void a_round_that_fails_leaves_nobody_invited_and_everybody_on_the_list() {
        var run = start(list("fails", 3));
        miyar.jdbi()
                .useHandle(handle ->
                        handle.execute("update roster_row set name = ' ' where run_id = ? and position = 3", run));
        assertThatThrownBy(work::run).isInstanceOf(IllegalArgumentException.class);
        assertThat(candidates()).isZero();
        assertThat(count("select count(*) from outbox_mail where recipient like 'fails%'"))
                .isZero();
        assertThat(count("select count(*) from roster_row where run_id = " + run))
                .isEqualTo(3);
        assertThat(rosters.cancel(hiring.hr, run)).isTrue();
    }

    @Test
    void whoever_was_invited_before_a_list_is_cancelled_stays_so_and_the_others_are_forgotten() {
        var run = start(list("cancelled", 120));
        rounds.next(run);
        int invited = candidates();
        assertThat(rosters.cancel(hiring.hr, run)).isTrue();
        assertThat(rosters.cancel(hiring.hr, run)).isFalse();
        work.run();

        assertThat(invited).isPositive();
        assertThat(candidates()).isEqualTo(invited);
        assertThat(newest()).extracting(RosterRun::state, RosterRun::invited).containsExactly(State.CANCELLED, invited);
        assertThat(count("select count(*) from roster_row where run_id = " + run))
                .isZero();
    }

    @Test
    void a_list_ends_when_its_opening_closes_or_who_began_it_may_not_invite_any_more() {
        start(list("closed", 3));
        var requisitions = miyar.bean(Requisitions.class);
        var job = requisitions.find(hiring.hr, hiring.job).orElseThrow();
        requisitions.move(hiring.hr, hiring.job, job.version(), RequisitionState.CLOSED);
        work.run();
        assertThat(newest().state()).isEqualTo(State.JOB_CLOSED);
        assertThat(rosters.start(hiring.hr, hiring.job, check(list("closed", 3))))
                .isEqualTo(new RosterStart.JobClosed());

        hiring = Hiring.at(miyar);
        start(list("disabled", 3));
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update account set disabled = true where person_id = ?",
                        hiring.hr.person().value()));
        work.run();
        assertThat(newest().state()).isEqualTo(State.NOT_ALLOWED);
        assertThat(candidates()).isZero();
        assertThat(count("select count(*) from roster_row")).isZero();
    }

    /** Random lists with repetitions, in random order, broken off at random and begun anew: each address ends up invited once. */
    @Test
    void however_often_and_in_whatever_order_lists_come_each_address_is_invited_once() {
        var random = new Random(3);
        for (int history = 0; history < 5; history++) {
            hiring = Hiring.at(miyar);
            var lines = IntStream.range(0, 70)
                    .mapToObj(i -> "Name " + i + ",any" + random.nextInt(60) + "@noor.example")
                    .toList();
            for (int i = 0; i < 3; i++) {
                var some = new ArrayList<>(lines);
                Collections.shuffle(some, random);
                var rows = check(String.join("\n", some));
                if (rosters.start(hiring.hr, hiring.job, rows) instanceof RosterStart.Started(long run)
                        && random.nextBoolean()) {
                    rounds.next(run);
                    if (random.nextBoolean()) {
                        rosters.cancel(hiring.hr, run);
                    }
                }
            }
            rosters.start(hiring.hr, hiring.job, check(String.join("\n", lines)));
            work.run();
            long addresses = lines.stream()
                    .map(line -> line.replaceFirst(".*,", ""))
                    .distinct()
                    .count();
            assertThat(candidates()).as("history %d", history).isEqualTo((int) addresses);
        }
    }

    private RosterRun newest() {
        return rosters.newest(hiring.hr).getFirst();
    }

    private long start(String list) {
        return ((RosterStart.Started) rosters.start(hiring.hr, hiring.job, check(list))).run();
    }

    private List<RosterRow> check(String list) {
        var roster = ((RosterReading.Read) rosters.read(hiring.hr, list)).roster();
        return rosters.check(hiring.hr, hiring.job, roster, Language.ARABIC);
    }

    private static String list(String name, int people) {
        return Stream.concat(
                        Stream.of("name,email"),
                        IntStream.range(0, people).mapToObj(i -> name + " " + i + "," + name + i + "@noor.example"))
                .collect(Collectors.joining("\n"));
    }

    private int candidates() {
        return count("select count(*) from candidate where requisition_id = " + hiring.job.value());
    }

    private static int count(String sql) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
    }
}
