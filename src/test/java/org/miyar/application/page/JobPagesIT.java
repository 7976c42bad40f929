package org.miyar.application.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.PartialText;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class JobPagesIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private Hiring hiring;
    private Requisitions requisitions;

    @BeforeEach
    void an_organisation() {
        hiring = Hiring.at(miyar);
        requisitions = miyar.bean(Requisitions.class);
    }

    private RequisitionId opening(PartialText title, String description, Optional<LocalDate> closesOn) {
        return opening(title, description, closesOn, false);
    }

    private RequisitionId opening(PartialText title, String description, Optional<LocalDate> closesOn, boolean demo) {
        return requisitions.takeOver(
                hiring.hr,
                new RequisitionForm(
                        title, PartialText.typed("", "", description), Optional.empty(), Optional.empty(), 2, closesOn),
                miyar.bean(Instruments.class).forDecisions().orElseThrow().id(),
                Optional.empty(),
                RequisitionState.OPEN,
                demo);
    }

    private RequisitionId draft() {
        var drafted = requisitions.draft(hiring.hr, RequisitionForm.titled(new PartialText("", "", "Secret plan")));
        return ((RequisitionChange.Saved) drafted).id();
    }

    private String slug(RequisitionId id) {
        return requisitions.find(hiring.hr, id).orElseThrow().slug();
    }

    private static Answer get(String path) {
        return miyar.browser().get(path);
    }

    private static Answer page(String path, String accepted) {
        return miyar.browser().send("GET", path, BodyPublishers.noBody(), "Accept-Language", accepted);
    }

    @Test
    void a_job_that_is_made_up_says_so_and_is_shown_to_no_search_engine() {
        var slug = slug(opening(new PartialText("", "", "Made up"), "Pretend.", Optional.empty(), true));
        assertThat(get("/jobs/" + slug + "?lang=en").body())
                .contains("This is a demonstration", "noindex")
                .doesNotContain("ld+json");
        assertThat(get("/sitemap.xml").body()).doesNotContain(slug);
    }

    @Test
    void the_list_shows_what_is_open_in_the_language_of_the_address_or_of_the_browser() {
        opening(new PartialText("بائع", "فروشنده", "Seller"), "Sell.", Optional.empty());
        var draft = draft();

        assertThat(page("/jobs", "fa-IR,en;q=0.5").body())
                .contains("<html lang=\"fa\" dir=\"rtl\">", "فروشنده")
                .doesNotContain("Secret plan", slug(draft));
        assertThat(page("/jobs?lang=ar", "fa").body()).contains("<html lang=\"ar\" dir=\"rtl\">", "بائع");
        assertThat(page("/jobs?lang=xx", "de").body()).contains("<html lang=\"en\" dir=\"ltr\">", "Seller");
    }

    @Test
    void a_page_is_strict_keeps_no_session_and_asks_nobody_else() {
        var answer = get("/jobs/" + slug(opening(new PartialText("", "", "Seller"), "Sell.", Optional.empty())));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.body()).doesNotContain("style=", "onclick", "http-equiv");
    }

    @Test
    void what_was_written_in_another_language_says_so_and_turns_its_direction() {
        var slug = slug(opening(new PartialText("بائع", "", ""), "First.\n\nSecond\nline.", Optional.empty()));
        var page = get("/jobs/" + slug + "?lang=fa").body();

        assertThat(page)
                .contains("<h1><bdi lang=\"ar\" dir=\"rtl\">بائع</bdi></h1>")
                .contains(
                        "<div class=\"description\" lang=\"en\" dir=\"ltr\">\n<p>First.</p>\n<p>Second<br />line.</p>")
                .contains("این متن به این زبان موجود است: English.");
    }

    @Test
    void search_engines_find_every_language_and_what_the_job_is() {
        var closes = LocalDate.parse("2026-12-31");
        var slug = slug(
                opening(new PartialText("بائع", "فروشنده", "Seller"), "Sell </script> & smile.", Optional.of(closes)));
        var page = get("/jobs/" + slug + "?lang=en").body();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"")
                .contains("hreflang=\"ar\"", "hreflang=\"fa\"", "hreflang=\"en\"", "hreflang=\"x-default\"")
                .contains("<title>Seller · Noor Ltd</title>")
                .contains("<meta name=\"description\" content=\"Sell &lt;/script&gt; &amp; smile.\" />");
        var found = LINKED_DATA.matcher(page);
        assertThat(found.find()).isTrue();
        try (var reader = Json.createReader(new StringReader(found.group(1)))) {
            var posting = reader.readObject();
            assertThat(posting.getString("@type")).isEqualTo("JobPosting");
            assertThat(posting.getString("title")).isEqualTo("Seller");
            assertThat(posting.getString("description")).isEqualTo("<p>Sell &lt;/script&gt; &amp; smile.</p>");
            assertThat(posting.getString("validThrough")).startsWith("2027-01-01T00:00");
            assertThat(posting.getInt("totalJobOpenings")).isEqualTo(2);
            assertThat(posting.getJsonObject("hiringOrganization").getString("name"))
                    .isEqualTo("Noor Ltd");
        }
        assertThat(get("/sitemap.xml").body()).contains("/jobs/" + slug + "?lang=fa</loc>");
        assertThat(get("/robots.txt").body()).contains("Disallow: /app", "/sitemap.xml");
    }

    @Test
    void what_people_write_is_never_markup() {
        var slug = slug(opening(new PartialText("", "", "<img src=x>\"'&"), "<script>1</script>", Optional.empty()));
        assertThat(get("/jobs/" + slug).body())
                .doesNotContain("<img src=x>", "<script>1")
                .contains("&lt;img src=x&gt;&quot;&#39;&amp;");
        assertThat(get("/jobs").body()).doesNotContain("<img src=x>");
    }

    @Test
    void a_job_that_is_paused_or_over_says_so_kindly_and_is_neither_listed_nor_indexed() {
        var id = opening(new PartialText("", "", "Paused one"), "Text.", Optional.empty());
        requisitions.move(hiring.hr, id, 0, RequisitionState.PAUSED);
        var paused = get("/jobs/" + slug(id) + "?lang=en");
        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body())
                .contains("paused for a while", "noindex")
                .doesNotContain("<form", "JobPosting", "rel=\"canonical\"");
        requisitions.move(hiring.hr, id, 1, RequisitionState.CLOSED);
        var closed = get("/jobs/" + slug(id) + "?lang=en");
        assertThat(closed.status()).isEqualTo(410);
        assertThat(closed.body())
                .contains("takes no more applications", "noindex")
                .doesNotContain("<form");

        var late = opening(new PartialText("", "", "Late one"), "Text.", Optional.of(LocalDate.parse("2020-01-01")));
        assertThat(get("/jobs/" + slug(late) + "?lang=en").body())
                .contains("takes no more applications")
                .doesNotContain("<form");
        assertThat(get("/jobs").body()).doesNotContain("Paused one", "Late one");
    }

    @Test
    void an_address_that_names_no_job_leads_nowhere() {
        var draft = draft();
        var givenUp = draft();
        requisitions.move(hiring.hr, givenUp, 0, RequisitionState.CLOSED);
        for (var path :
                new String[] {"/jobs/nowhere", "/jobs/" + slug(draft), "/jobs/" + slug(givenUp), "/jobs/", "/jobs/a/b"
                }) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoever_packs_gets_it_packed() {
        var answer = miyar.browser().send("GET", "/jobs", BodyPublishers.noBody(), "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void the_page_of_ones_own_data_is_for_no_search_engine() {
        var page = get("/mine?lang=fa");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"fa\" dir=\"rtl\">", "noindex", "آنچه از شما نگه داشته‌ایم")
                .doesNotContain("canonical");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(get("/jobs?lang=fa").body()).contains("href=\"/mine?lang=fa\"");
    }
}
