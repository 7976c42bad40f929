package org.miyar.requisition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.design.EmptyState;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PartialText;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetChange;
import org.miyar.requisition.TargetForm;
import org.miyar.team.Teams;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class OpeningsViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final String CALM = "CALM";

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
    void who_publishes_over_somebody_elses_text_does_not_write_over_it_with_the_old_one() {
        var opening = draft("Two parts");
        open(opening, "target");
        var theirs = new RequisitionForm(
                titled("Two parts").title(),
                Optional.of(new PartialText("", "", "Theirs")),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty());
        miyar.bean(Requisitions.class).change(hr, opening, 0, theirs);
        ask("45");
        press("Publish version 1");
        assertThat(requisition(opening).target()).isEmpty();
        press("Save mine instead");
        assertThat(requisition(opening).target()).isPresent();

        press("The job");
        title().setValue("Two parts, typo mended");
        press("Save");
        assertThat(requisition(opening).form()).isEqualTo(theirs);
        press("Show their version");
        assertThat(description().getValue()).isEqualTo("Theirs");
    }

    @Test
    void who_saves_over_somebody_elses_target_does_not_publish_over_it_with_the_old_one() {
        var opening = draft("Parts two");
        open(opening, "");
        publish(opening, bound(CALM, 2));
        title().setValue("Parts two, typo mended");
        press("Save");
        assertThat(requisition(opening).form()).isEqualTo(titled("Parts two"));
        press("Save mine instead");
        assertThat(requisition(opening).form()).isEqualTo(titled("Parts two, typo mended"));

        press("What it asks for");
        ask("55");
        press("Publish version 1");
        assertThat(versions(opening)).hasSize(1);
        press("Save mine instead");
        assertThat(versions(opening)).hasSize(2);
    }

    @Test
    void ones_own_saving_in_one_part_is_nobody_elses_in_the_other() {
        var opening = draft("All mine");
        open(opening, "");
        title().setValue("All mine indeed");
        press("Save");
        press("What it asks for");
        ask("45");
        press("Publish version 1");
        press("The job");
        description().setValue("Written afterwards");
        press("Save");
        assertThat(versions(opening)).hasSize(1);
        assertThat(requisition(opening).form().description()).contains(new PartialText("", "", "Written afterwards"));
    }

    @Test
    void a_team_that_was_dissolved_meanwhile_is_told_and_what_was_typed_stays() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        var team = staff.team("Short-lived", staff.with(Role.SUPERVISOR));
        var opening = drafted(new RequisitionForm(
                titled("Homeless").title(),
                Optional.empty(),
                Optional.of(team),
                Optional.empty(),
                1,
                Optional.empty()));
        open(opening, "");
        var teams = miyar.bean(Teams.class);
        teams.dissolve(administrator, teams.find(administrator, team).orElseThrow());
        title().setValue("Homeless still");
        press("Save");
        assertThat(problem()).startsWith("Not saved: the team or branch");
        assertThat(title().getValue()).isEqualTo("Homeless still");
    }

    @Test
    void an_open_one_that_would_lack_something_is_not_saved_and_says_what() {
        var opening = drafted(new RequisitionForm(
                titled("Stays open").title(),
                Optional.of(new PartialText("", "", "What they do")),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty()));
        publish(opening, bound(CALM, 2));
        open(opening, "");
        press("Open");
        description().setValue("");
        press("Save");
        assertThat(problem()).startsWith("Not saved: the opening is open");
        assertThat(find(ListItem.class, find(ProblemBox.class).last()).all()).hasSize(1);
    }

    @Test
    void a_draft_can_be_given_up() {
        var opening = draft("Given up");
        open(opening, "");
        press("Discard the draft");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(state(opening)).isEqualTo(RequisitionState.CLOSED);
    }

    @Test
    void whoever_leaves_with_something_half_written_is_asked_first() {
        var opening = draft("Half written");
        open(opening, "target");
        weight().setValue(2);
        UI.getCurrent().navigate(OpeningsView.class);
        assertThat(getCurrentView()).isInstanceOf(OpeningView.class);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(OpeningsView.class);

        open(opening, "");
        UI.getCurrent().navigate(OpeningsView.class);
        assertThat(getCurrentView()).isInstanceOf(OpeningsView.class);
    }

    @Test
    void a_weight_between_the_steps_stays_and_what_is_not_measured_is_said_before_it_goes() {
        var opening = draft("Odd weights");
        publish(opening, bound(CALM, 1.5), bound("NOT-ASKED", 2));
        open(opening, "target");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anySatisfy(text -> assertThat(text).contains("does not measure: NOT-ASKED."));
        find(TextField.class).withCaption("From T").single().setValue("50");
        press("Publish version 2");
        assertThat(versions(opening).getFirst().bounds()).singleElement().satisfies(bound -> {
            assertThat(bound.weight()).isEqualTo(1.5);
            assertThat(bound.lower()).isEqualTo(50);
        });
    }

    private static TargetBound bound(String competency, double weight) {
        return new TargetBound(
                competency, weight, 40, OptionalDouble.empty(), new PartialText("", "", "It is asked for."));
    }

    private void publish(RequisitionId opening, TargetBound... bounds) {
        var published = miyar.bean(Requisitions.class)
                .publish(hr, opening, requisition(opening).version(), new TargetForm(List.of(bounds), Set.of()));
        assertThat(published).isInstanceOf(TargetChange.Published.class);
    }

    private List<TargetProfile> versions(RequisitionId opening) {
        return miyar.bean(Requisitions.class).targets(hr, opening);
    }

    /** Says in the first competency's fields what the job asks for. */
    private void ask(String lower) {
        weight().setValue(3);
        find(TextField.class).withCaption("From T").all().getFirst().setValue(lower);
        find(TextArea.class).withCaption("Why? (English)").all().getFirst().setValue("It is asked for.");
    }

    private void open(RequisitionId opening, String tab) {
        UI.getCurrent().navigate("openings/" + opening.value(), QueryParameters.simple(Map.of("tab", tab)));
    }

    private TextArea description() {
        return find(TextArea.class).withCaption("Description (English)").single();
    }

    private String problem() {
        return find(Paragraph.class, find(ProblemBox.class).last()).single().getText();
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
                .containsExactly("The job", "What it asks for", "Stages");
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
