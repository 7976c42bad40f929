package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.audit.AuditAction;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.recruiting.MoveOutcome.Done;
import org.miyar.recruiting.MoveOutcome.Elsewhere;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageChange;
import org.miyar.requisition.StageForm;
import org.miyar.requisition.StageId;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.testkit.TestMiyar;

class PipelineIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Pipeline pipeline = miyar.bean(Pipeline.class);
    private final Candidates candidates = miyar.bean(Candidates.class);
    private final Stages stages = miyar.bean(Stages.class);
    private Hiring hiring;
    private Actor colleague;

    @BeforeEach
    void somebody_hires() {
        hiring = Hiring.at(miyar);
        colleague = new Staff(miyar).named("Karim", Role.HR);
    }

    private CandidateId invited(String name) {
        return hiring.invite(name, "", Language.ENGLISH).candidate();
    }

    private Stage stage(StageKind kind) {
        return stages.first(hiring.job, kind).orElseThrow();
    }

    private Pipeline.Asked seen(CandidateId id) {
        return candidates.find(hiring.hr, id).orElseThrow().row().asked();
    }

    private StageKind standing(CandidateId id) {
        return candidates
                .find(hiring.hr, id)
                .orElseThrow()
                .row()
                .place()
                .orElseThrow()
                .stage()
                .kind();
    }

    private MoveOutcome move(StageKind to, CandidateId... ids) {
        return pipeline.move(
                hiring.hr,
                List.of(ids).stream().map(this::seen).toList(),
                stage(to).id());
    }

    private List<CandidateRow> cards(StageId stage, int offset) {
        return candidates.page(hiring.hr, CandidateFilter.ALL.in(stage), CandidateSort.INVITED, false, offset, 20);
    }

    private int count(StageKind kind) {
        return pipeline.columns(hiring.hr, hiring.job).stream()
                .filter(column -> column.stage().kind() == kind)
                .mapToInt(Pipeline.Column::count)
                .sum();
    }

    @Test
    void whoever_is_invited_for_a_job_begins_in_its_first_stage_and_others_in_none() {
        var sara = invited("Sara");
        var nowhere = ((InviteOutcome.Ready) miyar.bean(Inviting.class)
                        .invite(hiring.hr, Optional.empty(), "Nowhere", Optional.empty(), Language.ENGLISH))
                .link()
                .candidate();
        var row = candidates.find(hiring.hr, sara).orElseThrow().row();
        assertThat(standing(sara)).isEqualTo(StageKind.APPLIED);
        assertThat(row.place().orElseThrow().since()).isEqualTo(row.invitedAt());
        assertThat(candidates.find(hiring.hr, nowhere).orElseThrow().row().place())
                .isEmpty();
        miyar.clock().advance(Duration.ofDays(1));
        miyar.bean(Inviting.class).assign(hiring.hr, nowhere, hiring.job);
        var place =
                candidates.find(hiring.hr, nowhere).orElseThrow().row().place().orElseThrow();
        assertThat(place.stage().kind()).isEqualTo(StageKind.APPLIED);
        assertThat(place.since()).isEqualTo(miyar.clock().instant());
    }

    @Test
    void several_are_moved_together_and_taken_back_to_where_each_was() {
        var one = invited("One");
        var two = invited("Two");
        move(StageKind.ASSESSMENT, two);
        miyar.clock().advance(Duration.ofMinutes(5));
        var done = (Done) move(StageKind.INTERVIEW, one, two);
        assertThat(done.moved()).extracting(MoveOutcome.Moved::name).containsExactly("One", "Two");
        assertThat(done.elsewhere()).isEmpty();
        assertThat(standing(one)).isEqualTo(StageKind.INTERVIEW);
        assertThat(count(StageKind.INTERVIEW)).isEqualTo(2);
        assertThat(cards(stage(StageKind.INTERVIEW).id(), 0))
                .extracting(CandidateRow::name)
                .containsExactly("One", "Two");

        assertThat(((Done) pipeline.takeBack(hiring.hr, done.moved())).moved()).hasSize(2);
        assertThat(standing(one)).isEqualTo(StageKind.APPLIED);
        assertThat(standing(two)).isEqualTo(StageKind.ASSESSMENT);
        assertThat(pipeline.history(hiring.hr, two))
                .extracting(step -> step.from().kind() + " " + step.to().kind() + " "
                        + step.by().orElseThrow())
                .containsExactly(
                        "APPLIED ASSESSMENT Nadia", "ASSESSMENT INTERVIEW Nadia", "INTERVIEW ASSESSMENT Nadia");
        int events = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from audit_event where action = :action and subject_id = :id")
                        .bind("action", AuditAction.CANDIDATE_MOVED.name())
                        .bind("id", two.value())
                        .mapTo(Integer.class)
                        .one());
        assertThat(events).isEqualTo(3);
    }

    @Test
    void whom_a_colleague_has_moved_meanwhile_stays_there_and_the_second_is_told_where() {
        var sara = invited("Sara");
        var omid = invited("Omid");
        var seen = List.of(seen(sara), seen(omid));
        pipeline.move(colleague, List.of(seen(sara)), stage(StageKind.OFFER).id());
        var done =
                (Done) pipeline.move(hiring.hr, seen, stage(StageKind.INTERVIEW).id());
        assertThat(done.moved()).extracting(MoveOutcome.Moved::name).containsExactly("Omid");
        assertThat(done.elsewhere())
                .containsExactly(new Elsewhere(sara, "Sara", stage(StageKind.OFFER), Optional.of("Karim")));
        assertThat(standing(sara)).isEqualTo(StageKind.OFFER);
    }

    @Test
    void a_move_is_not_taken_back_over_a_later_one() {
        var sara = invited("Sara");
        var done = (Done) move(StageKind.INTERVIEW, sara);
        pipeline.move(colleague, List.of(seen(sara)), stage(StageKind.OFFER).id());
        var back = (Done) pipeline.takeBack(hiring.hr, done.moved());
        assertThat(back.moved()).isEmpty();
        assertThat(back.elsewhere()).extracting(Elsewhere::name).containsExactly("Sara");
        assertThat(standing(sara)).isEqualTo(StageKind.OFFER);
    }

    @Test
    void taking_back_passes_over_whom_somebody_has_decided_on_meanwhile() {
        var first = invited("First");
        var second = invited("Second");
        move(StageKind.ASSESSMENT, second);
        var done = (Done) move(StageKind.INTERVIEW, first, second);
        pipeline.reach(colleague, second, StageKind.HIRED);
        var back = (Done) pipeline.takeBack(hiring.hr, done.moved());
        assertThat(back.moved()).extracting(MoveOutcome.Moved::name).containsExactly("First");
        assertThat(back.elsewhere()).extracting(Elsewhere::name).containsExactly("Second");
        assertThat(standing(first)).isEqualTo(StageKind.APPLIED);
        assertThat(standing(second)).isEqualTo(StageKind.HIRED);
    }

    @Test
    void being_read_meanwhile_does_not_keep_anybody_from_being_moved() {
        var sara = invited("Sara");
        var seen = seen(sara);
        candidates.markRead(colleague, sara);
        assertThat(((Done) pipeline.move(
                                hiring.hr, List.of(seen), stage(StageKind.OFFER).id()))
                        .moved())
                .hasSize(1);
    }

    @Test
    void of_two_who_move_the_same_card_at_once_one_moves_it_and_one_is_told() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                var ids = List.of(invited("Race A"), invited("Race B"));
                var seen = ids.stream().map(this::seen).toList();
                Callable<MoveOutcome> mine = () -> pipeline.move(
                        hiring.hr, seen, stage(StageKind.INTERVIEW).id());
                Callable<MoveOutcome> theirs = () -> pipeline.move(
                        colleague, seen.reversed(), stage(StageKind.OFFER).id());
                var outcomes = threads.invokeAll(List.of(mine, theirs)).stream()
                        .map(future -> (Done) future.resultNow())
                        .toList();
                assertThat(outcomes.stream()
                                .mapToInt(done -> done.moved().size())
                                .sum())
                        .isEqualTo(2);
                assertThat(outcomes.stream()
                                .mapToInt(done -> done.elsewhere().size())
                                .sum())
                        .isEqualTo(2);
                ids.forEach(id -> assertThat(pipeline.history(hiring.hr, id)).hasSize(1));
            }
        }
    }

    @Test
    void only_a_decision_leads_to_an_end_and_away_from_it() {
        var sara = invited("Sara");
        var omid = invited("Omid");
        for (var end : Set.of(StageKind.HIRED, StageKind.DECLINED)) {
            assertThat(move(end, sara, omid)).isEqualTo(new MoveOutcome.DecisionNeeded());
        }
        assertThat(standing(sara)).isEqualTo(StageKind.APPLIED);
        assertThat(pipeline.reach(hiring.hr, sara, StageKind.DECLINED)).isTrue();
        assertThat(standing(sara)).isEqualTo(StageKind.DECLINED);
        assertThat(move(StageKind.OFFER, omid, sara)).isEqualTo(new MoveOutcome.DecisionNeeded());
        assertThat(standing(omid)).isEqualTo(StageKind.APPLIED);
        move(StageKind.WITHDRAWN, omid);
        assertThat(standing(omid)).isEqualTo(StageKind.WITHDRAWN);
        move(StageKind.OFFER, omid);
        assertThat(standing(omid)).isEqualTo(StageKind.OFFER);
    }

    @Test
    void other_features_bring_somebody_to_the_first_stage_of_a_kind_once() {
        var sara = invited("Sara");
        assertThat(pipeline.reach(hiring.hr, sara, StageKind.INTERVIEW)).isTrue();
        assertThat(pipeline.reach(hiring.hr, sara, StageKind.INTERVIEW)).isTrue();
        assertThat(pipeline.history(hiring.hr, sara)).hasSize(1);
        assertThat(pipeline.reach(hiring.hr, new CandidateId(999_999), StageKind.OFFER))
                .isFalse();
        var lead = new Staff(miyar).with(Role.SUPERVISOR);
        assertThatThrownBy(() -> pipeline.reach(lead, sara, StageKind.HIRED)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobody_is_put_into_another_openings_stage_or_one_that_is_gone() {
        var sara = invited("Sara");
        var other = stages.first(hiring.opened("Other"), StageKind.OFFER).orElseThrow();
        assertThat(pipeline.move(hiring.hr, List.of(seen(sara)), other.id())).isEqualTo(new MoveOutcome.NoSuchStage());
        var gone = stage(StageKind.OFFER);
        assertThat(arrange(StageKind.OFFER)).isEqualTo(new StageChange.Saved());
        assertThat(pipeline.move(hiring.hr, List.of(seen(sara)), gone.id())).isEqualTo(new MoveOutcome.NoSuchStage());
        assertThat(standing(sara)).isEqualTo(StageKind.APPLIED);
    }

    /** Writes the opening's stages without this one. */
    private StageChange arrange(StageKind without) {
        return stages.arrange(
                hiring.hr,
                hiring.job,
                miyar.bean(Requisitions.class)
                        .find(hiring.hr, hiring.job)
                        .orElseThrow()
                        .version(),
                stages.of(hiring.job).stream()
                        .filter(stage -> stage.kind() != without)
                        .map(stage -> new StageForm(Optional.of(stage.id()), stage.kind(), stage.name()))
                        .toList());
    }

    @Test
    void a_stage_that_somebody_is_in_or_was_in_is_not_removed() {
        var sara = invited("Sara");
        move(StageKind.INTERVIEW, sara);
        assertThat(arrange(StageKind.INTERVIEW)).isEqualTo(new StageChange.InUse());
        move(StageKind.OFFER, sara);
        assertThat(arrange(StageKind.INTERVIEW)).isEqualTo(new StageChange.InUse());
        assertThat(stages.of(hiring.job)).hasSize(7);
        assertThat(arrange(StageKind.ASSESSMENT)).isEqualTo(new StageChange.Saved());
        assertThat(stages.of(hiring.job)).hasSize(6);
    }

    @Test
    void a_column_is_read_in_pages_in_the_order_in_which_people_came() {
        var names = IntStream.range(0, 25).mapToObj(i -> "Person " + i).toList();
        names.forEach(name -> {
            invited(name);
            miyar.clock().advance(Duration.ofSeconds(1));
        });
        var applied = stage(StageKind.APPLIED).id();
        assertThat(count(StageKind.APPLIED)).isEqualTo(25);
        assertThat(cards(applied, 0)).extracting(CandidateRow::name).containsExactlyElementsOf(names.subList(0, 20));
        assertThat(cards(applied, 20)).extracting(CandidateRow::name).containsExactlyElementsOf(names.subList(20, 25));
    }

    @Test
    void a_stage_that_is_removed_in_the_instant_of_a_move_is_said_to_be_gone() {
        var omar = invited("Omar Instant");
        var store = miyar.bean(PipelineStore.class);
        var standing = store.hold(omar).orElseThrow();
        assertThat(store.move(
                        standing, new StageId(Long.MAX_VALUE), miyar.clock().instant()))
                .isEqualTo(PipelineStore.Step.STAGE_GONE);
        assertThat(standing(omar)).as("nothing half-written").isEqualTo(StageKind.APPLIED);
    }

    @Test
    void a_list_is_narrowed_to_a_kind_of_stage() {
        var sara = invited("Unique");
        move(StageKind.OFFER, sara);
        var offered = new CandidateFilter(
                "Unique",
                Set.of(),
                false,
                Optional.empty(),
                Optional.of(hiring.job),
                Optional.of(StageKind.OFFER),
                Optional.empty());
        assertThat(candidates.page(hiring.hr, offered, CandidateSort.NAME, false, 0, 9))
                .extracting(CandidateRow::id)
                .containsExactly(sara);
        move(StageKind.APPLIED, sara);
        assertThat(candidates.count(hiring.hr, offered)).isZero();
    }

    @Test
    void a_supervisor_moves_nobody_on_the_board() {
        var sara = invited("Sara");
        var supervisor = new Staff(miyar).with(Role.SUPERVISOR);
        assertThatThrownBy(() -> pipeline.move(
                        supervisor, List.of(seen(sara)), stage(StageKind.OFFER).id()))
                .isInstanceOf(NotAllowed.class);
    }
}
