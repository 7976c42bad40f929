package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class BoardViewTest extends StaffPage {
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

    private CandidateId invited(String name) {
        return hiring.invite(name, "", Language.ENGLISH).candidate();
    }

    private void open() {
        UI.getCurrent().navigate("openings/" + hiring.job.value() + "/board");
    }

    private StageKind standing(CandidateId id) {
        return miyar.bean(Candidates.class)
                .find(hiring.hr, id)
                .orElseThrow()
                .row()
                .place()
                .orElseThrow()
                .stage()
                .kind();
    }

    private BoardColumn column(StageKind kind) {
        return find(BoardColumn.class).all().stream()
                .filter(column -> column.stage().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> cards(StageKind kind) {
        return find(BoardCard.class, column(kind)).all().stream()
                .map(card -> words(card.getElement()))
                .toList();
    }

    private static String words(Element element) {
        return element.isTextNode()
                ? element.getText() + " "
                : element.getChildren().map(BoardViewTest::words).reduce("", String::concat);
    }

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).single()).click();
    }

    private void pressLabelled(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String notices() {
        return find(Notification.class).all().stream()
                .map(notice -> words(notice.getElement()) + notice.getElement().getProperty("text", ""))
                .reduce("", String::concat);
    }

    @Test
    void a_card_is_moved_by_its_button_and_taken_back() {
        var sara = invited("Sara");
        open();
        assertThat(find(H1.class).single().getText()).contains("Customer service");
        assertThat(cards(StageKind.APPLIED)).singleElement().asString().contains("Sara", "Invited", "since");
        pressLabelled("Move Sara");
        press("Interview");
        assertThat(standing(sara)).isEqualTo(StageKind.INTERVIEW);
        assertThat(cards(StageKind.APPLIED)).isEmpty();
        assertThat(cards(StageKind.INTERVIEW)).hasSize(1);
        press("Undo");
        assertThat(standing(sara)).isEqualTo(StageKind.APPLIED);
        assertThat(cards(StageKind.APPLIED)).hasSize(1);
    }

    @Test
    void the_order_says_which_end_comes_first() {
        invited("Sara");
        open();
        assertThat(order()).isEqualTo("Oldest first");
        UI.getCurrent().navigate("openings/" + hiring.job.value() + "/board", QueryParameters.of("sort", "invited"));
        assertThat(order()).isEqualTo("Newest first");
    }

    private String order() {
        for (Select<?> select : find(Select.class).all()) {
            if (select.getAriaLabel().equals(Optional.of("Sort by"))) {
                return chosen(select);
            }
        }
        throw new AssertionError("There is no order to choose");
    }

    private static <T> String chosen(Select<T> select) {
        return select.getItemLabelGenerator().apply(select.getValue());
    }

    @Test
    void selected_cards_are_moved_together() {
        var one = invited("One");
        var two = invited("Two");
        invited("Three");
        open();
        find(Checkbox.class).all().stream().limit(2).forEach(box -> box.setValue(true));
        assertThat(find(SelectionBar.class).all())
                .singleElement()
                .satisfies(bar -> assertThat(words(bar.getElement())).contains("2 selected"));
        press("Move");
        press("Offer");
        assertThat(List.of(standing(one), standing(two))).containsOnly(StageKind.OFFER);
        assertThat(cards(StageKind.APPLIED)).hasSize(1);
        assertThat(notices()).contains("2 candidates");
    }

    @Test
    void the_second_of_two_is_told_where_a_card_went_and_sees_it_there() {
        var sara = invited("Sara");
        open();
        var karim = new Staff(miyar).named("Karim", Role.HR);
        miyar.bean(Pipeline.class).reach(karim, sara, StageKind.OFFER);
        pressLabelled("Move Sara");
        press("Interview");
        assertThat(notices()).contains("Sara was not moved", "Karim", "Offer");
        assertThat(standing(sara)).isEqualTo(StageKind.OFFER);
        assertThat(cards(StageKind.OFFER)).hasSize(1);
        assertThat(cards(StageKind.APPLIED)).isEmpty();
    }

    @Test
    void a_card_dropped_on_an_end_stays_and_the_words_say_why() {
        var sara = invited("Sara");
        open();
        var row =
                miyar.bean(Candidates.class).find(hiring.hr, sara).orElseThrow().row();
        column(StageKind.DECLINED).dropped(row);
        assertThat(notices()).contains("somebody decides that");
        assertThat(standing(sara)).isEqualTo(StageKind.APPLIED);
        column(StageKind.OFFER).dropped(row);
        assertThat(standing(sara)).isEqualTo(StageKind.OFFER);
    }

    @Test
    void a_column_shows_twenty_and_more_when_asked() {
        IntStream.range(0, 23).forEach(i -> invited("Person " + i));
        open();
        assertThat(cards(StageKind.APPLIED)).hasSize(20);
        press("Show 3 more of 3");
        assertThat(cards(StageKind.APPLIED)).hasSize(23);
        assertThat(words(column(StageKind.APPLIED).getElement())).contains("23");
        assertThat(find(Button.class, column(StageKind.APPLIED)).all())
                .extracting(Button::getText)
                .allMatch(String::isEmpty);
    }

    @Test
    void an_empty_board_says_what_to_do_and_one_that_is_none_is_not_found() {
        open();
        assertThat(words()).contains("Nobody is here yet");
        for (var path : List.of("openings/999999/board", "openings/none/board")) {
            UI.getCurrent().navigate(path);
            assertThat(find(BoardColumn.class).all()).isEmpty();
        }
    }

    @Test
    void a_candidates_page_shows_the_stage_and_what_moves_there_were() {
        var sara = invited("Sara");
        miyar.bean(Pipeline.class).reach(hiring.hr, sara, StageKind.INTERVIEW);
        UI.getCurrent().navigate("candidates/" + sara.value());
        assertThat(find(Span.class, find(OrderedList.class).single()).all())
                .extracting(Span::getText)
                .contains("From Applied to Interview, moved by Nadia");
        press("Move");
        press("Offer");
        assertThat(standing(sara)).isEqualTo(StageKind.OFFER);
    }

    @Test
    void the_list_has_the_stage_and_is_narrowed_by_it() {
        var sara = invited("Sara");
        miyar.bean(Pipeline.class).reach(hiring.hr, sara, StageKind.INTERVIEW);
        UI.getCurrent()
                .navigate(
                        CandidatesView.class,
                        QueryParameters.simple(Map.of("stage", "interview", "job", Long.toString(hiring.job.value()))));
        Grid<?> list = find(Grid.class).single();
        assertThat(list.getDataCommunicator().getDataProviderSize()).isEqualTo(1);
        assertThat(list.getColumnByKey("stage").isVisible()).isTrue();
    }
}
