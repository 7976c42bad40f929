package org.miyar.profile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.profile.Candidates;
import org.miyar.profile.NormVersion;
import org.miyar.profile.Norms;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** The list of norms and the building of one, each test after the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NormsViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Candidates candidates = new Candidates(miyar);

    @Test
    @Order(1)
    void below_fifty_people_it_says_how_many_there_are_and_builds_nothing() {
        candidates.submitted(49, Language.ENGLISH);
        build(Language.ENGLISH);

        assertThat(find(Span.class)
                        .withText("There are 49 people; a norm needs 50. Nothing was changed.")
                        .exists())
                .isTrue();
        assertThat(count()).isZero();
    }

    @Test
    @Order(2)
    void a_norm_is_listed_with_its_people_stage_and_kind() {
        candidates.submitted(61, Language.ENGLISH);
        build(Language.ENGLISH);

        assertThat(test(find(Notification.class).last()).getText())
                .isEqualTo("Norm 1 stands, built from 110 people. 110 results were scored again.");
        assertThat(find(Span.class).withClassName("miyar-count").single().getText())
                .isEqualTo("1 norm");
        assertThat(cells(0)).contains("1", "110", "simulated people", "stage 2, provisional");
    }

    @Test
    @Order(3)
    void a_norm_of_real_people_says_so() {
        for (int i = 0; i < 50; i++) {
            candidates.submitted(candidates.person("Real " + i, false), Language.PERSIAN, candidates.answers(3));
        }
        build(Language.PERSIAN);

        assertThat(cells(0)).contains("50", "candidates", "stage 1, for specialists only");
        assertThat(cells(1)).contains("simulated people");
    }

    @Test
    @Order(4)
    void the_administrator_comes_in_and_nobody_below_hr() {
        signIn(new Actor(candidates.person("Ada", false), "Ada", Set.of(Role.ADMINISTRATOR)));
        UI.getCurrent().navigate("norms");
        assertThat(getCurrentView()).isInstanceOf(NormsView.class);
        for (var role : List.of(Role.SUPERVISOR, Role.EMPLOYEE)) {
            signIn(new Actor(candidates.person("Sam", false), "Sam", Set.of(role)));
            UI.getCurrent().navigate("norms");
            assertThat(getCurrentView()).as(role.code()).isNotInstanceOf(NormsView.class);
        }
    }

    @SuppressWarnings("unchecked")
    private void build(Language language) {
        signIn(candidates.hr());
        navigate(NormsView.class);
        test(find(Button.class).withText("Build a norm").single()).click();
        ((Select<Language>) find(Select.class).withCaption("Language").single()).setValue(language);
        test(find(Button.class).withText("Build a norm").last()).click();
    }

    private static int count() {
        return miyar.bean(Norms.class).count(candidates.hr());
    }

    /** What a row of the list says in columns of text. */
    @SuppressWarnings("unchecked")
    private List<String> cells(int row) {
        Grid<NormVersion> grid = find(Grid.class).single();
        var tester = test(grid);
        return List.of(
                tester.getCellText(row, 1),
                tester.getCellText(row, 2),
                tester.getCellText(row, 3),
                tester.getCellText(row, 4));
    }
}
