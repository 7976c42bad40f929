package org.miyar.requisition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.design.EmptyState;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PartialText;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;
import org.miyar.requisition.RequisitionChange;

class OpeningsViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Staff staff;
    private Actor hr;

    @BeforeEach
    void somebody_of_hr_is_signed_in() {
        staff = new Staff(miyar);
        hr = staff.with(Role.HR);
        signIn(hr);
    }

    @Test
    void an_opening_is_written_aimed_and_opened_and_says_on_the_way_what_it_lacks() {
        UI.getCurrent().navigate("openings/new");
        press("Save as a draft");
        assertThat(title().isInvalid()).isTrue();
        title().setValue("Night agent");
        press("Save as a draft");
        var opening = only("Night agent");
        assertThat(find(H1.class).single().getText()).isEqualTo("Night agent");

        press("Open");
        assertThat(find(ListItem.class, find(ProblemBox.class).all().getFirst()).all())
                .hasSize(2);
        assertThat(state(opening)).isEqualTo(RequisitionState.DRAFT);

        UI.getCurrent().navigate("openings/" + opening.value(), QueryParameters.simple(Map.of("tab", "target")));
        press("Publish version 1");
        assertThat(requisition(opening).target()).isEmpty();
        weight().setValue(3);
        press("Publish version 1");
        assertThat(find(TextField.class).withCaption("From T").all().getFirst().isInvalid())
                .isTrue();
        assertThat(requisition(opening).target()).isEmpty();
        find(TextField.class).withCaption("From T").all().getFirst().setValue("٤٥");
        find(TextArea.class)
                .withCaption("Why? (English)")
                .all()
                .getFirst()
                .setValue("At night nobody else is there to ask.");
        press("Publish version 1");
        assertThat(requisition(opening).target()).isPresent();

        UI.getCurrent().navigate("openings/" + opening.value());
        find(TextArea.class).withCaption("Description (English)").single().setValue("You answer at night.");
        press("Save");
        press("Open");
        assertThat(state(opening)).isEqualTo(RequisitionState.OPEN);
        assertThat(find(Button.class).withText("Pause").all()).hasSize(1);
    }

    @Test
    void what_somebody_else_changed_is_told_and_what_was_typed_stays_until_one_decides() {
        var opening = draft("Shared");
        UI.getCurrent().navigate("openings/" + opening.value());
        miyar.bean(Requisitions.class).change(hr, opening, 0, titled("Theirs"));
        title().setValue("Mine");
        press("Save");
        assertThat(find(ProblemBox.class).last().isVisible()).isTrue();
        assertThat(title().getValue()).isEqualTo("Mine");
        assertThat(requisition(opening).form().title().en()).isEqualTo("Theirs");
        press("Save mine instead");
        assertThat(requisition(opening).form().title().en()).isEqualTo("Mine");
    }

    @Test
    void a_list_is_narrowed_by_its_address_and_says_when_nothing_fits() {
        draft("In the list");
        UI.getCurrent().navigate(OpeningsView.class, QueryParameters.simple(Map.of("q", "in THE list")));
        assertThat(find(Grid.class).single().getDataCommunicator().getDataProviderSize())
                .isEqualTo(1);
        UI.getCurrent()
                .navigate(OpeningsView.class, QueryParameters.simple(Map.of("q", "In the list", "state", "closed")));
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void a_supervisor_reads_the_opening_of_their_team_and_has_nothing_to_press() {
        var lead = staff.with(Role.SUPERVISOR);
        var own = drafted(new RequisitionForm(
                new PartialText("", "", "For my team"),
                Optional.of(new PartialText("", "", "What they do")),
                Optional.of(staff.team("Mine", lead)),
                Optional.empty(),
                1,
                Optional.empty()));
        var other = draft("For others");
        signIn(lead);
        UI.getCurrent().navigate("openings/" + own.value());
        assertThat(find(H1.class).single().getText()).isEqualTo("For my team");
        assertThat(find(Button.class, (OpeningView) getCurrentView()).all())
                .extracting(Button::getText)
                .containsExactly("The job", "What it asks for");
        assertThat(find(TextField.class).all()).isEmpty();
        for (var path : new String[] {"openings/" + other.value(), "openings/new", "openings/none"}) {
            UI.getCurrent().navigate(path);
            assertThat(find(H1.class).single().getText()).as(path).isEqualTo("There is nothing here");
        }
    }

    private TextField title() {
        return find(TextField.class).withCaption("Title (English)").single();
    }

    private Select<Integer> weight() {
        @SuppressWarnings("unchecked")
        Select<Integer> first = find(Select.class).all().getFirst();
        return first;
    }

    private RequisitionId draft(String title) {
        return drafted(titled(title));
    }

    private RequisitionId drafted(RequisitionForm form) {
        return ((RequisitionChange.Saved) miyar.bean(Requisitions.class).draft(hr, form)).id();
    }

    private static RequisitionForm titled(String title) {
        return RequisitionForm.titled(new PartialText("", "", title));
    }

    private RequisitionId only(String title) {
        var found = miyar.bean(Requisitions.class)
                .page(
                        hr,
                        new RequisitionFilter(title, Optional.empty()),
                        org.miyar.requisition.RequisitionSort.ADDED,
                        true,
                        org.miyar.kernel.Language.ENGLISH,
                        0,
                        2);
        assertThat(found).hasSize(1);
        return found.getFirst().id();
    }

    private Requisition requisition(RequisitionId id) {
        return miyar.bean(Requisitions.class).find(hr, id).orElseThrow();
    }

    private RequisitionState state(RequisitionId id) {
        return requisition(id).state();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }
}
