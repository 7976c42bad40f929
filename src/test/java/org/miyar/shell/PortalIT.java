package org.miyar.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miyar.access.SignIns;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.testkit.Browser;
import org.miyar.testkit.PortalWindow;
import org.miyar.testkit.TestMiyar;

class PortalIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private Staff staff;

    @BeforeEach
    void find() {
        staff = new Staff(miyar);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_first_page_greets_and_whatever_its_menu_shows_can_be_opened(Role role) {
        var sara = staff.named("Sara " + role.code(), role);
        var window = staff.window(sara).open("");
        assertThat(window.heading()).isEqualTo("Welcome, " + sara.name());
        var menu = window.addresses();
        assertThat(menu).contains("");
        assertThat(menu)
                .allSatisfy(address -> assertThat(window.open(address).heading())
                        .as(address)
                        .isNotIn(
                                "",
                                "Sign in",
                                "This is not open to you",
                                "There is nothing here",
                                "This page did not work"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"people", "people?search=sara", "nothing//evil.example", "https://evil.example", "@evil.example"
            })
    void whoever_signs_in_comes_to_where_they_wanted_to_go_and_never_out_of_the_portal(String address) {
        var sara = staff.with(Role.ADMINISTRATOR);
        var window = new PortalWindow(miyar.browser()).open(address);
        if (!window.heading().equals("Sign in")) {
            window.open("login");
        }
        assertThat(signIn(window, sara).sentTo().orElseThrow())
                .startsWith("/app/")
                .matches(to -> !address.startsWith("people") || to.equals("/app/" + address));
    }

    @Test
    void a_language_chosen_at_the_door_is_the_persons_from_then_on() {
        var sara = staff.with(Role.HR);
        var browser = miyar.browser();
        new PortalWindow(browser).open("login").press("فارسی");
        signInInPersian(browser, sara);
        assertThat(new PortalWindow(browser).open("").heading()).isEqualTo("خوش آمدید، " + sara.name());
        assertThat(staff.account(sara).language()).isEqualTo(Language.PERSIAN);
    }

    @Test
    void a_language_that_somebody_else_left_in_the_browser_is_nobodys_choice() {
        var sara = staff.with(Role.HR);
        var browser = miyar.browser();
        new PortalWindow(browser).open("login").press("فارسی");
        browser.cookies().getCookieStore().remove(null, cookie(browser));
        signInInPersian(browser, sara);
        assertThat(new PortalWindow(browser).open("").heading()).isEqualTo("Welcome, " + sara.name());
        assertThat(staff.account(sara).language()).isEqualTo(Language.ENGLISH);
    }

    private void signInInPersian(Browser browser, Actor actor) {
        new PortalWindow(browser)
                .open("login")
                .type("نشانی ایمیل", staff.account(actor).email().value())
                .type("گذرواژه", Staff.PASSWORD)
                .press("ورود");
    }

    @Test
    void the_session_that_was_there_before_the_sign_in_is_worth_nothing_after_it() {
        var browser = miyar.browser();
        var window = new PortalWindow(browser).open("login");
        var planted = cookie(browser).getValue();
        signIn(window, staff.with(Role.ADMINISTRATOR));
        assertThat(cookie(browser).getValue()).isNotEqualTo(planted);
        assertThat(window.open("people").heading()).isEqualTo("People");

        var attacker = miyar.browser();
        attacker.get("/app/login");
        cookie(attacker).setValue(planted);
        assertThat(new PortalWindow(attacker).open("people").heading()).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_session_that_has_ended_says_so_in_words_and_leads_to_the_sign_in(boolean idle) {
        var sara = staff.with(Role.HR);
        var browser = staff.browser(sara);
        var window = new PortalWindow(browser).open("norms");
        if (idle) {
            // After the idle time the server no longer knows the id that the browser still sends.
            cookie(browser).setValue("node0forgotten.node0");
        } else {
            miyar.clock().advance(Duration.ofHours(13));
        }
        window.press("English");
        assertThat(window.said()).contains("\"sessionExpired\":true").doesNotContain("Exception");
        assertThat(window.whenEnded()).contains("You have been signed out", "Press here to sign in again");

        assertThat(window.open("norms").heading()).isEqualTo("Sign in");
        assertThat(signIn(window, sara).sentTo()).contains("/app/norms");
    }

    @Test
    void whoever_comes_without_the_cookie_hears_that_their_session_ended() {
        var browser = staff.browser(staff.with(Role.HR));
        var window = new PortalWindow(browser).open("norms");
        browser.cookies().getCookieStore().removeAll();
        window.press("English");
        assertThat(window.said())
                .contains("You have been signed out", "Press here to sign in again")
                .doesNotContain("switched off");
    }

    @Test
    void who_was_signed_out_elsewhere_is_out_at_the_next_click() {
        var sara = staff.with(Role.ADMINISTRATOR);
        var here = staff.window(sara);
        var there = staff.window(sara);
        assertThat(here.open("people").heading()).isEqualTo("People");
        miyar.bean(SignIns.class).signOutEverywhere(sara);
        assertThat(here.open("people").heading()).isEqualTo("Sign in");
        assertThat(there.open("people").heading()).isEqualTo("Sign in");
    }

    @Test
    void a_list_that_was_taken_out_stays_in_no_cache_and_opens_for_nobody_else() {
        var browser = staff.browser(staff.with(Role.HR));
        var page = new PortalWindow(browser)
                .open("candidates")
                .press("Save as a table")
                .said();
        var files = Pattern.compile("VAADIN/dynamic/resource/[^\"]+")
                .matcher(page)
                .results()
                .map(file -> "/app/" + file.group())
                .distinct()
                .toList();
        assertThat(files).hasSize(2);
        assertThat(files).allSatisfy(file -> {
            assertThat(miyar.browser().get(file).header("Content-Disposition")).isEmpty();
            var answer = browser.get(file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Disposition")).isNotEmpty();
            assertThat(answer.header("Cache-Control")).contains("no-store");
        });
        assertThat(files)
                .anySatisfy(file -> assertThat(browser.get(file).body()).contains("E-mail"));
    }

    private PortalWindow signIn(PortalWindow window, Actor actor) {
        return window.type("E-mail address", staff.account(actor).email().value())
                .type("Password", Staff.PASSWORD)
                .press("Sign in");
    }

    private static HttpCookie cookie(Browser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("miyar"))
                .findFirst()
                .orElseThrow();
    }
}
