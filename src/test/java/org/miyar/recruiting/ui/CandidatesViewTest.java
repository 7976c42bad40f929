package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.design.EmptyState;
import org.miyar.design.SearchField;
import org.miyar.identity.Preferences;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class CandidatesViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        initSameHiring();
    }

    private void initSameHiring() {
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    @Test
    void an_invitation_ends_with_its_link_and_a_longer_list() {
        int before = count();
        navigate(CandidatesView.class);
        press("Invite");
        find(TextField.class).withCaption("Name").single().setValue("Sara Lind");
        find(EmailField.class).single().setValue("sara@noor.example");
        pressLast("Invite");
        assertThat(count()).isEqualTo(before + 1);
        assertThat(find(TextField.class).withCaption("Link").single().getValue())
                .contains("/take#");
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
        int before = count();
        navigate(CandidatesView.class);
        press("Invite");
        find(EmailField.class).single().setValue("not an address");
        pressLast("Invite");
        var name = find(TextField.class).withCaption("Name").single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("not an address");
        assertThat(count()).isEqualTo(before);

        assertThat(name.isRequiredIndicatorVisible()).isTrue();
        assertThat(find(EmailField.class).single().isRequiredIndicatorVisible()).isFalse();
        name.setValue("Sara");
        assertThat(name.isInvalid()).isFalse();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        find(EmailField.class).single().clear();
        pressLast("Invite");
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void a_list_is_narrowed_by_its_address() {
        hiring.invite("Only Persian", "", Language.PERSIAN);
        hiring.invite("علي الفريد", "", Language.ARABIC);
        UI.getCurrent().navigate(CandidatesView.class, QueryParameters.simple(Map.of("q", "علی الفرید")));
        Grid<?> list = find(Grid.class).single();
        assertThat(list.getDataCommunicator().getDataProviderSize()).isEqualTo(1);
        UI.getCurrent().navigate(CandidatesView.class, QueryParameters.simple(Map.of("state", "submitted")));
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void whom_a_score_leaves_out_is_said_and_not_remembered_for_another_day() {
        hiring.invite("Waiting", "", Language.ENGLISH);
        var job = Long.toString(hiring.job.value());
        UI.getCurrent()
                .navigate(
                        CandidatesView.class,
                        QueryParameters.simple(Map.of("job", job, "scale", "CALM", "from", "45", "sort", "fit")));
        Grid<?> list = find(Grid.class).single();
        assertThat(list.getDataCommunicator().getDataProviderSize())
                .as("whoever has no result stays")
                .isEqualTo(1);
        assertThat(notes()).contains("Everybody found is shown").contains("It is no ranking");
        UI.getCurrent()
                .navigate(
                        CandidatesView.class,
                        QueryParameters.simple(Map.of("job", job, "scale", "CALM", "from", "45", "without", "no")));
        assertThat(find(EmptyState.class).all()).hasSize(1);
        assertThat(notes()).contains("1 person has no T score on “Composure");
        cleanVaadinEnvironment();
        initSameHiring();
        navigate(CandidatesView.class);
        assertThat(find(Grid.class).single().getDataCommunicator().getDataProviderSize())
                .isEqualTo(1);
        assertThat(notes()).isEmpty();
    }

    private String notes() {
        return find(ListNotes.class).all().stream()
                .flatMap(note -> note.getElement().getChildren())
                .map(Element::getText)
                .collect(Collectors.joining(" "));
    }

    @Test
    void filters_and_columns_are_there_again_after_the_next_sign_in_but_not_the_name_searched_for() {
        hiring.invite("In Persian", "", Language.PERSIAN);
        hiring.invite("In Arabic", "", Language.ARABIC);
        UI.getCurrent()
                .navigate(CandidatesView.class, QueryParameters.simple(Map.of("q", "Persian", "language", "fa")));
        miyar.bean(Preferences.class).keep(hiring.hr, "candidates.look", "without=job&rows=close");
        anew();

        navigate(CandidatesView.class);
        assertThat(find(SearchField.class).single().getValue()).isEmpty();
        Grid<?> list = find(Grid.class).single();
        assertThat(list.getDataCommunicator().getDataProviderSize())
                .isLessThan(count())
                .isEqualTo(miyar.bean(Candidates.class)
                        .count(
                                hiring.hr,
                                new CandidateFilter(
                                        "",
                                        Set.of(),
                                        false,
                                        Optional.of(Language.PERSIAN),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        assertThat(list.getColumnByKey("job").isVisible()).isFalse();
        assertThat(list.getColumnByKey("invited").isVisible()).isTrue();
        assertThat(list.hasClassName("miyar-close")).isTrue();
    }

    private void anew() {
        cleanVaadinEnvironment();
        initSameHiring();
    }

    @Test
    void a_candidate_has_a_page_that_tells_what_happened() {
        var link = hiring.invite("Timeline", "", Language.ENGLISH);
        UI.getCurrent().navigate("candidates/" + link.candidate().value());
        assertThat(find(H1.class).single().getText()).isEqualTo("Timeline");
        assertThat(find(Span.class, find(OrderedList.class).single()).all())
                .extracting(Span::getText)
                .contains("Invited");
    }

    @Test
    void a_name_with_markup_is_shown_as_it_was_typed() {
        var link = hiring.invite("<img src=x onerror=alert(1)>", "", Language.ENGLISH);
        UI.getCurrent().navigate("candidates/" + link.candidate().value());
        assertThat(find(H1.class).single().getText()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(find(H1.class).single().getElement().getChildCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void an_address_that_names_nobody_says_so() {
        for (var path : new String[] {"candidates/999999", "candidates/none"}) {
            UI.getCurrent().navigate(path);
            assertThat(find(H1.class).single().getText()).as(path).isEqualTo("There is nothing here");
        }
    }

    private int count() {
        return miyar.bean(Candidates.class).count(hiring.hr, CandidateFilter.ALL);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void pressLast(String text) {
        test(find(Button.class).withText(text).last()).click();
    }
}
