package org.miyar.application.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.Applications;
import org.miyar.application.WalkIn;
import org.miyar.application.WalkIns;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.Browser;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

/** A day on which people come by: no mail server, one network, a posted code. */
class WalkInIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static Hiring hiring;

    private final WalkIns walkIns = miyar.bean(WalkIns.class);
    private final Browser hall = miyar.browser();
    private RequisitionId job;

    @BeforeAll
    static void an_organisation() {
        hiring = Hiring.at(miyar);
    }

    @BeforeEach
    void an_open_job() {
        miyar.clock().advance(Duration.ofDays(1));
        job = hiring.opened("Seller");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(miyar.clock().instant(), ZoneOffset.UTC);
    }

    private WalkIn day(LocalDate on) {
        assertThat(walkIns.open(hiring.hr, job, on, LocalTime.of(23, 59, 59))).isEqualTo(WalkIns.Opened.DONE);
        return walkIns.of(hiring.hr, job).stream()
                .max(Comparator.comparingLong(day -> day.id().value()))
                .orElseThrow();
    }

    private WalkIn found(WalkIn day) {
        return walkIns.ofCode(day.code()).orElseThrow();
    }

    private JsonObjectBuilder form(RequisitionId opening) {
        return Json.createObjectBuilder()
                .add(
                        "opening",
                        miyar.bean(Requisitions.class)
                                .find(hiring.hr, opening)
                                .orElseThrow()
                                .slug())
                .add("name", "Sara Lind")
                .add("phone", "+989121234567")
                .add("languages", "Persian")
                .add("language", "fa")
                .add(
                        "notice",
                        miyar.bean(ApplicationNotices.class)
                                .current(Language.PERSIAN)
                                .edition())
                .add("key", Token.fresh().text())
                .add("millis", 40_000);
    }

    private Answer apply(WalkIn day) {
        return hall.post(
                "/api/applications", form(job).add("day", day.code()).build().toString());
    }

    @Test
    void whoever_comes_begins_at_once_without_any_mail_and_is_marked_with_the_day() {
        var day = day(today());
        var received = apply(day);
        assertThat(received.status()).as(received.body()).isEqualTo(200);
        var token = URI.create(received.json().getString("link")).getFragment();
        assertThat(hall.post("/api/invitations/exchange?language=fa", "{\"token\":\"" + token + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(found(day).came()).isEqualTo(1);
        var arrival = walkIns.arrivals(hiring.hr, day.id(), 0, 10).getFirst();
        assertThat(arrival.name()).isEqualTo("Sara Lind");
        assertThat(miyar.bean(Applications.class)
                        .of(hiring.hr, arrival.candidate())
                        .getFirst()
                        .walkIn())
                .contains(today());
    }

    @Test
    void a_hall_full_of_people_behind_one_address_is_not_kept_waiting_and_does_not_free_others() {
        var day = day(today());
        for (int i = 0; i < ApplicationThrottle.TRIES + 10; i++) {
            assertThat(apply(day).status()).isEqualTo(200);
        }
        assertThat(found(day).came()).isEqualTo(ApplicationThrottle.TRIES + 10);
        Answer other = hall.post("/api/applications", form(job).build().toString());
        assertThat(other.status())
                .as("nobody of the hall has used what the network may")
                .isEqualTo(200);
        for (int i = 0; i < ApplicationThrottle.TRIES; i++) {
            other = hall.post(
                    "/api/applications",
                    form(job).add("day", "zzzzzzzz").add("millis", 1).build().toString());
        }
        assertThat(other.problem()).as("an invented code frees nobody").isEqualTo("too-many-requests");
    }

    @Test
    void even_a_crowd_has_a_limit_of_its_own() {
        var day = day(today());
        Answer last = apply(day);
        for (int i = 0; i < ApplicationThrottle.CROWD; i++) {
            last = hall.post(
                    "/api/applications",
                    form(job).add("day", day.code()).add("millis", 1).build().toString());
        }
        assertThat(last.problem()).isEqualTo("too-many-requests");
        assertThat(apply(day(today())).status()).as("another day's crowd").isEqualTo(200);
    }

    @Test
    void a_code_that_is_ended_ahead_or_another_openings_marks_nobody() {
        var ended = day(today());
        assertThat(walkIns.end(hiring.hr, ended.id())).isTrue();
        assertThat(walkIns.end(hiring.hr, ended.id())).isFalse();
        assertThat(apply(ended).status()).isEqualTo(200);
        var ahead = day(today().plusDays(1));
        assertThat(apply(ahead).status()).isEqualTo(200);
        var elsewhere = day(today());
        var other = hiring.opened("Other");
        assertThat(hall.post(
                                "/api/applications",
                                form(other).add("day", elsewhere.code()).build().toString())
                        .status())
                .isEqualTo(200);
        for (var day : new WalkIn[] {ended, ahead, elsewhere}) {
            assertThat(found(day).came()).isZero();
        }
        miyar.clock().advance(Duration.ofDays(1));
        assertThat(walkIns.on(elsewhere.code())).isEmpty();
        assertThat(walkIns.on(ahead.code())).isPresent();
    }

    @Test
    void the_page_is_the_form_without_a_file_and_says_so_once_it_is_over() {
        var day = day(today());
        for (var language : Language.values()) {
            var page = hall.get("/day/" + day.code() + "?lang=" + language.tag());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("lang=\"" + language.tag() + "\"", "data-day=\"" + day.code() + "\"", "noindex")
                    .doesNotContain("type=\"file\"");
        }
        walkIns.end(hiring.hr, day.id());
        var over = hall.get("/day/" + day.code() + "?lang=en");
        assertThat(over.body()).contains("is over", "/jobs/").doesNotContain("<form");
        assertThat(hall.get("/day/" + day(today().plusDays(2)).code() + "?lang=en")
                        .body())
                .contains("This code works on")
                .doesNotContain("<form");
        assertThat(hall.get("/day/nosuchco").status()).isEqualTo(404);
    }

    @Test
    void a_day_that_is_over_or_of_an_opening_that_is_shut_is_not_set_up() {
        assertThat(walkIns.open(hiring.hr, job, today().minusDays(1), LocalTime.NOON))
                .isEqualTo(WalkIns.Opened.OVER);
        var day = day(today());
        miyar.bean(Requisitions.class).move(hiring.hr, job, 0, RequisitionState.PAUSED);
        assertThat(walkIns.open(hiring.hr, job, today(), LocalTime.of(23, 59))).isEqualTo(WalkIns.Opened.SHUT);
        assertThat(apply(day).problem()).isEqualTo("opening-shut");
        assertThat(hall.get("/day/" + day.code() + "?lang=en").body()).doesNotContain("<form");
    }
}
