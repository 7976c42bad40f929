package org.miyar.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.testkit.TestMiyar;

class StagesIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Requisitions requisitions = miyar.bean(Requisitions.class);
    private final Stages stages = miyar.bean(Stages.class);
    private Actor hr;
    private RequisitionId opening;

    @BeforeEach
    void somebody_drafts_an_opening() {
        hr = new Staff(miyar).with(Role.HR);
        opening = drafted("Agent");
    }

    private RequisitionId drafted(String title) {
        return ((RequisitionChange.Saved)
                        requisitions.draft(hr, RequisitionForm.titled(new PartialText("", "", title))))
                .id();
    }

    private List<StageForm> forms() {
        return new ArrayList<>(stages.of(opening).stream().map(StageForm::of).toList());
    }

    private List<StageKind> kinds(RequisitionId of) {
        return stages.of(of).stream().map(Stage::kind).toList();
    }

    private int version() {
        return requisitions.find(hr, opening).orElseThrow().version();
    }

    private StageChange arrange(List<StageForm> wanted) {
        return stages.arrange(hr, opening, version(), wanted);
    }

    private static StageForm added(StageKind kind, String name) {
        return new StageForm(Optional.empty(), kind, PartialText.typed("", "", name));
    }

    @Test
    void a_draft_has_the_standard_stages_named_by_their_kinds() {
        assertThat(kinds(opening)).containsExactly(StageKind.values());
        assertThat(stages.of(opening))
                .allSatisfy(stage -> assertThat(stage.name()).isEmpty());
        assertThat(stages.of(opening).getFirst().title(Language.ENGLISH, "Applied"))
                .isEqualTo("Applied");
    }

    @Test
    void stages_are_renamed_added_moved_and_removed_and_a_copy_has_the_same() {
        var wanted = forms();
        wanted.set(
                2,
                new StageForm(
                        wanted.get(2).id(),
                        StageKind.INTERVIEW,
                        Optional.of(new PartialText("مقابلة أولى", "مصاحبهٔ اول", "First talk"))));
        wanted.add(3, added(StageKind.INTERVIEW, "Second talk"));
        wanted.remove(1);
        Collections.swap(wanted, 2, 3);
        assertThat(arrange(wanted)).isEqualTo(new StageChange.Saved());

        assertThat(stages.of(opening))
                .extracting(stage -> stage.title(Language.ENGLISH, stage.kind().code()))
                .containsExactly("applied", "First talk", "offer", "Second talk", "hired", "declined", "withdrawn");
        assertThat(stages.of(opening)).extracting(Stage::position).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(stages.first(opening, StageKind.INTERVIEW).orElseThrow().title(Language.PERSIAN, ""))
                .isEqualTo("مصاحبهٔ اول");
        var copy = requisitions.copy(hr, opening).orElseThrow();
        assertThat(kinds(copy)).isEqualTo(kinds(opening));
        assertThat(stages.of(copy))
                .extracting(Stage::name)
                .containsExactlyElementsOf(
                        stages.of(opening).stream().map(Stage::name).toList());
        assertThat(stages.of(copy))
                .extracting(Stage::id)
                .doesNotContainAnyElementsOf(
                        stages.of(opening).stream().map(Stage::id).toList());
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_written_over() {
        int seen = version();
        var mine = forms();
        mine.remove(3);
        assertThat(arrange(forms())).isEqualTo(new StageChange.Saved());
        assertThat(stages.arrange(hr, opening, seen, mine)).isEqualTo(new StageChange.Stale());
        assertThat(kinds(opening)).containsExactly(StageKind.values());
    }

    @Test
    void a_closed_opening_keeps_its_stages() {
        miyar.jdbi()
                .useHandle(handle ->
                        handle.execute("update requisition set status = 'closed' where id = ?", opening.value()));
        assertThat(arrange(forms())).isEqualTo(new StageChange.Closed());
    }

    @Test
    void the_stages_every_opening_has_stay_in_their_places() {
        var swapped = forms();
        Collections.swap(swapped, 0, 1);
        var endless = forms();
        endless.removeLast();
        var twice = forms();
        twice.add(1, added(StageKind.APPLIED, "Again"));
        var replaced = forms();
        replaced.set(0, added(StageKind.APPLIED, "New"));
        var turned = forms();
        turned.set(1, new StageForm(turned.get(1).id(), StageKind.OFFER, Optional.empty()));
        var other = drafted("Other");
        var foreign = forms();
        foreign.add(1, StageForm.of(stages.first(other, StageKind.OFFER).orElseThrow()));
        var tooMany = forms();
        for (int i = 0; i < StageForm.MOST; i++) {
            tooMany.add(1, added(StageKind.INTERVIEW, "Talk " + i));
        }
        for (var impossible : List.of(swapped, endless, twice, replaced, turned, foreign, tooMany)) {
            assertThatThrownBy(() -> arrange(impossible)).isInstanceOf(IllegalArgumentException.class);
            assertThat(kinds(opening)).containsExactly(StageKind.values());
        }
    }
}
