package org.miyar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Merging;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.TestMiyar;

class NumbersGivenIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Hiring hiring = Hiring.at(miyar);

    @Test
    void whoever_gave_the_same_number_for_another_opening_may_be_the_same_person() {
        apply(hiring.job, "Lina", "+989121234567");
        apply(hiring.opened("Another"), "Leena", "+989121234567");
        apply(hiring.job, "Omar", "+989127654321");

        assertThat(alike("Lina")).containsExactly(tuple("Leena", true, false));
        assertThat(alike("Leena")).containsExactly(tuple("Lina", true, false));
        assertThat(alike("Omar")).isEmpty();
    }

    /** Whom somebody of this name is like, whether by number and whether by name. */
    private List<Tuple> alike(String name) {
        var candidates = miyar.bean(Candidates.class);
        var row = candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.NAME, false, 0, 9).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        var person = candidates.find(hiring.hr, row.id()).orElseThrow().person();
        return miyar.bean(Merging.class).duplicates(hiring.hr, person).stream()
                .map(found -> tuple(found.person().name(), found.sameNumber(), found.sameName()))
                .toList();
    }

    private void apply(RequisitionId opening, String name, String number) {
        var form = new ApplicationForm(
                name,
                Optional.of(new EmailAddress(name + "@applicants.example")),
                Optional.of(new PhoneNumber(number)),
                "English",
                Language.ENGLISH,
                miyar.bean(ApplicationNotices.class).current(Language.ENGLISH).edition(),
                Token.fresh(),
                Optional.empty(),
                false);
        var slug = miyar.bean(Requisitions.class)
                .find(hiring.hr, opening)
                .orElseThrow()
                .slug();
        assertThat(miyar.bean(Applications.class).apply(slug, form, true, Optional.empty()))
                .isInstanceOf(ApplyOutcome.Received.class);
    }
}
