package org.miyar.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.platform.config.Setting;
import org.miyar.testkit.TestMiyar;

class HttpsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving().with(Setting.PUBLIC_URL, "https://people.example.org");

    @Test
    void browsers_are_asked_to_stay_with_https_on_this_host_and_no_other() {
        for (var path : new String[] {"/", "/app/login", "/api/nothing", "/nothing"}) {
            assertThat(miyar.browser().get(path).header("Strict-Transport-Security"))
                    .as(path)
                    .isEqualTo("max-age=31536000");
        }
    }

    @Test
    void the_cookie_of_the_staff_is_of_this_host_alone_and_out_of_reach_of_scripts() {
        assertThat(miyar.browser().get("/app/login").header("Set-Cookie"))
                .startsWith("__Host-miyar=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }
}
