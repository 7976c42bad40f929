package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** From a candidate's or a colleague's page to a copy of what is kept, and to erasure. */
class PersonalRecordViewTest extends StaffPage {
    private static final String NOTHING_HERE = "There is nothing here";

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;
    private Staff staff;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        staff = new Staff(miyar);
        super.initVaadinEnvironment();
    }

    @Test
    void hr_erases_an_applicant_who_asked_for_it_by_typing_their_name() {
        signIn(hiring.hr);
        var link = hiring.invite("علي الفريد", "asks@applicants.example", Language.ARABIC);
        UI.getCurrent().navigate("candidates/" + link.candidate().value());
        open(record());
        assertThat(heading()).isEqualTo("Personal data of علي الفريد");
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Name and address: 1", "Letters: 1", "Invitations: 1");
        assertThat(find(Anchor.class).withAttribute("download").all()).isNotEmpty();
        assertThat(wayBack()).isEqualTo("candidates/" + link.candidate().value());

        int before = miyar.bean(Candidates.class).count(hiring.hr, CandidateFilter.ALL);
        press();
        assertThat(name().isInvalid()).isTrue();
        name().setValue("Somebody Else");
        press();
        assertThat(name().isInvalid()).isTrue();
        assertThat(miyar.bean(Candidates.class).count(hiring.hr, CandidateFilter.ALL))
                .isEqualTo(before);

        name().setValue("علی الفرید");
        press();

        assertThat(heading()).isEqualTo("Erased");
        assertThat(wayBack()).isEqualTo("candidates");
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(miyar.bean(Candidates.class).count(hiring.hr, CandidateFilter.ALL))
                .isEqualTo(before - 1);
        UI.getCurrent().navigate("candidates/" + link.candidate().value());
        assertThat(heading()).isEqualTo(NOTHING_HERE);
    }

    @Test
    void hr_puts_right_what_is_written_wrongly_and_is_told_if_somebody_else_did() {
        signIn(hiring.hr);
        var link = hiring.invite("Lyla Farid", "lyla@applicants.example", Language.ENGLISH);
        var person = miyar.bean(People.class)
                .withEmail(new EmailAddress("lyla@applicants.example"))
                .getFirst();
        UI.getCurrent().navigate("records/" + person.id().value());
        assertThat(miyar.bean(People.class)
                        .change(person.id(), person.version(), "Leila", person.email(), Language.PERSIAN))
                .isTrue();

        find(TextField.class).withValue("Lyla Farid").single().setValue("Layla Farid");
        find(EmailField.class).single().setValue("nothing");
        press("Save the correction");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        find(EmailField.class).single().setValue("");
        press("Save the correction");
        assertThat(corrected(person.id()).name()).isEqualTo("Leila");
        find(EmailField.class).single().setValue("nothing");
        press("Save mine instead");
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(corrected(person.id()).name()).isEqualTo("Leila");
        find(EmailField.class).single().setValue("");
        press("Save mine instead");

        assertThat(corrected(person.id()).name()).isEqualTo("Layla Farid");
        assertThat(corrected(person.id()).email()).isEmpty();
        assertThat(heading()).isEqualTo("Personal data of Layla Farid");
        var trail = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select detail from audit_event where action = 'PERSON_CORRECTED' and subject_id = ?")
                        .bind(0, person.id().value())
                        .mapTo(String.class)
                        .list());
        assertThat(trail).containsExactly("");
        assertThat(link.candidate()).isNotNull();
    }

    private static Person corrected(PersonId id) {
        return miyar.bean(People.class).find(id).orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @Test
    void the_last_administrator_is_told_why_they_stay() {
        var administrator = staff.with(Role.ADMINISTRATOR);
        signIn(administrator);
        UI.getCurrent().navigate("people/" + administrator.person().value());
        open(record());

        name().setValue(administrator.name());
        press();

        assertThat(find(Paragraph.class).withClassName("miyar-problem").single().getText())
                .startsWith("This is the only administrator who can sign in.");
        assertThat(staff.account(administrator).name()).isEqualTo(administrator.name());
    }

    @Test
    void hr_finds_no_colleague_here_and_nobody_finds_who_is_not_there() {
        signIn(hiring.hr);
        for (var path :
                new String[] {"records/" + staff.with(Role.EMPLOYEE).person().value(), "records/999999", "records/none"
                }) {
            UI.getCurrent().navigate(path);
            assertThat(heading()).as(path).isEqualTo(NOTHING_HERE);
        }
    }

    @Test
    void the_way_back_never_leads_out_of_the_portal() {
        signIn(hiring.hr);
        var person = hiring.invite("Sara", "", Language.ENGLISH);
        UI.getCurrent().navigate("candidates/" + person.candidate().value());
        var page = record().replaceFirst("\\?.*", "?");
        for (var elsewhere : new String[] {"", "from=", "from=//evil.example/1", "from=https://evil.example/1"}) {
            open(page + elsewhere);
            assertThat(heading()).as(elsewhere).startsWith("Personal data of");
            assertThat(find(Anchor.class).withText("Back").exists())
                    .as(elsewhere)
                    .isFalse();
        }
    }

    private String record() {
        return find(RouterLink.class)
                .withText("Personal data: copy or erasure")
                .single()
                .getHref();
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private String heading() {
        return find(H1.class).single().getText();
    }

    private TextField name() {
        return find(TextField.class).all().getLast();
    }

    private String wayBack() {
        return find(Anchor.class).withText("Back").single().getHref();
    }

    private void press() {
        press("Erase for good");
    }
}
