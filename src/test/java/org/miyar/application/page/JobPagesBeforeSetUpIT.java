package org.miyar.application.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.testkit.TestMiyar;

class JobPagesBeforeSetUpIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    @Test
    void an_organisation_without_a_name_has_no_jobs() {
        assertThat(miyar.browser().get("/jobs").status()).isEqualTo(404);
        assertThat(miyar.browser().get("/sitemap.xml").status()).isEqualTo(404);
    }
}
