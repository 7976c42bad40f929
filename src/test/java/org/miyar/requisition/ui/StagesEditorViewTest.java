package org.miyar.requisition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageForm;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class StagesEditorViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Actor hr;
    private RequisitionId opening;

    @BeforeEach
    void somebody_of_hr_has_a_draft() {
        hr = new Staff(miyar).with(Role.HR);
        signIn(hr);
        opening = ((RequisitionChange.Saved) miyar.bean(Requisitions.class)
                        .draft(hr, RequisitionForm.titled(new PartialText("", "", "Agent"))))
                .id();
    }

    private void open() {
        UI.getCurrent()
                .navigate("openings/" + opening.value(), QueryParameters.simple(Map.of("tab", OpeningView.STAGES)));
    }

    private List<String> stages() {
        return miyar.bean(Stages.class).of(opening).stream()
                .map(stage -> stage.title(Language.ENGLISH, stage.kind().code()))
                .toList();
    }

    private void press(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getText())
                                || label.equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static final String ENGLISH = "Name (English)";

    @Test
    void stages_are_added_named_shifted_and_removed_and_saved_together() {
        open();
        press("Add a stage");
        find(TextField.class).withCaption(ENGLISH).all().get(4).setValue("Second talk");
        press("Remove: Assessment");
        press("Earlier: Offer");
        assertThat(stages()).hasSize(7);
        press("Save");
        assertThat(stages())
                .containsExactly("applied", "offer", "interview", "Second talk", "hired", "declined", "withdrawn");
    }

    private TextField firstName() {
        return find(TextField.class).withCaption(ENGLISH).all().getFirst();
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_told_and_what_was_typed_stays() {
        open();
        firstName().setValue("Mine");
        var theirs = miyar.bean(Stages.class).of(opening).stream()
                .filter(stage -> stage.kind() != StageKind.OFFER)
                .map(stage -> new StageForm(Optional.of(stage.id()), stage.kind(), stage.name()))
                .toList();
        miyar.bean(Stages.class).arrange(hr, opening, 0, theirs);
        for (int tries = 0; tries < 2; tries++) {
            press("Save");
            assertThat(find(ProblemBox.class).last().isVisible()).isTrue();
            assertThat(stages()).hasSize(6).contains("applied");
            assertThat(firstName().getValue()).isEqualTo("Mine");
        }
        press("Show their version");
        open();
        assertThat(firstName().getValue()).isEmpty();
    }

    @Test
    void whoever_changed_only_the_texts_meanwhile_is_in_nobodys_way() {
        open();
        firstName().setValue("Mine");
        miyar.bean(Requisitions.class)
                .change(hr, opening, 0, RequisitionForm.titled(new PartialText("", "", "Theirs")));
        press("Save");
        assertThat(stages()).contains("Mine");
    }

    @Test
    void whoever_leaves_with_a_stage_half_written_is_asked_first() {
        open();
        firstName().setValue("Mine");
        UI.getCurrent().navigate(OpeningsView.class);
        assertThat(getCurrentView()).isInstanceOf(OpeningView.class);
        test(find(ConfirmDialog.class).single()).cancel();
        press("Save");
        UI.getCurrent().navigate(OpeningsView.class);
        assertThat(getCurrentView()).isInstanceOf(OpeningsView.class);
    }

    @Test
    void of_a_closed_opening_they_are_only_read() {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update requisition set status = ? where id = ?",
                        RequisitionState.CLOSED.code(),
                        opening.value()));
        open();
        assertThat(find(Button.class).withText("Add a stage").all()).isEmpty();
        assertThat(find(ListItem.class).all()).hasSizeGreaterThanOrEqualTo(7);
    }
}
