package org.miyar.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miyar.requisition.Drafts.TARGET;
import static org.miyar.requisition.Drafts.form;
import static org.miyar.requisition.Drafts.target;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.AuditTrail;
import org.miyar.audit.RecordedEvent;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.SearchKey;
import org.miyar.profile.TargetProfile;
import org.miyar.requisition.RequisitionMove.Obstacle;
import org.miyar.team.BranchId;
import org.miyar.team.Teams;
import org.miyar.testkit.TestMiyar;

class RequisitionsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Requisitions requisitions = miyar.bean(Requisitions.class);
    private Staff staff;
    private Actor hr;
    private Drafts drafts;

    @BeforeEach
    void somebody_is_in_hr() {
        staff = new Staff(miyar);
        hr = staff.with(Role.HR);
        drafts = new Drafts(miyar, hr);
    }

    private Requisition find(RequisitionId id) {
        return requisitions.find(hr, id).orElseThrow();
    }

    /** One that can be opened. */
    private Requisition whole(String title) {
        var id = drafts.drafted(
                form(title, Optional.empty(), Optional.of(drafts.today().plusDays(30))));
        assertThat(requisitions.publish(hr, id, 0, TARGET)).isEqualTo(new TargetChange.Published(1));
        return find(id);
    }

    private RequisitionMove move(Requisition opening, RequisitionState to) {
        return requisitions.move(hr, opening.id(), find(opening.id()).version(), to);
    }

    @Test
    void what_was_written_is_found_again_in_the_languages_it_was_written_in() {
        var team = staff.team("Calls", staff.with(Role.SUPERVISOR));
        var written = form("Agent (évening)", Optional.of(team), Optional.of(drafts.today()));
        var found = find(drafts.drafted(written));
        assertThat(found.form()).isEqualTo(written);
        assertThat(found.state()).isEqualTo(RequisitionState.DRAFT);
        assertThat(found.form().title().missing()).containsExactly(Language.ARABIC);
        assertThat(found.row().team()).contains("Calls");
        assertThat(found.row().branch()).isPresent();
        assertThat(found.slug()).isEqualTo("agent-evening-" + found.id().value());
    }

    @Test
    void a_draft_is_opened_only_when_it_is_whole_and_is_told_what_it_lacks() {
        var draft = find(drafts.drafted(new RequisitionForm(
                new PartialText("وظيفة", "", ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.of(drafts.today().minusDays(1)))));
        assertThat(draft.slug()).isEqualTo("job-" + draft.id().value());
        assertThat(move(draft, RequisitionState.OPEN))
                .isEqualTo(new RequisitionMove.Incomplete(EnumSet.allOf(Obstacle.class)));
        assertThat(find(draft.id())).isEqualTo(draft);

        requisitions.change(
                hr, draft.id(), draft.version(), form("Clerk", Optional.empty(), Optional.of(drafts.today())));
        assertThat(move(draft, RequisitionState.OPEN))
                .isEqualTo(new RequisitionMove.Incomplete(Set.of(Obstacle.TARGET)));
        requisitions.publish(hr, draft.id(), find(draft.id()).version(), TARGET);
        assertThat(move(draft, RequisitionState.OPEN)).isEqualTo(new RequisitionMove.Moved(RequisitionState.OPEN));
    }

    @Test
    void there_is_a_way_only_where_the_states_say_so() {
        for (var from : RequisitionState.values()) {
            for (var to : RequisitionState.values()) {
                var opening = whole("From " + from + " to " + to);
                way(from).forEach(step -> assertThat(move(opening, step)).isEqualTo(new RequisitionMove.Moved(step)));
                assertThat(move(opening, to))
                        .isEqualTo(
                                from.next().contains(to)
                                        ? new RequisitionMove.Moved(to)
                                        : new RequisitionMove.NoWay(from, to));
            }
        }
        assertThat(Stream.of(RequisitionState.values()).map(RequisitionState::next))
                .containsExactly(
                        Set.of(RequisitionState.OPEN, RequisitionState.CLOSED),
                        Set.of(RequisitionState.PAUSED, RequisitionState.CLOSED),
                        Set.of(RequisitionState.OPEN, RequisitionState.CLOSED),
                        Set.of());
    }

    private static List<RequisitionState> way(RequisitionState to) {
        return switch (to) {
            case DRAFT -> List.of();
            case OPEN -> List.of(RequisitionState.OPEN);
            case PAUSED -> List.of(RequisitionState.OPEN, RequisitionState.PAUSED);
            case CLOSED -> List.of(RequisitionState.OPEN, RequisitionState.CLOSED);
        };
    }

    @Test
    void a_stale_write_changes_nothing_whatever_it_is() {
        var opening = whole("Stale");
        requisitions.change(hr, opening.id(), opening.version(), form("Fresh"));
        var now = find(opening.id());
        assertThat(requisitions.change(hr, opening.id(), opening.version(), form("Old")))
                .isInstanceOf(RequisitionChange.Stale.class);
        assertThat(requisitions.move(hr, opening.id(), opening.version(), RequisitionState.OPEN))
                .isInstanceOf(RequisitionMove.Stale.class);
        assertThat(requisitions.publish(hr, opening.id(), opening.version(), target(50)))
                .isInstanceOf(TargetChange.Stale.class);
        assertThat(find(opening.id())).isEqualTo(now);
        assertThat(requisitions.targets(hr, opening.id())).hasSize(1);
    }

    @Test
    void of_two_who_publish_at_once_one_publishes() throws Exception {
        var opening = whole("Race");
        Callable<TargetChange> first = () -> requisitions.publish(hr, opening.id(), opening.version(), target(50));
        Callable<TargetChange> second = () -> requisitions.publish(hr, opening.id(), opening.version(), target(55));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = both.invokeAll(List.of(first, second)).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(new TargetChange.Published(2), new TargetChange.Stale());
        }
        assertThat(requisitions.targets(hr, opening.id()))
                .extracting(TargetProfile::number)
                .containsExactly(2, 1);
    }

    @Test
    void a_change_of_the_target_is_a_new_version_and_the_old_one_stays_as_it_was() {
        var opening = whole("Versions");
        var first = requisitions.targets(hr, opening.id()).getFirst();
        var panel = Set.of(hr.person(), staff.with(Role.EMPLOYEE).person());
        assertThat(requisitions.publish(hr, opening.id(), opening.version(), TARGET))
                .isInstanceOf(TargetChange.Same.class);
        assertThat(requisitions.publish(
                        hr,
                        opening.id(),
                        opening.version(),
                        new TargetForm(target(50).bounds(), panel)))
                .isEqualTo(new TargetChange.Published(2));
        var versions = requisitions.targets(hr, opening.id());
        assertThat(versions.getLast()).isEqualTo(first);
        assertThat(versions.getFirst().panel()).isEqualTo(panel);
        assertThat(versions.getFirst().bounds().getFirst().lower()).isEqualTo(50);
        assertThat(find(opening.id()).target()).contains(versions.getFirst().id());
    }

    @Test
    void a_closed_one_stays_as_it_is_and_its_copy_begins_anew_with_a_target_of_its_own() {
        var opening = whole("Once more");
        move(opening, RequisitionState.OPEN);
        move(opening, RequisitionState.CLOSED);
        var closed = find(opening.id());
        assertThat(requisitions.change(hr, closed.id(), closed.version(), form("Late")))
                .isInstanceOf(RequisitionChange.Closed.class);
        assertThat(requisitions.publish(hr, closed.id(), closed.version(), target(60)))
                .isInstanceOf(TargetChange.Closed.class);
        assertThat(find(closed.id())).isEqualTo(closed);

        var copy = find(requisitions.copy(hr, closed.id()).orElseThrow());
        assertThat(copy.state()).isEqualTo(RequisitionState.DRAFT);
        assertThat(closed.form().closesOn()).isPresent();
        assertThat(copy.form()).isEqualTo(form("Once more"));
        requisitions.publish(hr, copy.id(), copy.version(), target(60));
        assertThat(requisitions.targets(hr, copy.id())).hasSize(2);
        assertThat(requisitions.targets(hr, closed.id())).hasSize(1);
    }

    @Test
    void every_deed_is_remembered_with_who_and_what() {
        var opening = whole("Remembered");
        requisitions.change(
                hr,
                opening.id(),
                opening.version(),
                form("Remembered well", Optional.empty(), Optional.of(drafts.today())));
        move(opening, RequisitionState.OPEN);
        move(opening, RequisitionState.PAUSED);
        move(opening, RequisitionState.CLOSED);
        var deeds = Stream.of(
                        AuditAction.REQUISITION_DRAFTED,
                        AuditAction.REQUISITION_CHANGED,
                        AuditAction.REQUISITION_OPENED,
                        AuditAction.REQUISITION_PAUSED,
                        AuditAction.REQUISITION_CLOSED)
                .map(this::last)
                .toList();
        assertThat(deeds).allSatisfy(deed -> {
            assertThat(deed.subject().orElseThrow().id()).isEqualTo(opening.id().value());
            assertThat(deed.actor().toString())
                    .contains(Long.toString(hr.person().value()));
        });
        assertThat(deeds.get(1).detail()).isEqualTo("title, closes " + drafts.today() + " · Remembered well");
    }

    @Test
    void one_taken_over_is_remembered_as_what_it_is() {
        var draft = drafts.takenOver(form("Taken over"), RequisitionState.DRAFT, false);
        var closed = drafts.takenOver(form("Taken over"), RequisitionState.CLOSED, false);
        assertThat(last(AuditAction.REQUISITION_DRAFTED).subject().orElseThrow().id())
                .isEqualTo(draft.value());
        assertThat(last(AuditAction.REQUISITION_CLOSED).subject().orElseThrow().id())
                .isEqualTo(closed.value());
    }

    @Test
    void a_copy_asks_what_a_new_one_asks_unless_it_is_for_show() {
        var decisions =
                miyar.bean(Instruments.class).forDecisions().orElseThrow().id();
        var real = drafts.takenOver(form("Asks as then"), RequisitionState.CLOSED, false);
        var shown = drafts.takenOver(form("Asks for show"), RequisitionState.CLOSED, true);
        assertThat(find(requisitions.copy(hr, real).orElseThrow()).instrument()).isEqualTo(decisions);
        assertThat(find(requisitions.copy(hr, shown).orElseThrow()).instrument())
                .isEqualTo(find(shown).instrument())
                .isNotEqualTo(decisions);
    }

    @Test
    void saving_what_stands_there_already_writes_nothing() {
        var opening = whole("Twice");
        var fresh = form("Twice as well");
        requisitions.change(hr, opening.id(), opening.version(), fresh);
        var once = find(opening.id());
        var noted = last(AuditAction.REQUISITION_CHANGED);
        assertThat(requisitions.change(hr, opening.id(), opening.version(), fresh))
                .isEqualTo(new RequisitionChange.Saved(opening.id()));
        assertThat(find(opening.id())).isEqualTo(once);
        assertThat(last(AuditAction.REQUISITION_CHANGED)).isEqualTo(noted);
    }

    @Test
    void an_open_one_keeps_what_it_had_to_have_to_be_opened() {
        var opening = whole("Stays whole");
        move(opening, RequisitionState.OPEN);
        var open = find(opening.id());
        var bare = new RequisitionForm(
                open.form().title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.of(drafts.today().minusDays(1)));
        assertThat(requisitions.change(hr, open.id(), open.version(), bare))
                .isEqualTo(new RequisitionChange.Incomplete(Set.of(Obstacle.DESCRIPTION, Obstacle.CLOSING_DATE)));
        assertThat(find(open.id())).isEqualTo(open);
    }

    @Test
    void what_an_open_one_lacks_already_does_not_keep_it_from_being_changed() {
        var overdue = drafts.takenOver(
                form("Overdue", Optional.empty(), Optional.of(drafts.today().minusDays(3))),
                RequisitionState.OPEN,
                false);
        assertThat(requisitions.change(
                        hr,
                        overdue,
                        0,
                        form(
                                "Overdue still",
                                Optional.empty(),
                                Optional.of(drafts.today().minusDays(3)))))
                .isInstanceOf(RequisitionChange.Saved.class);
    }

    private RecordedEvent last(AuditAction action) {
        return miyar.bean(AuditTrail.class)
                .list(new AuditQuery(Optional.of(action), new SearchKey("")), 0, 1)
                .getFirst();
    }

    @Test
    void what_names_a_team_or_branch_that_is_gone_is_not_saved_and_says_so() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        var team = staff.team("Gone", staff.with(Role.SUPERVISOR));
        var there = form("Somewhere", Optional.of(team), Optional.empty());
        var opening = find(drafts.drafted(there));
        var teams = miyar.bean(Teams.class);
        teams.dissolve(administrator, teams.find(administrator, team).orElseThrow());
        var now = find(opening.id());
        assertThat(requisitions.draft(hr, there)).isEqualTo(new RequisitionChange.PlaceGone());
        assertThat(requisitions.change(hr, opening.id(), opening.version(), there))
                .isEqualTo(new RequisitionChange.PlaceGone());
        var nowhere = new RequisitionForm(
                there.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BranchId(987_654)),
                1,
                Optional.empty());
        assertThat(requisitions.draft(hr, nowhere)).isEqualTo(new RequisitionChange.PlaceGone());
        assertThat(requisitions.change(hr, opening.id(), opening.version(), nowhere))
                .isEqualTo(new RequisitionChange.PlaceGone());
        assertThat(find(opening.id())).isEqualTo(now);
    }

    @Test
    void an_opening_outlives_its_team() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        var team = staff.team("Dissolved", staff.with(Role.SUPERVISOR));
        var id = drafts.drafted(form("Outlives", Optional.of(team), Optional.empty()));
        var teams = miyar.bean(Teams.class);
        teams.dissolve(administrator, teams.find(administrator, team).orElseThrow());
        assertThat(find(id).form().team()).isEmpty();
    }
}
