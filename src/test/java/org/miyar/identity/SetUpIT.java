package org.miyar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.platform.config.Config;
import org.miyar.testkit.PortalWindow;
import org.miyar.testkit.TestMiyar;

class SetUpIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    @Test
    void only_who_knows_the_code_of_the_console_becomes_the_first_administrator() {
        var window = new PortalWindow(miyar.browser()).open("login");
        assertThat(window.heading()).isEqualTo("Welcome to Miyar");
        fill(window).type("Set-up code", "AAAA-BBBB-CCCC").press("Begin");
        assertThat(window.said()).contains("This is not the code");
        assertThat(miyar.bean(FirstAdministrator.class).isAwaited()).isTrue();

        var typed = miyar.bean(SetUpCode.class).text().toLowerCase(Locale.ROOT).replace("-", " ");
        window.type("Set-up code", typed).press("Begin");
        assertThat(window.sentTo()).contains("/app/");
        assertThat(window.open("").heading()).isEqualTo("Welcome, Sara Lind");
        assertThat(new PortalWindow(miyar.browser()).open("start").heading()).isEqualTo("Sign in");
    }

    @Test
    void each_process_has_a_code_of_its_own_that_the_address_on_its_console_brings_along() {
        var code = miyar.bean(SetUpCode.class);
        assertThat(code.text()).matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}");
        assertThat(fresh().text()).isNotEqualTo(code.text());
        assertThat(code.is("")).isFalse();
        assertThat(code.is(code.text().substring(1))).isFalse();
    }

    private static SetUpCode fresh() {
        return new SetUpCode(miyar.bean(Config.class), miyar.bean(Accounts.class));
    }

    private static PortalWindow fill(PortalWindow window) {
        return window.type("Name in English", "Noor")
                .type("Name in Arabic", "نور")
                .type("Name in Persian", "نور")
                .type("Contact address", "people@noor.example")
                .type("Name", "Sara Lind")
                .type("E-mail address", "sara@noor.example")
                .type("New password", Staff.PASSWORD)
                .type("New password once more", Staff.PASSWORD);
    }
}
