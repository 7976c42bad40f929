package org.miyar.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.recruiting.Hiring;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class WaitingViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;

    @BeforeEach
    void a_job() {
        hiring = Hiring.at(miyar);
    }

    @Test
    void whoever_has_nothing_to_do_is_told_so() {
        signIn(new Staff(miyar).with(Role.EMPLOYEE));
        UI.getCurrent().navigate("");

        assertThat(words()).contains("Nothing waits for you");
        assertThat(label()).isEqualTo("Nothing waits for you");
    }

    @Test
    void what_was_finished_meanwhile_rings_and_leads_there() {
        signIn(hiring.hr);
        var link = hiring.invite("Sara", "", Language.ENGLISH).link();
        UI.getCurrent().navigate("");
        assertThat(words()).contains("Nothing waits for you").contains("Good to know");

        new Applicants(miyar).submit(link);
        miyar.clock().advance(Duration.ofMinutes(1));
        UI.getCurrent().navigate("candidates");
        assertThat(label()).isEqualTo("One thing waits for you");
        UI.getCurrent().navigate("");
        assertThat(words()).contains("What waits for you").doesNotContain("Nothing waits for you");
        var entry = bell().getItems().getFirst().getSubMenu().getItems().getFirst();
        ComponentUtil.fireEvent(entry, new ClickEvent<>(entry));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("candidates?state=unread");
    }

    private MenuBar bell() {
        return find(MenuBar.class).withClassName("miyar-bell").single();
    }

    private String label() {
        return bell().getItems().getFirst().getElement().getAttribute("aria-label");
    }
}
