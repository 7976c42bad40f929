package org.miyar.integration.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.AuditTrail;
import org.miyar.audit.RecordedEvent;
import org.miyar.integration.Integration;
import org.miyar.integration.IntegrationAdded;
import org.miyar.integration.IntegrationForm;
import org.miyar.integration.Integrations;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.config.Config;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class TokenIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final String OPENINGS = "/api/openings";

    private final Integrations integrations = miyar.bean(Integrations.class);
    private Programs programs;

    @BeforeEach
    void nobody_has_tried_for_long() {
        miyar.clock().advance(Duration.ofHours(1));
        programs = new Programs(miyar);
    }

    @Test
    void a_token_opens_what_its_scopes_say_and_nothing_else() {
        var program = programs.with(Scope.OPENINGS_READ);

        assertThat(program.get(OPENINGS).status()).isEqualTo(200);
        assertThat(program.get("/api/candidates").problem()).isEqualTo("forbidden");
    }

    @Test
    void whatever_is_wrong_with_a_token_is_answered_alike() {
        var revoked = programs.added("Revoked", Scope.OPENINGS_READ);
        assertThat(integrations.revoke(programs.administrator, revoked.id())).isTrue();
        var other = programs.added("Other", Scope.OPENINGS_READ).token();
        var expired = programs.added("Expired", Scope.OPENINGS_READ).token();
        var answers = new ArrayList<Answer>();
        answers.add(miyar.browser().get(OPENINGS));
        answers.add(programs.sending(revoked.token()).get(OPENINGS));
        answers.add(programs.sending(other.substring(0, other.length() - 1)).get(OPENINGS));
        answers.add(programs.sending("miyar_" + "A".repeat(43)).get(OPENINGS));
        answers.add(programs.sending(other.replace("miyar_", "")).get(OPENINGS));
        answers.add(miyar.browser().sending("Authorization", "Basic " + other).get(OPENINGS));
        assertThat(programs.sending(expired).get(OPENINGS).status()).isEqualTo(200);
        miyar.clock().advance(Duration.ofDays(92));
        answers.add(programs.sending(expired).get(OPENINGS));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(withoutCorrelation(answer)).isEqualTo(withoutCorrelation(answers.getFirst()));
        });
    }

    @Test
    void who_tries_many_tokens_waits_and_who_holds_a_right_one_does_not() {
        var right = programs.with(Scope.OPENINGS_READ);
        var wrong = programs.sending("miyar_" + "B".repeat(43));
        for (int i = 0; i < 20; i++) {
            assertThat(wrong.get(OPENINGS).status()).isEqualTo(401);
        }

        var refused = wrong.get(OPENINGS);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(right.get(OPENINGS).status()).isEqualTo(200);
    }

    @Test
    void only_the_hash_of_a_token_is_kept_and_when_it_was_used() {
        var added = programs.added("Payroll", Scope.OPENINGS_READ);
        assertThat(found("Payroll").lastUsedAt()).isEmpty();

        programs.sending(added.token()).get(OPENINGS);

        assertThat(found("Payroll").lastUsedAt()).isPresent();
        assertThat(added.toString()).doesNotContain(added.token());
        List<String> kept = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select scopes from integration union all select detail from audit_event")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).noneMatch(text -> text.contains(added.token().substring(6)));
    }

    @Test
    void the_trail_says_who_added_and_who_revoked_it() {
        var added = programs.added("Job portal", Scope.OPENINGS_READ, Scope.RESULTS_READ);
        integrations.revoke(programs.administrator, added.id());

        assertThat(trail("Job portal"))
                .extracting(RecordedEvent::action, RecordedEvent::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AuditAction.INTEGRATION_REVOKED, ""),
                        org.assertj.core.groups.Tuple.tuple(
                                AuditAction.INTEGRATION_ADDED, "openings:read, results:read"));
        assertThat(integrations.revoke(programs.administrator, added.id())).isFalse();
    }

    @Test
    void a_token_works_for_a_while_and_not_for_ever() {
        var today = integrations.today();
        for (var day : List.of(today.minusDays(1), integrations.latestDay().plusDays(1))) {
            assertThat(integrations.add(
                            programs.administrator, new IntegrationForm("Too long", Set.of(Scope.RESULTS_READ), day)))
                    .isEqualTo(new IntegrationAdded.LastDayRefused());
        }
        for (var day : List.of(today, integrations.latestDay())) {
            var added = integrations.add(
                    programs.administrator, new IntegrationForm("Until " + day, Set.of(Scope.OPENINGS_READ), day));
            var program = programs.sending(((IntegrationAdded.Ready) added).token());
            var midnight = day.plusDays(1)
                    .atStartOfDay(miyar.bean(Config.class).zone())
                    .toInstant();
            miyar.clock().set(midnight.minusSeconds(1));
            assertThat(program.get(OPENINGS).status()).as("late on %s", day).isEqualTo(200);
            miyar.clock().set(midnight);
            assertThat(program.get(OPENINGS).status()).as("after %s", day).isEqualTo(401);
        }
    }

    private Integration found(String name) {
        return integrations.page(programs.administrator, 0, 100).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<RecordedEvent> trail(String name) {
        return miyar.bean(AuditTrail.class).list(new AuditQuery(Optional.empty(), new SearchKey(name)), 0, 10);
    }

    private static String withoutCorrelation(Answer answer) {
        return answer.body().replaceFirst("\"correlation\":\"[^\"]*\"", "");
    }
}
