package org.miyar.insight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.insight.Demographics;
import org.miyar.insight.Fairness;
import org.miyar.insight.Question;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.onboarding.Onboarding;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.config.Setting;
import org.miyar.recruiting.Pipeline;
import org.miyar.recruiting.demo.DemoOrganisation;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.TestMiyar;

/** The demonstration has people who were decided about and who told something: pages on both show something true of it. */
class DemoFairnessIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.DEMO, "true");

    private static final Actor HR = new Actor(new PersonId(1), "HR", Set.of(Role.HR));

    @Test
    void some_are_hired_and_some_declined_and_each_decision_has_a_reason_and_a_profile_that_was_looked_at() {
        var counts = miyar.bean(Pipeline.class).columns(HR, job());
        assertThat(counts)
                .filteredOn(column -> column.stage().kind() == StageKind.HIRED)
                .allMatch(column -> column.count() == 3);
        assertThat(counts)
                .filteredOn(column -> column.stage().kind() == StageKind.DECLINED)
                .allMatch(column -> column.count() > 8);
        assertThat(count("select count(*) from decision d left join decision_reason r on r.decision_id = d.id"
                        + " where r.decision_id is null or d.result_revision is null"))
                .isZero();
        assertThat(miyar.bean(Onboarding.class).count(HR)).isEqualTo(3);
    }

    @Test
    void enough_have_told_something_that_groups_are_shown() {
        assertThat(miyar.bean(Demographics.class).asked())
                .extracting(Question::code)
                .containsExactly("gender", "age", "disability");
        var report = miyar.bean(Fairness.class).of(HR, job(), "");
        assertThat(report.told()).isBetween(200, 330);
        assertThat(report.parts()).hasSize(3).allSatisfy(part -> {
            assertThat(part.passages().get(2).rows()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(part.passages().getLast().withheld()).isPresent();
        });
    }

    @Test
    void a_second_start_decides_and_tells_nothing() {
        int decided = count("select count(*) from decision");
        int told = count("select count(*) from demographic_sheet");
        miyar.bean(DemoOrganisation.class).prepare(new Preparing());
        assertThat(count("select count(*) from decision")).isEqualTo(decided).isPositive();
        assertThat(count("select count(*) from demographic_sheet")).isEqualTo(told);
    }

    private static RequisitionId job() {
        return miyar.bean(Requisitions.class)
                .page(HR, RequisitionFilter.ALL, RequisitionSort.ADDED, true, Language.ENGLISH, 0, 1)
                .getFirst()
                .id();
    }

    private static int count(String sql) {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
