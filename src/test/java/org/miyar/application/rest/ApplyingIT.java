package org.miyar.application.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.Applications;
import org.miyar.identity.People;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.platform.config.Setting;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.Browser;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class ApplyingIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving().with(Setting.PHONE_REGION, "IR");

    private static Hiring hiring;

    private RequisitionId job;
    private String slug;

    @BeforeAll
    static void an_organisation() {
        hiring = Hiring.at(miyar);
    }

    @BeforeEach
    void an_open_job() {
        miyar.clock().advance(ApplicationThrottle.LETTERS_REFILL);
        job = hiring.opened("Seller");
        slug = miyar.bean(Requisitions.class).find(hiring.hr, job).orElseThrow().slug();
    }

    private JsonObjectBuilder form(Language language) {
        return Json.createObjectBuilder()
                .add("opening", slug)
                .add("name", "Sara Lind")
                .add("email", "sara@noor.example")
                .add("languages", "Persian, English")
                .add("language", language.tag())
                .add(
                        "notice",
                        miyar.bean(ApplicationNotices.class).current(language).edition())
                .add("key", Token.fresh().text())
                .add("millis", 40_000);
    }

    private Answer apply(UnaryOperator<JsonObjectBuilder> change) {
        return miyar.browser()
                .post(
                        "/api/applications",
                        change.apply(form(Language.ENGLISH)).build().toString());
    }

    private List<Candidate> candidates() {
        var all = miyar.bean(Candidates.class);
        var filter = new CandidateFilter(
                "", Set.of(), false, Optional.empty(), Optional.of(job), Optional.empty(), Optional.empty());
        return all.page(hiring.hr, filter, CandidateSort.INVITED, false, 0, 50).stream()
                .map(row -> all.find(hiring.hr, row.id()).orElseThrow())
                .toList();
    }

    private static Answer open(Answer received) {
        var token = URI.create(received.json().getString("link")).getFragment();
        return miyar.browser().post("/api/invitations/exchange?language=en", "{\"token\":\"" + token + "\"}");
    }

    @Test
    void whoever_applies_becomes_a_candidate_and_can_begin_at_once() {
        var received = apply(form -> form.add("email", "first@noor.example").add("phone", "۰۹۱۲ ۱۲۳ ۴۵۶۷"));

        assertThat(received.status()).as(received.body()).isEqualTo(200);
        assertThat(received.json().getString("link")).matches("http://.*/take#[A-Za-z0-9_-]{43}");
        assertThat(open(received).json().getString("applicant")).isEqualTo("Sara Lind");
        var candidate = candidates().getFirst();
        assertThat(candidate.row().name()).isEqualTo("Sara Lind");
        assertThat(candidate.invitedBy()).isEmpty();
        var told = miyar.bean(Applications.class).of(hiring.hr, candidate.id()).getFirst();
        assertThat(told.phone().orElseThrow().value()).isEqualTo("+989121234567");
        assertThat(told.languages()).isEqualTo("Persian, English");
        assertThat(letters("first@noor.example")).isEqualTo(1);
    }

    @Test
    void whoever_applies_with_the_address_of_another_gets_the_same_answer_and_is_a_candidate_too() {
        var first = apply(form -> form);
        var second = apply(form -> form.add("email", "SARA@noor.example").add("name", "Somebody Else"));

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.json().keySet()).isEqualTo(first.json().keySet());
        assertThat(second.json().get("letter")).isEqualTo(first.json().get("letter"));
        assertThat(candidates()).extracting(each -> each.row().name()).containsExactly("Sara Lind", "Somebody Else");
        // What the second one sees is their own: no name, no answer of the first.
        assertThat(open(second).json().getString("applicant")).isEqualTo("Somebody Else");
        assertThat(open(first).json().getString("applicant")).isEqualTo("Sara Lind");
    }

    @Test
    void a_number_alone_is_enough_and_the_same_in_any_digits() {
        assertThat(apply(form -> form.addNull("email").add("phone", "09121234567"))
                        .status())
                .isEqualTo(200);
        assertThat(apply(form -> form.addNull("email").add("phone", "+۹۸۹۱۲۱۲۳۴۵۶۷"))
                        .status())
                .isEqualTo(200);
        assertThat(candidates())
                .extracting(each -> miyar.bean(Applications.class)
                        .of(hiring.hr, each.id())
                        .getFirst()
                        .phone()
                        .orElseThrow()
                        .value())
                .containsExactly("+989121234567", "+989121234567");
    }

    @Test
    void whoever_hr_invited_for_the_job_and_who_applies_is_told_nothing_of_that() {
        job = hiring.job;
        slug = miyar.bean(Requisitions.class).find(hiring.hr, job).orElseThrow().slug();
        hiring.invite("Farid", "farid@noor.example", Language.PERSIAN);
        int before = candidates().size();
        assertThat(apply(form -> form.add("email", "farid@noor.example")).status())
                .isEqualTo(200);
        assertThat(candidates()).hasSize(before + 1);
    }

    @Test
    void what_is_sent_again_because_the_answer_was_lost_gives_a_new_link_to_the_same() {
        var key = Token.fresh().text();
        var first = apply(form -> form.add("key", key));
        var second = apply(form -> form.add("key", key));

        assertThat(open(first).problem()).isEqualTo("invitation-not-usable");
        assertThat(open(second).json().getString("applicant")).isEqualTo("Sara Lind");
        assertThat(candidates()).hasSize(1);
        assertThat(miyar.bean(Applications.class)
                        .of(hiring.hr, candidates().getFirst().id()))
                .hasSize(1);
    }

    @Test
    void what_is_changed_before_it_is_sent_again_holds() {
        var key = Token.fresh().text();
        var first = apply(
                form -> form.add("key", key).add("email", "lind@noor.example").add("phone", "09121234567"));
        var changed = apply(form -> form.add("key", key)
                .add("name", "Sara Lindgren")
                .add("email", "lindgren@noor.example")
                .add("phone", "09129876543")
                .add("languages", "Persian")
                .add("language", "fa"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(open(first).problem()).isEqualTo("invitation-not-usable");
        assertThat(open(changed).json().getString("applicant")).isEqualTo("Sara Lindgren");
        assertThat(candidates()).hasSize(1);
        var candidate = candidates().getFirst();
        assertThat(candidate.row().name()).isEqualTo("Sara Lindgren");
        var person = miyar.bean(People.class).find(candidate.person()).orElseThrow();
        assertThat(person.email().orElseThrow().value()).isEqualTo("lindgren@noor.example");
        assertThat(person.language()).isEqualTo(Language.PERSIAN);
        assertThat(letters("lind@noor.example"))
                .as("what had not left follows them")
                .isZero();
        assertThat(letters("lindgren@noor.example")).isEqualTo(2);
        var told = miyar.bean(Applications.class).of(hiring.hr, candidate.id());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().phone().orElseThrow().value()).isEqualTo("+989129876543");
        assertThat(told.getFirst().languages()).isEqualTo("Persian");
    }

    @Test
    void what_hr_withdrew_is_not_opened_again_by_sending_the_same_again() {
        var key = Token.fresh().text();
        apply(form -> form.add("key", key));
        var candidate = candidates().getFirst();
        miyar.bean(Inviting.class).revoke(hiring.hr, candidate.id());
        assertThat(apply(form -> form.add("key", key)).json().isNull("link")).isTrue();
    }

    @Test
    void of_many_who_send_the_same_at_the_same_moment_one_is_the_candidate() throws Exception {
        var key = Token.fresh().text();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var sent = Collections.nCopies(6, (Callable<Answer>) () -> apply(form -> form.add("key", key)));
            for (var answer : threads.invokeAll(sent)) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
            }
        }
        assertThat(candidates()).hasSize(1);
    }

    @Test
    void what_cannot_be_taken_says_why_and_keeps_nothing() {
        assertThat(apply(form -> form.add("name", " \u202E ")).problem()).isEqualTo("name-refused");
        assertThat(apply(form -> form.add("name", "Win at https://bad.example")).problem())
                .isEqualTo("name-refused");
        assertThat(apply(form -> form.add("email", "sara")).problem()).isEqualTo("email-refused");
        assertThat(apply(form -> form.add("email", "sa\u202Era@noor.example")).problem())
                .isEqualTo("email-refused");
        assertThat(apply(form -> form.add("phone", "12")).problem()).isEqualTo("phone-refused");
        assertThat(apply(form -> form.addNull("email")).problem()).isEqualTo("contact-missing");
        assertThat(apply(form -> form.add("notice", "older")).problem()).isEqualTo("notice-changed");
        assertThat(apply(form -> form.add("opening", "nowhere-1")).problem()).isEqualTo("not-found");
        assertThat(apply(form -> form.add("cv", Token.fresh().text())).problem())
                .isEqualTo("cv-gone");
        assertThat(apply(form -> form.add("language", "de")).problem()).isEqualTo("malformed-request");
        assertThat(candidates()).isEmpty();
    }

    @Test
    void what_a_program_fills_in_is_answered_kindly_and_kept_nowhere() {
        assertThat(apply(form -> form.add("website", "http://spam.example")).status())
                .isEqualTo(200);
        assertThat(apply(form -> form.add("millis", 200)).status()).isEqualTo(200);
        assertThat(candidates()).isEmpty();
    }

    @Test
    void a_job_that_is_not_open_takes_none() {
        var requisitions = miyar.bean(Requisitions.class);
        requisitions.move(hiring.hr, job, 0, RequisitionState.PAUSED);
        assertThat(apply(form -> form).problem()).isEqualTo("opening-shut");
        var drafted = requisitions.draft(
                hiring.hr, requisitions.find(hiring.hr, job).orElseThrow().form());
        var draft = ((RequisitionChange.Saved) drafted).id();
        slug = requisitions.find(hiring.hr, draft).orElseThrow().slug();
        assertThat(apply(form -> form).problem()).isEqualTo("not-found");
    }

    @Test
    void who_sends_too_many_waits() {
        Browser browser = miyar.browser();
        Answer last = browser.post(
                "/api/applications",
                form(Language.ENGLISH).add("millis", 1).build().toString());
        for (int i = 1; i <= ApplicationThrottle.TRIES; i++) {
            last = browser.post(
                    "/api/applications",
                    form(Language.ENGLISH).add("millis", 1).build().toString());
        }
        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(last.header("Retry-After")).isNotEmpty();
    }

    @Test
    void who_hands_in_too_many_files_waits_with_these_and_not_with_forms() {
        for (int i = 0; i < ApplicationThrottle.FILES; i++) {
            assertThat(hand().problem()).isEqualTo("cv-unreadable");
        }
        assertThat(hand().problem()).isEqualTo("too-many-requests");
        assertThat(hand().header("Retry-After")).isNotEmpty();
        assertThat(apply(form -> form).status()).isEqualTo(200);
        miyar.clock().advance(ApplicationThrottle.FILES_REFILL);
        assertThat(hand().problem()).isEqualTo("cv-unreadable");
    }

    private static Answer hand() {
        return miyar.browser()
                .send(
                        "POST",
                        "/api/applications/cv",
                        BodyPublishers.ofString("no PDF"),
                        "Content-Type",
                        "application/pdf");
    }

    @Test
    void nobodys_letterbox_is_filled_whoever_applies_in_their_name() {
        for (int i = 0; i < ApplicationThrottle.LETTERS; i++) {
            assertThat(apply(form -> form.add("email", "victim@noor.example")).status())
                    .isEqualTo(200);
        }
        var silent = apply(form -> form.add("email", "Victim@noor.example"));
        assertThat(silent.status()).as("the application is taken").isEqualTo(200);
        assertThat(open(silent).status()).isEqualTo(200);
        assertThat(candidates()).hasSize(ApplicationThrottle.LETTERS + 1);
        assertThat(letters("victim@noor.example")).isEqualTo(ApplicationThrottle.LETTERS);
        apply(form -> form.add("email", "other@noor.example"));
        assertThat(letters("other@noor.example")).isEqualTo(1);
    }

    @Test
    void what_stands_in_a_name_is_neither_markup_nor_turns_its_line() {
        assertThat(apply(form -> form.add("name", "<b>Sara</b> \u202Eevil")).status())
                .isEqualTo(200);
        assertThat(candidates().getFirst().row().name()).isEqualTo("<b>Sara</b> evil");
    }

    @Test
    void a_body_that_is_no_file_stays_within_the_limit_of_others() {
        var large = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(miyar.browser().post("/api/applications", large).problem()).isEqualTo("body-too-large");
        assertThat(miyar.browser()
                        .send("POST", "/api/applications", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    private static int letters(String to) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from outbox_mail where recipient = ?")
                        .bind(0, to)
                        .mapTo(Integer.class)
                        .one());
    }
}
