package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.AccountChange;
import org.miyar.access.Accounts;
import org.miyar.access.Staff;
import org.miyar.design.SearchField;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.ui.AuditView;
import org.miyar.profile.TargetBound;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetForm;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** The trail in words: whom a deed concerned, and what the codes it is kept in mean. */
class AuditViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;
    private Actor administrator;
    private Staff staff;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        staff = new Staff(miyar);
        administrator = staff.with(Role.ADMINISTRATOR);
        super.initVaadinEnvironment();
        signIn(administrator);
    }

    @Test
    void an_invitation_names_who_was_invited_and_is_found_by_that_name() {
        hiring.invite("Invited Sara", "", Language.ENGLISH);
        navigate(AuditView.class);
        find(SearchField.class).single().setValue("invited sara");
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("Nadia")
                        .anySatisfy(cell ->
                                assertThat(cell).contains("Invited Sara").contains("Assessment")));
    }

    @Test
    void whoever_was_erased_is_named_so() {
        var link = hiring.invite("Forgotten Sara", "", Language.ENGLISH);
        navigate(AuditView.class);
        find(SearchField.class).single().setValue("forgotten sara");
        assertThat(rows()).hasSize(1);
        miyar.bean(PersonalRecords.class)
                .erase(
                        hiring.hr,
                        miyar.bean(Candidates.class)
                                .find(hiring.hr, link.candidate())
                                .orElseThrow()
                                .person());
        find(SearchField.class).single().clear();
        assertThat(rows())
                .anySatisfy(row -> assertThat(row)
                        .anySatisfy(cell -> assertThat(cell).contains("Invited"))
                        .anySatisfy(cell -> assertThat(cell).contains("Somebody who was erased")));
    }

    @Test
    void changed_roles_are_told_in_words() {
        var sara = staff.named("Changed Sara", Role.EMPLOYEE);
        var account = staff.account(sara);
        assertThat(miyar.bean(Accounts.class)
                        .change(
                                administrator,
                                sara.person(),
                                account.version(),
                                account.name(),
                                account.email(),
                                account.language(),
                                Set.of(Role.HR, Role.SUPERVISOR)))
                .isInstanceOf(AccountChange.Saved.class);
        navigate(AuditView.class);
        find(SearchField.class).single().setValue("changed sara");
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("Before: Employee. Now: HR, Supervisor."));
    }

    @Test
    void what_was_done_to_a_job_opening_is_told_in_words_and_by_its_title() {
        var requisitions = miyar.bean(Requisitions.class);
        var drafted = (RequisitionChange.Saved) requisitions.draft(hiring.hr, titled("Told"));
        var opening = drafted.id();
        requisitions.change(
                hiring.hr,
                opening,
                0,
                new RequisitionForm(
                        titled("Told in words").title(),
                        Optional.of(new PartialText("", "", "What they do")),
                        Optional.empty(),
                        Optional.empty(),
                        2,
                        Optional.of(LocalDate.of(2026, 12, 31))));
        requisitions.publish(
                hiring.hr,
                opening,
                1,
                new TargetForm(
                        List.of(new TargetBound(
                                "CALM", 2, 40, OptionalDouble.empty(), new PartialText("", "", "Because"))),
                        Set.of()));
        requisitions.copy(hiring.hr, opening);
        var waiting = (InviteOutcome.Ready) miyar.bean(Inviting.class)
                .invite(hiring.hr, Optional.empty(), "Waiting Sara", Optional.empty(), Language.ENGLISH);
        miyar.bean(Inviting.class).assign(hiring.hr, waiting.link().candidate(), hiring.job);
        navigate(AuditView.class);
        var details = rows().stream().map(List::getLast).toList();
        assertThat(details)
                .contains(
                        "title, description, wanted: from 1 to 2, last day to apply: 31 December 2026 · Told in words",
                        "Version 1 · Told in words",
                        "Copy of job opening " + opening.value() + " · Told in words");
        assertThat(rows())
                .anySatisfy(row -> assertThat(row)
                        .anySatisfy(cell -> assertThat(cell).contains("Waiting Sara"))
                        .contains("Job opening " + hiring.job.value() + " · Customer service"));
    }

    private static RequisitionForm titled(String title) {
        return RequisitionForm.titled(new PartialText("", "", title));
    }

    private List<List<String>> rows() {
        Grid<?> grid = find(Grid.class).single();
        var tester = test(grid);
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < tester.size(); row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < 4; column++) {
                cells.add(tester.getCellComponent(row, column).getElement().getTextRecursively());
            }
            rows.add(cells);
        }
        return rows;
    }
}
