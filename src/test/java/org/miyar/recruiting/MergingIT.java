package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.audit.AuditAction;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.PersonalRecords;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.testkit.TestMiyar;

class MergingIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    /** Everything a merge moves or leaves, without the column that says whose it is. */
    private static final Map<String, String> HISTORY = Map.of(
            "sitting", "id, language, notice_version, agreed_organisation, started_at, submitted_at",
            "answer", "sitting_id, item, choice, sequence",
            "profile_result", "id, sitting_id, revision, language, scored_at",
            // Letters that have not left follow the address that stays, as after any correction.
            "outbox_mail", "id, subject",
            "invitation", "id, sitting_id, token_hash, opened_at",
            "candidate", "id, requisition_id, invitation_id, created_at",
            "stage_move", "id, candidate_id, from_stage_id, to_stage_id, moved_by, moved_at",
            "audit_event", "id, actor_id, action, subject_kind, subject_id");

    /** What a merge adds to. */
    private static final Set<String> GROWING = Set.of("audit_event", "stage_move");

    private final Merging merging = miyar.bean(Merging.class);
    private final People people = miyar.bean(People.class);
    private final PersonalRecords records = miyar.bean(PersonalRecords.class);
    private final Map<CandidateId, String> links = new HashMap<>();
    private Hiring hiring;

    @BeforeEach
    void somebody_hires() {
        hiring = Hiring.at(miyar);
    }

    @Test
    void records_are_alike_by_name_however_it_is_spelt_or_by_address() {
        var one = applied(hiring.job, "علي رضا الأحمد", "ali@alike.example");
        var spelt = applied(hiring.opened("Another"), "علی‌رضا الاحمد", "other@alike.example");
        var mail = applied(hiring.opened("Third"), "A. Ahmad", "ALI@alike.example");
        var stranger = applied(hiring.job, "Stranger", "stranger@alike.example");
        people.add("علي رضا الأحمد", Optional.empty(), Language.ARABIC, false);

        assertThat(merging.duplicates(hiring.hr, one.person()))
                .extracting(found -> found.person().id(), Duplicate::sameName, Duplicate::sameEmail)
                .containsExactlyInAnyOrder(tuple(spelt.person(), true, false), tuple(mail.person(), false, true));
        assertThat(merging.duplicates(hiring.hr, stranger.person())).isEmpty();
        var alike = new CandidateFilter(
                "",
                Set.of(),
                false,
                true,
                Optional.empty(),
                Optional.of(hiring.job),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(miyar.bean(Candidates.class).page(hiring.hr, alike, CandidateSort.NAME, false, 0, 9))
                .extracting(CandidateRow::id)
                .containsExactly(one.id());
        assertThat(miyar.bean(Candidates.class).count(hiring.hr, alike)).isEqualTo(1);
    }

    @Test
    void what_was_seen_stays_under_one_name_and_the_other_record_is_nobody_any_more() {
        var kept = applied(hiring.job, "Sara Lind", "sara@merge.example");
        var gone = applied(hiring.opened("Another"), "Sara  Lind", "sara.lind@merge.example");
        assertThat(merge(kept.person(), gone.person(), Set.of())).isEqualTo(new MergeOutcome.Merged());

        assertThat(merging.applications(hiring.hr, kept.person()))
                .extracting(Candidate::id)
                .containsExactly(kept.id(), gone.id());
        assertThat(people.isErased(gone.person())).isTrue();
        assertThat(people.find(kept.person()).orElseThrow().email())
                .contains(new EmailAddress("sara.lind@merge.example"));
        assertThat(merging.duplicates(hiring.hr, kept.person())).isEmpty();
        assertThat(records.export(hiring.hr, kept.person()).pieces())
                .extracting(piece -> piece.fields().getOrDefault("action", ""))
                .contains(AuditAction.PERSONS_MERGED.name());
    }

    @Test
    void two_submitted_for_one_opening_need_somebodys_word_and_both_stay_to_be_read() {
        var first = applied(hiring.job, "Twice", "twice@merge.example");
        var second = applied(hiring.job, "Twice", "twice@merge.example");
        submit(first);
        submit(second);
        var before = history();

        assertThat(merge(first.person(), second.person(), Set.of())).isInstanceOf(MergeOutcome.Undecided.class);
        assertThat(merge(first.person(), second.person(), Set.of(first.id(), second.id())))
                .as("one of them counts, not both")
                .isInstanceOf(MergeOutcome.Undecided.class);
        assertThat(history()).isEqualTo(before);
        assertThat(people.isErased(second.person())).isFalse();
        assertThat(merging.toDecide(hiring.hr, first.person(), second.person())).hasSize(1);

        assertThat(merge(first.person(), second.person(), Set.of(second.id()))).isEqualTo(new MergeOutcome.Merged());
        assertThat(merging.superseded(hiring.hr, first.person())).containsExactly(Map.entry(first.id(), second.id()));
        assertThat(merging.applications(hiring.hr, first.person()))
                .extracting(candidate -> candidate.submittedAt().isPresent())
                .containsExactly(true, true);
    }

    @Test
    void the_submitted_one_counts_and_the_link_of_the_other_stops_working() {
        var waiting = applied(hiring.job, "Waiting", "waiting@merge.example");
        var submitted = applied(hiring.job, "Waiting", "waiting@merge.example");
        submit(submitted);
        assertThat(merge(waiting.person(), submitted.person(), Set.of())).isEqualTo(new MergeOutcome.Merged());
        assertThat(merging.superseded(hiring.hr, waiting.person()))
                .containsExactly(Map.entry(waiting.id(), submitted.id()));
        assertThat(found(waiting.id()).state()).isEqualTo(CandidateState.REVOKED);
        assertThat(stage(waiting)).isEqualTo(StageKind.WITHDRAWN);
        assertThat(stage(submitted)).isEqualTo(StageKind.APPLIED);
    }

    @Test
    void what_was_decided_of_an_application_that_does_not_count_stands() {
        var declined = applied(hiring.job, "Decided", "decided@merge.example");
        var submitted = applied(hiring.job, "Decided", "decided@merge.example");
        miyar.bean(Pipeline.class).reach(hiring.hr, declined.id(), StageKind.DECLINED);
        submit(submitted);
        merge(submitted.person(), declined.person(), Set.of());
        assertThat(merging.superseded(hiring.hr, submitted.person()))
                .containsExactly(Map.entry(declined.id(), submitted.id()));
        assertThat(stage(declined)).isEqualTo(StageKind.DECLINED);
    }

    @Test
    void what_was_changed_meanwhile_or_is_of_somebody_who_works_here_is_not_merged() {
        var kept = applied(hiring.job, "Stale", "stale@merge.example");
        var gone = applied(hiring.job, "Stale", "stale@merge.example");
        var wish = wish(kept.person(), gone.person(), Set.of());
        var before = people.find(gone.person()).orElseThrow();
        people.change(gone.person(), before.version(), "Changed", before.email(), before.language());
        assertThat(merging.merge(hiring.hr, wish)).isEqualTo(new MergeOutcome.Stale());
        assertThat(people.isErased(gone.person())).isFalse();

        assertThatThrownBy(() -> merge(kept.person(), hiring.hr.person(), Set.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> merge(kept.person(), kept.person(), Set.of())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void erasing_whoever_stayed_erases_what_came_from_either() {
        var kept = applied(hiring.job, "Canary One", "canary1@merge.example");
        var gone = applied(hiring.opened("Another"), "Canary Two", "canary2@merge.example");
        merge(kept.person(), gone.person(), Set.of());
        records.erase(hiring.hr, kept.person());
        for (var column : List.of("outbox_mail.recipient", "outbox_mail.body", "person.email", "person.name")) {
            var table = column.replaceFirst("\\..*", "");
            int found = miyar.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select count(*) from " + table + " where lower(" + column + ") like '%canary%'")
                            .mapTo(int.class)
                            .one());
            assertThat(found).as(column).isZero();
        }
    }

    /** Random people with random applications, merged in random pairs: nothing is lost, moved in time, or left with an emptied record. */
    @Test
    void whatever_was_done_before_a_merge_loses_nothing() {
        var random = new Random(7);
        for (int round = 0; round < 4; round++) {
            hiring = Hiring.at(miyar);
            var openings = List.of(hiring.job, hiring.opened("B"), hiring.opened("C"));
            var applied = new ArrayList<Candidate>();
            for (int i = 0; i < 8; i++) {
                var candidate = applied(openings.get(random.nextInt(3)), "Anybody " + i, "any" + i + "@merge.example");
                if (random.nextInt(3) > 0) {
                    submit(candidate);
                }
                if (random.nextBoolean()) {
                    var kinds = StageKind.values();
                    miyar.bean(Pipeline.class).reach(hiring.hr, candidate.id(), kinds[random.nextInt(kinds.length)]);
                }
                applied.add(candidate);
            }
            var left = applied.stream().map(Candidate::person).collect(Collectors.toCollection(ArrayList::new));
            while (left.size() > 1) {
                var kept = left.get(random.nextInt(left.size()));
                left.remove(kept);
                var gone = left.remove(random.nextInt(left.size()));
                left.add(kept);
                var before = history();
                var pieces = pieces(kept, gone);
                var decide = merging.toDecide(hiring.hr, kept, gone);
                var counting = decide.stream()
                        .map(same -> same.get(random.nextInt(same.size())).id())
                        .collect(Collectors.toSet());

                assertThat(merge(kept, gone, counting)).isEqualTo(new MergeOutcome.Merged());

                var after = history();
                before.forEach((table, rows) -> {
                    assertThat(after.get(table)).as(table).containsAll(rows);
                    if (!GROWING.contains(table)) {
                        assertThat(after.get(table)).as(table).hasSameSizeAs(rows);
                    }
                });
                assertThat(references(gone)).isEmpty();
                pieces.forEach((kind, number) ->
                        assertThat(pieces(kept).getOrDefault(kind, 0L)).as(kind).isGreaterThanOrEqualTo(number));
                onlyOneCounts(kept);
            }
        }
    }

    private void onlyOneCounts(PersonId person) {
        var superseded = merging.superseded(hiring.hr, person).keySet();
        var counting = merging.applications(hiring.hr, person).stream()
                .filter(candidate -> !superseded.contains(candidate.id()))
                .map(Candidate::requisition)
                .toList();
        assertThat(counting).doesNotHaveDuplicates();
        assertThat(merging.superseded(hiring.hr, person).values()).noneMatch(superseded::contains);
        assertThat(superseded)
                .allMatch(id -> stage(found(id)) == StageKind.WITHDRAWN
                        || stage(found(id)).decided());
    }

    /** Where the emptied record is still named, but by what is written for good. */
    private static List<String> references(PersonId gone) {
        var found = new ArrayList<String>();
        for (var keeper : CDI.current().select(PersonalData.class)) {
            keeper.claims().keySet().stream()
                    .filter(column -> !keeper.unchanging().contains(column))
                    .filter(column -> miyar.jdbi()
                            .withHandle(handle -> handle.createQuery("select 1 from "
                                            + column.replaceFirst("\\..*", "") + " where " + column + " = "
                                            + gone.value())
                                    .mapTo(int.class)
                                    .findFirst()
                                    .isPresent()))
                    .forEach(found::add);
        }
        return found;
    }

    /** How many things of each kind are kept; name and address are one. */
    private Map<String, Long> pieces(PersonId... of) {
        var pieces = new TreeMap<String, Long>();
        for (var person : of) {
            records.export(hiring.hr, person).pieces().stream()
                    .map(Piece::kind)
                    .filter(kind -> !kind.equals("person"))
                    .forEach(kind -> pieces.merge(kind, 1L, Long::sum));
        }
        return pieces;
    }

    private static Map<String, List<String>> history() {
        var rows = new TreeMap<String, List<String>>();
        HISTORY.forEach((table, columns) -> rows.put(
                table,
                miyar.jdbi()
                        .withHandle(handle -> handle.createQuery("select " + columns + " from " + table)
                                .map((row, context) -> {
                                    var line = new StringBuilder();
                                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                        var cell = row.getObject(i);
                                        line.append(
                                                        cell instanceof byte[] bytes
                                                                ? List.of(bytes.length, bytes[0])
                                                                : cell)
                                                .append('|');
                                    }
                                    return line.toString();
                                })
                                .list())));
        return rows;
    }

    private MergeOutcome merge(PersonId kept, PersonId gone, Set<CandidateId> counting) {
        return merging.merge(hiring.hr, wish(kept, gone, counting));
    }

    private MergeWish wish(PersonId kept, PersonId gone, Set<CandidateId> counting) {
        Person stays = people.find(kept).orElseThrow();
        Person goes = people.find(gone).orElseThrow();
        return new MergeWish(stays, goes, stays.name(), goes.email(), counting);
    }

    private Candidate applied(RequisitionId opening, String name, String email) {
        var ready = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(hiring.hr, Optional.of(opening), name, Optional.of(new EmailAddress(email)), Language.ENGLISH);
        links.put(ready.link().candidate(), ready.link().link().getFragment());
        return found(ready.link().candidate());
    }

    private StageKind stage(Candidate candidate) {
        return found(candidate.id()).row().place().orElseThrow().stage().kind();
    }

    private Candidate found(CandidateId id) {
        return miyar.bean(Candidates.class).find(hiring.hr, id).orElseThrow();
    }

    private void submit(Candidate candidate) {
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.holder(sessions.open(links.getOrDefault(candidate.id(), ""))
                        .orElseThrow()
                        .token())
                .orElseThrow();
        var sittings = miyar.bean(Sittings.class);
        sittings.start(
                holder,
                Language.ENGLISH,
                miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        miyar.bean(Answers.class).save(holder, List.of(new GivenAnswer("EMP1", 4, 1, OptionalInt.of(2000))));
        sittings.submit(holder);
    }
}
