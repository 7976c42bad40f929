package org.miyar.requisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miyar.requisition.Drafts.TARGET;
import static org.miyar.requisition.Drafts.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.TargetProfiles;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Inviting;
import org.miyar.testkit.TestMiyar;

class RequisitionListIT {
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

    @Test
    void a_list_is_searched_however_it_is_spelt_and_paged_and_sorted_by_the_readers_titles() {
        var mark = "Zebra " + System.nanoTime();
        var first = drafts.drafted(titled("كاتب", mark + " b"));
        var second = drafts.drafted(titled("بائع", mark + " a"));
        var third = drafts.drafted(titled("", mark + " c"));
        var found = new RequisitionFilter(mark.toUpperCase(Locale.ROOT), Optional.empty());
        assertThat(requisitions.count(hr, found)).isEqualTo(3);
        assertThat(ids(found, RequisitionSort.ADDED, true, Language.ENGLISH, 0)).containsExactly(third, second, first);
        assertThat(ids(found, RequisitionSort.TITLE, false, Language.ENGLISH, 0))
                .containsExactly(second, first, third);
        assertThat(ids(found, RequisitionSort.TITLE, false, Language.ENGLISH, 2))
                .containsExactly(third);
        assertThat(ids(found, RequisitionSort.TITLE, true, Language.ARABIC, 0)).containsExactly(first, second, third);
        assertThat(requisitions.count(hr, new RequisitionFilter("کاتب " + mark, Optional.empty())))
                .isZero();
        assertThat(requisitions.count(hr, new RequisitionFilter("کاتب", Optional.empty())))
                .isPositive();
        assertThat(requisitions.count(hr, new RequisitionFilter(mark, Optional.of(RequisitionState.OPEN))))
                .isZero();
        assertThat(requisitions.count(hr, new RequisitionFilter("%", Optional.empty())))
                .isZero();
    }

    private static RequisitionForm titled(String arabic, String english) {
        return RequisitionForm.titled(new PartialText(arabic, "", english));
    }

    private List<RequisitionId> ids(
            RequisitionFilter filter, RequisitionSort sort, boolean descending, Language language, int offset) {
        return requisitions.page(hr, filter, sort, descending, language, offset, 10).stream()
                .map(RequisitionRow::id)
                .toList();
    }

    @Test
    void openings_without_a_last_day_stand_at_the_end_either_way() {
        var mark = "Lasting " + System.nanoTime();
        var never = drafts.drafted(form(mark));
        var soon = drafts.drafted(form(mark, Optional.empty(), Optional.of(drafts.today())));
        var later = drafts.drafted(
                form(mark, Optional.empty(), Optional.of(drafts.today().plusDays(9))));
        var found = new RequisitionFilter(mark, Optional.empty());
        assertThat(ids(found, RequisitionSort.CLOSING, false, Language.ENGLISH, 0))
                .containsExactly(soon, later, never);
        assertThat(ids(found, RequisitionSort.CLOSING, true, Language.ENGLISH, 0))
                .containsExactly(later, soon, never);
    }

    @Test
    void a_supervisor_reads_the_openings_of_their_own_teams_and_writes_none() {
        var lead = staff.with(Role.SUPERVISOR);
        var own = drafts.drafted(form("Own", Optional.of(staff.team("Own", lead)), Optional.empty()));
        var other = drafts.drafted(
                form("Other", Optional.of(staff.team("Other", staff.with(Role.SUPERVISOR))), Optional.empty()));
        assertThat(requisitions.find(lead, own)).isPresent();
        assertThat(requisitions.find(lead, other)).isEmpty();
        assertThat(requisitions.targets(lead, other)).isEmpty();
        requisitions.publish(hr, other, 0, TARGET);
        var foreign = requisitions.find(hr, other).orElseThrow().target().orElseThrow();
        assertThatThrownBy(() -> miyar.bean(TargetProfiles.class).find(lead, foreign))
                .isInstanceOf(NotAllowed.class);
        assertThat(requisitions.count(lead, RequisitionFilter.ALL)).isEqualTo(1);
        assertThat(requisitions.page(lead, RequisitionFilter.ALL, RequisitionSort.ADDED, true, Language.ENGLISH, 0, 9))
                .extracting(RequisitionRow::id)
                .containsExactly(own);
        assertThatThrownBy(() -> requisitions.move(lead, own, 0, RequisitionState.CLOSED))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> requisitions.change(lead, own, 0, form("Mine")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> requisitions.publish(lead, own, 0, TARGET)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> requisitions.find(staff.with(Role.EMPLOYEE), own))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_supervisor_is_told_how_many_candidates_the_openings_of_their_own_teams_have() {
        Hiring.at(miyar);
        var lead = staff.with(Role.SUPERVISOR);
        var own = drafts.takenOver(
                form("Led", Optional.of(staff.team("Led", lead)), Optional.empty()), RequisitionState.OPEN, false);
        var other = drafts.takenOver(form("Not led"), RequisitionState.OPEN, false);
        for (var opening : List.of(own, other)) {
            miyar.bean(Inviting.class).invite(hr, Optional.of(opening), "Counted", Optional.empty(), Language.ENGLISH);
        }
        assertThat(requisitions.candidates(lead, List.of(own, other))).containsOnlyKeys(own);
        assertThat(requisitions.candidates(hr, List.of(own, other))).containsOnlyKeys(own, other);
    }
}
