package org.miyar.sitting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.Browser;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

/** A browser in which another person's link was opened while the first one's page still stood there. */
class AnotherSittingIT {
    private static final String CURRENT = "/api/sittings/current";

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private final Applicants applicants = new Applicants(miyar);

    /** All that a page does for its sitting. */
    private List<Function<Browser, Answer>> deeds() {
        var start = "{\"language\":\"fa\",\"noticeVersion\":\"" + applicants.edition(Language.PERSIAN)
                + "\",\"consent\":true}";
        return List.of(
                page -> page.get(CURRENT),
                page -> page.post(CURRENT + "/start", start),
                page -> page.put(CURRENT + "/answers/EMP1", "{\"value\":4,\"sequence\":10}"),
                page -> page.post(
                        CURRENT + "/answers", "{\"answers\":[{\"item\":\"EMP2\",\"value\":4,\"sequence\":10}]}"),
                page -> page.post(CURRENT + "/events", "{\"kind\":\"paused\"}"),
                page -> page.post(CURRENT + "/submit", "{}"),
                page -> page.get(CURRENT + "/feedback"),
                page -> page.delete(CURRENT + "/session"));
    }

    private static String reference(Browser browser) {
        return browser.get(CURRENT).json().getString("reference");
    }

    @Test
    void a_page_that_speaks_for_another_sitting_than_the_cookie_s_is_refused() {
        var first = reference(applicants.starting());
        var next = applicants.starting();
        next.put(CURRENT + "/answers/EMP1", "{\"value\":1,\"sequence\":1}");

        next.sending(HolderFilter.SITTING, first);

        assertThat(deeds()).allSatisfy(deed -> {
            var answer = deed.apply(next);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("another-sitting");
        });
        var document = next.sending(HolderFilter.SITTING, "").get(CURRENT);
        assertThat(document.problem()).isEqualTo("another-sitting");
    }

    @Test
    void nothing_of_either_sitting_is_changed_by_what_is_refused() {
        var started = applicants.invited();
        var first = applicants.starting(started);
        var invited = applicants.invited();
        var next = applicants.opened(invited).sending(HolderFilter.SITTING, reference(first));

        assertThat(deeds())
                .allSatisfy(deed -> assertThat(deed.apply(next).status()).isEqualTo(409));

        var theirs = applicants.opened(invited).get(CURRENT).json();
        assertThat(theirs.getString("state")).isEqualTo("invited");
        var own = first.get(CURRENT).json();
        assertThat(own.getString("state")).isEqualTo("started");
        assertThat(own.getJsonObject("answers")).isEmpty();
        // The session was not closed either.
        assertThat(next.sending(HolderFilter.SITTING, theirs.getString("reference"))
                        .get(CURRENT)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_page_that_speaks_for_the_cookie_s_sitting_goes_on_as_one_that_says_nothing() {
        var page = applicants.opened(applicants.invited());
        page.sending(HolderFilter.SITTING, reference(page));

        assertThat(deeds())
                .allSatisfy(deed -> assertThat(deed.apply(page).status()).isBetween(200, 204));

        var silent = applicants.opened(applicants.invited());
        assertThat(deeds())
                .allSatisfy(deed -> assertThat(deed.apply(silent).status()).isBetween(200, 204));
    }
}
