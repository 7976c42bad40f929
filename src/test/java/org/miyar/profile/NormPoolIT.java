package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.sitting.SittingId;
import org.miyar.testkit.TestMiyar;

/** Whose sittings make a norm, as real people arrive in a portal that began with simulated ones. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NormPoolIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Language LANGUAGE = Language.ENGLISH;
    private static final List<PersonId> REAL = new ArrayList<>();
    private static final List<SittingId> READ_AGAINST_SIMULATED = new ArrayList<>();

    private final Candidates candidates = new Candidates(miyar);

    @Test
    @Order(1)
    void while_real_people_are_few_the_norm_is_of_simulated_ones_alone() {
        candidates.submitted(120, LANGUAGE);
        arrive(49);

        var norm = built();

        assertThat(norm.simulated()).isTrue();
        assertThat(norm.people()).isEqualTo(120);
        var again = candidates.submitted(REAL.getFirst(), LANGUAGE, candidates.answers(5));
        READ_AGAINST_SIMULATED.add(again);
        assertThat(miyar.bean(Profiles.class).of(again).orElseThrow().norm()).contains(norm.id());
    }

    @Test
    @Order(2)
    void a_second_sitting_is_not_a_second_person() {
        assertThat(built().simulated()).isTrue();
        arrive(1);

        var norm = built();

        assertThat(norm.simulated()).isFalse();
        assertThat(norm.people()).isEqualTo(50);
        assertThat(miyar.bean(Norms.class).group(norm.id()).scales().values())
                .as("the first sitting counts, not the later one of fives")
                .allSatisfy(scale -> assertThat(scale.frequencies().lastKey()).isLessThan(4.2));
    }

    @Test
    @Order(3)
    void as_soon_as_fifty_real_people_stand_only_they_count() {
        arrive(60);

        var norm = built();

        assertThat(norm.simulated()).isFalse();
        assertThat(norm.people()).isEqualTo(110);
        assertThat(miyar.bean(Profiles.class).scoreAgain(candidates.hr(), norm.id()))
                .isGreaterThan(0);
        assertThat(miyar.bean(Profiles.class)
                        .of(READ_AGAINST_SIMULATED.getFirst())
                        .orElseThrow()
                        .norm())
                .as("scores read against simulated people give way to real ones")
                .contains(norm.id());
    }

    @Test
    @Order(4)
    void erasure_shrinks_the_pool_but_no_published_norm_and_brings_no_simulated_one_back() {
        var before = miyar.bean(Norms.class).page(candidates.hr(), 0, 1).getFirst();
        var parameters = miyar.bean(NormStore.class).group(before.id()).orElseThrow();
        REAL.stream().limit(70).forEach(miyar.bean(ProfilePersonalData.class)::erase);

        assertThat(build()).isEqualTo(new NormOutcome.TooFew(40, 50));

        assertThat(miyar.bean(NormStore.class).group(before.id())).contains(parameters);
        assertThat(before.people()).isEqualTo(110);
        assertThat(miyar.bean(Norms.class)
                        .currentGroup(candidates.instrument().id(), LANGUAGE)
                        .map(NormGroup::version))
                .contains(before);
    }

    @Test
    @Order(5)
    void sittings_are_read_many_at_a_time() {
        arrive(20);
        var queries = new AtomicInteger();
        miyar.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                queries.incrementAndGet();
            }
        });
        built();
        miyar.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);

        assertThat(queries.get()).isPositive().isLessThan(25);
    }

    private void arrive(int people) {
        for (int i = 0; i < people; i++) {
            var person = candidates.person("Real " + REAL.size(), false);
            REAL.add(person);
            candidates.submitted(person, LANGUAGE, candidates.answers(3));
        }
    }

    private NormVersion built() {
        return ((NormOutcome.Built) build()).version();
    }

    private NormOutcome build() {
        return miyar.bean(Norms.class)
                .build(candidates.hr(), candidates.instrument().id(), LANGUAGE, NormContext.APPLICANT);
    }
}
