package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;
import org.miyar.profile.TargetProfileId;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetForm;
import org.miyar.testkit.TestMiyar;

/** Whom an opening has, and with which version of its target each of them is read. */
class CandidateOpeningIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Candidates candidates = miyar.bean(Candidates.class);
    private final Requisitions requisitions = miyar.bean(Requisitions.class);
    private Hiring hiring;

    @BeforeEach
    void somebody_hires() {
        hiring = Hiring.at(miyar);
    }

    private void publish(double lower) {
        var opening = requisitions.find(hiring.hr, hiring.job).orElseThrow();
        requisitions.publish(
                hiring.hr,
                hiring.job,
                opening.version(),
                new TargetForm(
                        List.of(new TargetBound(
                                "CALM", 2, lower, OptionalDouble.empty(), new PartialText("", "", "Angry calls."))),
                        Set.of(hiring.hr.person())));
    }

    private List<TargetProfileId> versions() {
        return requisitions.targets(hiring.hr, hiring.job).stream()
                .map(TargetProfile::id)
                .toList();
    }

    private Optional<TargetProfileId> target(CandidateId id) {
        return candidates.find(hiring.hr, id).orElseThrow().target();
    }

    @Test
    void whoever_was_read_keeps_the_version_they_were_read_with_and_the_others_get_the_newest() {
        publish(40);
        var read = hiring.invite("Read", "", Language.ENGLISH).candidate();
        var unread = hiring.invite("Unread", "", Language.ENGLISH).candidate();
        candidates.markRead(hiring.hr, read);
        publish(50);
        candidates.markRead(hiring.hr, read);
        assertThat(versions()).hasSize(2);
        assertThat(target(read)).contains(versions().getLast());
        assertThat(target(unread)).contains(versions().getFirst());
    }

    @Test
    void whoever_was_read_before_anything_was_asked_for_is_read_with_the_first_version() {
        var early = hiring.invite("Early", "", Language.ENGLISH).candidate();
        candidates.markRead(hiring.hr, early);
        assertThat(target(early)).isEmpty();
        publish(40);
        assertThat(target(early)).contains(versions().getFirst());
        candidates.markRead(hiring.hr, early);
        publish(50);
        assertThat(target(early)).contains(versions().getLast());
    }

    @Test
    void an_opening_is_told_how_many_it_has_and_how_many_of_them_were_read() {
        hiring.invite("One", "", Language.ENGLISH);
        candidates.markRead(
                hiring.hr, hiring.invite("Two", "", Language.ENGLISH).candidate());
        var nobody = hiring.opened("Nobody wants it");
        var counts = requisitions.candidates(hiring.hr, List.of(hiring.job, nobody));
        assertThat(counts)
                .containsEntry(hiring.job, new CandidateCounts.Count(2, 1))
                .doesNotContainKey(nobody);
        assertThat(requisitions.candidates(hiring.hr, List.of())).isEmpty();
    }

    @Test
    void a_list_is_narrowed_to_one_opening() {
        hiring.invite("Here", "", Language.ENGLISH);
        miyar.bean(Inviting.class).invite(hiring.hr, Optional.empty(), "Nowhere", Optional.empty(), Language.ENGLISH);
        var here = new CandidateFilter(
                "", Set.of(), false, Optional.empty(), Optional.of(hiring.job), Optional.empty(), Optional.empty());
        assertThat(candidates.page(hiring.hr, here, CandidateSort.NAME, false, 0, 9))
                .extracting(CandidateRow::name)
                .containsExactly("Here");
        assertThat(candidates.count(hiring.hr, here)).isEqualTo(1);
        assertThat(candidates.count(hiring.hr, CandidateFilter.ALL)).isGreaterThan(1);
    }
}
