package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.roster.RosterRow;
import org.miyar.recruiting.roster.RosterWork;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class RosterViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    @Test
    void a_list_is_looked_through_confirmed_and_then_seen_on_its_way_also_after_coming_back() {
        open();
        paste("Sara <sara@noor.example>\nOmar <not an address>\nSara <sara@noor.example>");
        assertThat(words()).contains("1 person will be invited", "1 row repeats an address", "1 row has a mistake");
        assertThat(grid().getListDataView().getItems())
                .extracting(RosterRow::name)
                .containsExactly("Omar");

        int before = count();
        press("Invite 1 person");
        var asked = find(ConfirmDialog.class).single();
        assertThat(count()).isEqualTo(before);
        test(asked).confirm();
        assertThat(find(ProgressBar.class).all()).hasSize(1);
        open();
        assertThat(words()).contains("It begins in a moment");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);

        miyar.bean(RosterWork.class).run();
        open();
        assertThat(count()).isEqualTo(before + 1);
        assertThat(words()).contains("1 person was invited.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void a_list_that_cannot_be_read_says_why_and_stays_to_be_mended() {
        open();
        paste("phone,email\n1,sara@noor.example");
        assertThat(words()).contains("No column with names was found. The columns are: phone, email.");
        assertThat(find(TextArea.class).single().getValue()).startsWith("phone,email");
        assertThat(find(Button.class).withTextContaining("Invite ").all()).isEmpty();

        paste("phone,name,email\n1,Sara,mended@noor.example");
        assertThat(words()).contains("This column is not read: phone").doesNotContain("No column");
    }

    /** Afresh, as after having been elsewhere. */
    private void open() {
        navigate(CandidatesView.class);
        UI.getCurrent().navigate(RosterView.class, RosterView.asking(Optional.of(hiring.job)));
    }

    private void paste(String list) {
        find(TextArea.class).single().setValue(list);
        press("Check the list");
    }

    @SuppressWarnings("unchecked")
    private Grid<RosterRow> grid() {
        return find(Grid.class).single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private int count() {
        return miyar.bean(Candidates.class).count(hiring.hr, CandidateFilter.ALL);
    }
}
