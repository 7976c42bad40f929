package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.RecordMerge;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.sitting.Invitations;

/**
 * Finds records that may be of one person and makes them one once somebody says so. Nothing that was applied for, answered or agreed to
 * is lost; where both had applied for one opening, one application counts and the other stays to be read.
 */
@ApplicationScoped
public class Merging {
    /** How far an application has come: of two that are not submitted the one further on counts. */
    private static final Comparator<Candidate> PROGRESS = Comparator.<Candidate, Boolean>comparing(
                    candidate -> candidate.submittedAt().isPresent())
            .thenComparing(candidate -> candidate.startedAt().isPresent())
            .thenComparing(candidate -> candidate.revokedAt().isEmpty())
            .thenComparing(candidate -> candidate.openedAt().isPresent())
            .thenComparingLong(candidate -> candidate.id().value());

    private final DuplicateStore store;
    private final Instance<SameNumber> numbers;
    private final CandidateStore candidates;
    private final People people;
    private final Invitations invitations;
    private final Pipeline pipeline;
    private final RecordMerge records;
    private final Clock clock;

    @Inject
    Merging(
            DuplicateStore store,
            @Any Instance<SameNumber> numbers,
            CandidateStore candidates,
            People people,
            Invitations invitations,
            Pipeline pipeline,
            RecordMerge records,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.candidates = candidates;
        this.people = people;
        this.invitations = invitations;
        this.pipeline = pipeline;
        this.records = records;
        this.clock = clock;
    }

    /** Records that may be of the same person as this one, the likeliest first. */
    public List<Duplicate> duplicates(Actor by, PersonId person) {
        by.mustBe(Role.HR);
        var sameNumber =
                numbers.stream().flatMap(feature -> feature.as(person).stream()).collect(Collectors.toSet());
        var alike = store.of(person, sameNumber);
        var ids = alike.stream().map(DuplicateStore.Likeness::person).toList();
        var persons = people.find(ids);
        var applied = candidates.of(ids, clock.instant()).stream().collect(Collectors.groupingBy(Candidate::person));
        return alike.stream()
                .flatMap(one -> Stream.ofNullable(persons.get(one.person()))
                        .map(found -> new Duplicate(
                                found,
                                one.name(),
                                one.email(),
                                one.number(),
                                applied.getOrDefault(found.id(), List.of()))))
                .toList();
    }

    /** All that the person has applied for, the oldest first. */
    public List<Candidate> applications(Actor by, PersonId person) {
        by.mustBe(Role.HR);
        return candidates.of(List.of(person), clock.instant());
    }

    /** Of the person's applications those that do not count, each with the one that does instead. */
    public Map<CandidateId, CandidateId> superseded(Actor by, PersonId person) {
        by.mustBe(Role.HR);
        return store.superseded(person);
    }

    /** Where both have submitted for one opening: somebody has to say which application of each list counts. */
    public List<List<Candidate>> toDecide(Actor by, PersonId kept, PersonId gone) {
        by.mustBe(Role.HR);
        return shared(kept, gone).stream()
                .filter(same -> submitted(same).size() > 1)
                .map(Merging::submitted)
                .toList();
    }

    /** Makes two records one, whole or not at all. What was asked with is what was seen: see {@link MergeWish}. */
    @Transactional
    public MergeOutcome merge(Actor by, MergeWish wish) {
        by.mustBe(Role.HR);
        if (!records.lock(by, wish.kept(), wish.gone())) {
            return new MergeOutcome.Stale();
        }
        var instead = new LinkedHashMap<Candidate, CandidateId>();
        for (var same : shared(wish.kept().id(), wish.gone().id())) {
            var counting = counting(same, wish.counting());
            if (counting.isEmpty()) {
                return new MergeOutcome.Undecided(submitted(same));
            }
            same.stream()
                    .filter(candidate -> !candidate.id().equals(counting.get()))
                    .forEach(candidate -> instead.put(candidate, counting.get()));
        }
        instead.forEach((candidate, counting) -> {
            store.supersede(candidate.id(), counting);
            // One person answers once for one opening; false where there is nothing to withdraw.
            invitations.revoke(by, candidate.invitation());
            if (candidate
                    .row()
                    .place()
                    .filter(place -> place.stage().kind().decided())
                    .isEmpty()) {
                pipeline.reach(by, candidate.id(), StageKind.WITHDRAWN);
            }
        });
        records.merge(
                by,
                wish.kept(),
                wish.gone(),
                wish.name(),
                wish.email(),
                wish.kept().language());
        return new MergeOutcome.Merged();
    }

    /** The applications of both that count, for each opening that both have applied for. */
    private List<List<Candidate>> shared(PersonId kept, PersonId gone) {
        var both = candidates.of(List.of(kept, gone), clock.instant());
        var superseded = new ArrayList<CandidateId>(store.superseded(kept).keySet());
        superseded.addAll(store.superseded(gone).keySet());
        Map<RequisitionId, List<Candidate>> openings = both.stream()
                .filter(candidate -> candidate.requisition().isPresent() && !superseded.contains(candidate.id()))
                .collect(Collectors.groupingBy(
                        candidate -> candidate.requisition().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return openings.values().stream()
                .filter(same -> same.stream().map(Candidate::person).distinct().count() > 1)
                .toList();
    }

    private static List<Candidate> submitted(List<Candidate> same) {
        return same.stream()
                .filter(candidate -> candidate.submittedAt().isPresent())
                .toList();
    }

    /** Which one counts; empty if only somebody's word can tell. */
    private static Optional<CandidateId> counting(List<Candidate> same, Set<CandidateId> chosen) {
        var submitted = submitted(same);
        if (submitted.size() > 1) {
            var counting = submitted.stream()
                    .map(Candidate::id)
                    .filter(chosen::contains)
                    .toList();
            return counting.size() == 1 ? Optional.of(counting.getFirst()) : Optional.empty();
        }
        return same.stream().max(PROGRESS).map(Candidate::id);
    }
}
