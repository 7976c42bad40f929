package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.platform.boot.Serving;
import org.miyar.platform.config.Config;
import org.miyar.testkit.PortalWindow;
import org.miyar.testkit.TestMiyar;

class SetUpIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    @Test
    void only_who_knows_the_code_becomes_the_first_administrator() throws Exception {
        var window = new PortalWindow(miyar.browser()).open("login");
        assertThat(window.heading()).isEqualTo("Welcome to Miyar");
        fill(window).type("Set-up code", "AAAA-BBBB-CCCC").press("Begin");
        assertThat(window.said()).contains("This is not the code");
        assertThat(miyar.bean(FirstAdministrator.class).isAwaited()).isTrue();

        var file = miyar.bean(Config.class).dataFolder().resolve("set-up-code");
        assertThat(file).content().isEqualTo(miyar.bean(SetUpCode.class).text() + "\n");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        var restarted = fresh();
        assertThat(printedBy(() -> restarted.announce(new Serving()))).doesNotContain(restarted.text());
        assertThat(file).content().contains(restarted.text());

        var typed = miyar.bean(SetUpCode.class).text().toLowerCase(Locale.ROOT).replace("-", " ");
        window.type("Set-up code", typed).press("Begin");
        assertThat(window.sentTo()).contains("/app/");
        assertThat(file).doesNotExist();
        assertThat(window.open("").heading()).isEqualTo("Welcome, Sara Lind");
        assertThat(new PortalWindow(miyar.browser()).open("start").heading()).isEqualTo("Sign in");
    }

    @Test
    void each_process_has_a_code_of_its_own() {
        var code = miyar.bean(SetUpCode.class);
        assertThat(code.text()).matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}");
        assertThat(fresh().text()).isNotEqualTo(code.text());
        assertThat(code.is("")).isFalse();
        assertThat(code.is(code.text().substring(1))).isFalse();
    }

    private static SetUpCode fresh() {
        return new SetUpCode(miyar.bean(Config.class), miyar.bean(Accounts.class));
    }

    /** Beside a terminal, which no test has. */
    private static String printedBy(Runnable deed) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            deed.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
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
