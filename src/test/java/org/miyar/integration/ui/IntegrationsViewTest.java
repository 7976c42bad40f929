package org.miyar.integration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.integration.Integrations;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class IntegrationsViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Integrations integrations = miyar.bean(Integrations.class);
    private Programs programs;

    @BeforeEach
    void an_administrator() {
        programs = new Programs(miyar);
        signIn(programs.administrator);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_token_is_shown_once_and_works() {
        int before = integrations.count(programs.administrator);
        navigate(IntegrationsView.class);
        press("Add an integration");
        press("Add and show the token");
        assertThat(integrations.count(programs.administrator))
                .as("nothing was typed")
                .isEqualTo(before);

        find(TextField.class).withCaption("Name").single().setValue("Payroll");
        press("Add and show the token");
        assertThat(integrations.count(programs.administrator))
                .as("nothing was ticked")
                .isEqualTo(before);

        ((CheckboxGroup<Scope>) find(CheckboxGroup.class).single()).setValue(Set.of(Scope.RESULTS_READ));
        press("Add and show the token");
        var token = find(TextField.class).withCaption("Token").single().getValue();

        assertThat(integrations.recognise(token).orElseThrow().scopes()).containsExactly(Scope.RESULTS_READ);
        press("I have copied it");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(TextField.class).withCaption("Token").exists()).isFalse();
        assertThat(integrations.count(programs.administrator)).isEqualTo(before + 1);
    }

    @Test
    void nothing_is_revoked_before_somebody_says_so_twice() {
        var token = programs.added("Job portal", Scope.OPENINGS_READ).token();
        navigate(IntegrationsView.class);
        Grid<?> grid = find(Grid.class).single();
        var revoke = (Button)
                test(grid).getCellComponent(0, 3).getChildren().findFirst().orElseThrow();
        test(revoke).click();
        assertThat(integrations.recognise(token)).isPresent();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(integrations.recognise(token)).isEmpty();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).all().getFirst()).click();
    }
}
