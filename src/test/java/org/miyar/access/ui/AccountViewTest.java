package org.miyar.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.design.Formats;
import org.miyar.identity.Preferences;
import org.miyar.identity.Role;
import org.miyar.platform.time.CalendarSystem;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

class AccountViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    @SuppressWarnings("unchecked")
    void a_chosen_calendar_counts_at_once_and_is_kept() {
        var sara = new Staff(miyar).named("Sara", Role.EMPLOYEE);
        signIn(sara);
        UI.getCurrent().navigate(AccountView.class);
        var calendars = (RadioButtonGroup<CalendarSystem>) find(RadioButtonGroup.class)
                .withCaption("Dates are written by the")
                .single();
        assertThat(calendars.getValue()).isEqualTo(CalendarSystem.GREGORIAN);
        assertThat(words()).contains("Sara").contains("22 November 2026");

        calendars.setValue(CalendarSystem.JALALI);

        assertThat(miyar.bean(Formats.class).day(miyar.clock().instant())).startsWith("1 Azar 1405");
        assertThat(words()).contains("Now it is 1 Azar 1405");
        assertThat(miyar.bean(Preferences.class).of(sara, PortalGate.CALENDAR)).isEqualTo("jalali");
    }
}
