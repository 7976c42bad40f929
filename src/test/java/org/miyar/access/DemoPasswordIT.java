package org.miyar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.miyar.access.SignInResult.Refused;
import org.miyar.access.SignInResult.SignedIn;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.testkit.TestMiyar;

class DemoPasswordIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final EmailAddress EVERYBODYS = new EmailAddress("hr@demo.example");

    @TempDir
    private Path data;

    @BeforeEach
    void a_demonstration_that_was_made_for_this_machine_alone() {
        miyar.bean(Organisations.class)
                .found(new Organisation(
                        new LocalizedText("عرض", "نمایش", "Demonstration"),
                        new EmailAddress("contact@demo.example"),
                        true));
        var accounts = miyar.bean(AccountStore.class);
        if (accounts.credentials(EVERYBODYS).isEmpty()) {
            miyar.bean(Accounts.class)
                    .addAtStart(new NewAccount(
                            "Robin",
                            EVERYBODYS,
                            Language.ENGLISH,
                            Set.of(Role.HR),
                            Optional.of(PasswordHash.of("welcome-to-miyar")),
                            true));
        }
        givenBack();
    }

    @Test
    void the_password_that_everybody_knows_opens_it_on_this_machine() {
        var password = password("127.0.0.1", "http://localhost:8080");
        password.prepare(new Preparing());
        assertThat(password.isShipped()).isTrue();
        assertThat(signIn(password.text())).isInstanceOf(SignedIn.class);
        assertThat(entrances("127.0.0.1", "")).hasSize(1);
    }

    @Test
    void it_opens_nothing_once_others_are_served() throws Exception {
        var known = password("127.0.0.1", "").text();
        for (var served :
                Map.of("0.0.0.0", "", "127.0.0.1", "https://people.example.org").entrySet()) {
            Files.deleteIfExists(data.resolve("demo-password"));
            var password = password(served.getKey(), served.getValue());
            password.prepare(new Preparing());
            assertThat(password.text()).isNotEqualTo(known).hasSizeGreaterThanOrEqualTo(16);
            assertThat(signIn(known)).isEqualTo(new Refused());
            assertThat(signIn(password.text())).isInstanceOf(SignedIn.class);
            assertThat(entrances(served.getKey(), served.getValue())).isEmpty();
            var first = password.text();
            password.prepare(new Preparing());
            assertThat(password.text()).isEqualTo(first);
        }
    }

    @Test
    void a_database_from_before_the_file_is_not_opened_by_it_either() {
        var known = password("127.0.0.1", "").text();
        var served = password("0.0.0.0", "");
        served.prepare(new Preparing());
        var kept = served.text();

        givenBack();
        served.prepare(new Preparing());
        assertThat(served.text()).isEqualTo(kept);
        assertThat(signIn(known)).isEqualTo(new Refused());
        assertThat(signIn(kept)).isInstanceOf(SignedIn.class);

        givenBack();
        password("127.0.0.1", "").prepare(new Preparing());
        assertThat(signIn(kept)).isInstanceOf(SignedIn.class);
    }

    @Test
    void a_password_that_somebody_chose_for_themselves_stays() {
        var served = password("0.0.0.0", "");
        served.prepare(new Preparing());
        var accounts = miyar.bean(AccountStore.class);
        accounts.replaceDemoPasswords(accounts.demoHashes(), PasswordHash.of(Staff.PASSWORD));
        served.prepare(new Preparing());
        assertThat(signIn(Staff.PASSWORD)).isInstanceOf(SignedIn.class);
    }

    /** As a backup of then would bring them. */
    private static void givenBack() {
        var accounts = miyar.bean(AccountStore.class);
        accounts.replaceDemoPasswords(accounts.demoHashes(), PasswordHash.of("welcome-to-miyar"));
    }

    private SignInResult signIn(String password) {
        return miyar.bean(SignIns.class).signIn(EVERYBODYS.value(), password, "192.0.2.90");
    }

    private List<DemoAccounts.Entrance> entrances(String host, String url) {
        return new DemoAccounts(
                        miyar.bean(Organisations.class),
                        miyar.bean(AccountStore.class),
                        password(host, url),
                        config(host, url))
                .entrances();
    }

    private DemoPassword password(String host, String url) {
        return new DemoPassword(config(host, url), miyar.bean(Organisations.class), miyar.bean(AccountStore.class));
    }

    private Config config(String host, String url) {
        return Config.of(Map.of(Setting.HTTP_HOST, host, Setting.PUBLIC_URL, url, Setting.DATA, data.toString()));
    }
}
