package org.miyar.recruiting.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.config.Setting;
import org.miyar.profile.NormVersion;
import org.miyar.profile.Norms;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionRow;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.scoring.NormStage;
import org.miyar.testkit.TestMiyar;

class DemoOrganisationIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.DEMO, "true");

    private static final Actor HR = new Actor(new PersonId(1), "HR", Set.of(Role.HR));

    private static int count(CandidateFilter filter) {
        return miyar.bean(Candidates.class).count(HR, filter);
    }

    private static CandidateFilter submitted(Language language) {
        return new CandidateFilter(
                "",
                Set.of(CandidateState.SUBMITTED),
                false,
                Optional.of(language),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));
    }

    @Test
    void every_language_has_enough_sittings_for_provisional_norms() {
        for (var language : Language.values()) {
            assertThat(count(submitted(language))).isGreaterThanOrEqualTo(105);
        }
    }

    @Test
    void each_language_has_a_provisional_norm_that_says_it_is_simulated() {
        var norms = miyar.bean(Norms.class).page(HR, 0, 10);
        assertThat(norms).extracting(NormVersion::language).containsExactlyInAnyOrder(Language.values());
        assertThat(norms).allSatisfy(norm -> {
            assertThat(norm.stage()).isEqualTo(NormStage.PROVISIONAL);
            assertThat(norm.simulated()).isTrue();
        });
    }

    @Test
    void every_submitted_sitting_is_read_against_the_norm_of_its_language() {
        int unscored = miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select count(*) from sitting s where s.submitted_at is not null and not exists (
                                    select 1 from profile_result r join norm_version n on n.id = r.norm_version_id
                                    where r.sitting_id = s.id and n.language = s.language)
                                """).mapTo(Integer.class).one());
        assertThat(unscored).isZero();
    }

    @Test
    void one_opening_is_in_use_one_is_being_written_and_one_is_over() {
        var requisitions = miyar.bean(Requisitions.class);
        var rows = requisitions.page(HR, RequisitionFilter.ALL, RequisitionSort.ADDED, true, Language.ENGLISH, 0, 10);
        assertThat(rows)
                .extracting(RequisitionRow::state)
                .containsExactly(RequisitionState.OPEN, RequisitionState.DRAFT, RequisitionState.CLOSED);
        var open = requisitions.find(HR, rows.getFirst().id()).orElseThrow();
        assertThat(open.form().title().missing()).isEmpty();
        assertThat(open.form().description().orElseThrow().missing()).isEmpty();
        assertThat(requisitions.targets(HR, open.id())).singleElement().satisfies(target -> {
            assertThat(target.panel()).hasSize(3);
            assertThat(target.bounds())
                    .hasSize(9)
                    .allMatch(bound -> bound.reason().missing().isEmpty());
        });
        assertThat(requisitions.candidates(HR, List.of(open.id()))).containsKey(open.id());
    }

    @Test
    void the_board_has_somebody_in_every_stage_and_their_moves() {
        var open = miyar.bean(Requisitions.class)
                .page(HR, RequisitionFilter.ALL, RequisitionSort.ADDED, true, Language.ENGLISH, 0, 1)
                .getFirst()
                .id();
        var pipeline = miyar.bean(Pipeline.class);
        assertThat(pipeline.columns(HR, open))
                .allSatisfy(column -> assertThat(column.count())
                        .as(column.stage().kind().code())
                        .isPositive());
        var offered = pipeline.columns(HR, open).stream()
                .filter(column -> column.stage().kind() == StageKind.OFFER)
                .findFirst()
                .orElseThrow();
        assertThat(miyar.bean(Candidates.class)
                        .page(HR, CandidateFilter.ALL.in(offered.stage().id()), CandidateSort.INVITED, false, 0, 20))
                .allSatisfy(row -> assertThat(pipeline.history(HR, row.id()))
                        .extracting(move -> move.to().kind())
                        .containsExactly(StageKind.ASSESSMENT, StageKind.INTERVIEW, StageKind.OFFER));
    }

    @Test
    void every_state_has_somebody() {
        for (var state : CandidateState.values()) {
            assertThat(count(new CandidateFilter(
                            "",
                            Set.of(state),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())))
                    .as(state.toString())
                    .isPositive();
        }
    }

    @Test
    void nobody_in_it_is_real() {
        assertThat(miyar.bean(Organisations.class).current().demo()).isTrue();
        assertThat(count(new CandidateFilter(
                        "", Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false))))
                .isZero();
        var real = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from person where not demo")
                        .mapTo(Integer.class)
                        .one());
        assertThat(real).isZero();
    }

    @Test
    void a_second_start_adds_nothing() {
        int before = count(CandidateFilter.ALL);
        miyar.bean(DemoOrganisation.class).prepare(new Preparing());
        assertThat(count(CandidateFilter.ALL)).isEqualTo(before);
    }

    @Test
    void nobody_has_submitted_in_the_future_or_before_being_invited() {
        var now = miyar.clock().instant();
        assertThat(miyar.bean(Candidates.class).page(HR, CandidateFilter.ALL, CandidateSort.ACTIVITY, true, 0, 500))
                .allSatisfy(row -> assertThat(row.lastActivity()).isBetween(row.invitedAt(), now));
    }
}
