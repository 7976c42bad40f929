package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.People;
import org.miyar.kernel.Language;
import org.miyar.oversight.PersonalRecords;
import org.miyar.profile.NormContext;
import org.miyar.profile.NormVersionId;
import org.miyar.profile.Norms;
import org.miyar.profile.Profiles;
import org.miyar.profile.ResultSummaries;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.sitting.Sessions;
import org.miyar.testkit.TestMiyar;

/** What lists are narrowed and ordered by is what the rows of every feature say, whatever happened and in whatever order. */
class ListingIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final String LISTED = """
            select l.*, (select count(*) from listed_scale k where k.candidate_id = l.candidate_id) as scales,
                (select sum(k.t) from listed_scale k where k.candidate_id = l.candidate_id) as sum_of_t,
                (select count(*) from listed_signal g where g.candidate_id = l.candidate_id) as standing_out
            from candidate_listing l order by l.candidate_id
            """;

    private static final List<Language> LANGUAGES = List.of(Language.values());

    private static final Random random = new Random(1810);

    private static ListedPeople people;
    private static Hiring hiring;
    private static Candidates candidates;

    @BeforeAll
    static void a_norm_and_a_target() {
        people = ListedPeople.at(miyar);
        hiring = people.hiring;
        candidates = people.candidates;
    }

    private static List<String> listed() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(LISTED).mapToMap().stream()
                        .map(row -> new TreeMap<>(row).toString())
                        .toList());
    }

    private static void isTrue(String after) {
        miyar.bean(Listing.class).sweep();
        var kept = listed();
        miyar.bean(ListingUpkeep.class).rewrite();
        assertThat(kept).as(after).containsExactlyElementsOf(listed());
    }

    @Test
    void whatever_happens_a_list_knows_it_at_once() {
        var other = hiring.opened("Another");
        var crowd = new ArrayList<ListedPeople.Somebody>();
        for (int step = 0; step < 120; step++) {
            miyar.clock().advance(Duration.ofMinutes(random.nextInt(200)));
            var language = LANGUAGES.get(random.nextInt(3));
            if (crowd.size() < 4 || random.nextInt(4) == 0) {
                crowd.add(people.invited(
                        List.of(Optional.of(hiring.job), Optional.of(other), Optional.<RequisitionId>empty())
                                .get(random.nextInt(3)),
                        "Person " + step % 7,
                        language));
            }
            var one = crowd.get(random.nextInt(crowd.size()));
            var name = deed(random.nextInt(12), one, language, other);
            if (step % 6 == 0) {
                isTrue("step " + step + ", " + name);
            }
        }
        isTrue("at the end");
    }

    private String deed(int number, ListedPeople.Somebody one, Language language, RequisitionId other) {
        var found = people.found(one);
        if (found.isEmpty()) {
            return "nobody";
        }
        var candidate = found.get();
        var inviting = miyar.bean(Inviting.class);
        switch (number) {
            case 0 -> miyar.bean(Sessions.class).open(one.token());
            case 1 -> people.start(one, language, 3, false);
            case 2, 3, 4 -> people.start(one, language, 2 + random.nextInt(3), true);
            case 5 -> inviting.revoke(hiring.hr, one.id());
            case 6 -> inviting.newLink(hiring.hr, one.id());
            case 7 -> inviting.assign(hiring.hr, one.id(), other);
            case 8 ->
                candidate
                        .row()
                        .place()
                        .ifPresent(place -> miyar.bean(Pipeline.class)
                                .move(
                                        hiring.hr,
                                        List.of(candidate.row().asked()),
                                        miyar.bean(Stages.class)
                                                .first(place.stage().requisition(), StageKind.INTERVIEW)
                                                .orElseThrow()
                                                .id()));
            case 9 -> candidates.markRead(hiring.hr, one.id());
            case 10 -> {
                var person = miyar.bean(People.class).find(candidate.person()).orElseThrow();
                miyar.bean(People.class)
                        .change(person.id(), person.version(), "Renamed " + number, person.email(), language);
            }
            default -> {
                if (random.nextBoolean()) {
                    miyar.bean(PersonalRecords.class).erase(hiring.hr, candidate.person());
                } else {
                    people.ask(hiring.job, 40 + random.nextInt(20));
                }
            }
        }
        return "deed " + number;
    }

    @Test
    void records_that_become_one_are_listed_under_its_name() {
        var kept = people.submitted(hiring.job, "Same Person", Language.ENGLISH, 3);
        var gone = people.invited(hiring.opened("Third"), "Same  Person", Language.ENGLISH);
        var directory = miyar.bean(People.class);
        var both = Stream.of(kept, gone)
                .map(one ->
                        directory.find(people.found(one).orElseThrow().person()).orElseThrow())
                .toList();
        assertThat(miyar.bean(Merging.class)
                        .merge(
                                hiring.hr,
                                new MergeWish(
                                        both.getFirst(),
                                        both.getLast(),
                                        both.getLast().name(),
                                        Optional.empty(),
                                        Set.of())))
                .isInstanceOf(MergeOutcome.Merged.class);
        isTrue("merged");
    }

    @Test
    void results_read_against_a_new_norm_are_the_ones_listed() {
        var job = hiring.opened("Persian");
        people.ask(job, 50);
        var early = people.submitted(job, "Early", Language.PERSIAN, 3);
        assertThat(fit(early, job)).isEmpty();
        people.people.submitted(110, Language.PERSIAN);
        var norm = miyar.bean(Norms.class)
                .build(hiring.hr, people.people.instrument().id(), Language.PERSIAN, NormContext.APPLICANT);
        assertThat(norm).isNotNull();
        var version = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select max(id) from norm_version where language = 'fa'")
                        .mapTo(Long.class)
                        .one());
        miyar.bean(Profiles.class).scoreAgain(hiring.hr, new NormVersionId(version));
        assertThat(fit(early, job)).isPresent();
        isTrue("scored again");
    }

    @Test
    void what_an_opening_asks_for_anew_leaves_the_scores_themselves_alone() {
        var job = hiring.opened("Asking");
        people.ask(job, 50);
        var one = people.submitted(job, "Asked", Language.ENGLISH, 3);
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update listed_scale set error = 99 where candidate_id = ?",
                        one.id().value()));
        people.ask(job, 60);
        assertThat(errors(one)).as("only the fit is another one").containsOnly(99.0);
        miyar.bean(ListingUpkeep.class).rewrite();
        assertThat(errors(one)).isNotEmpty().doesNotContain(99.0);
    }

    private static List<Double> errors(ListedPeople.Somebody one) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select error from listed_scale where candidate_id = :id")
                        .bind("id", one.id().value())
                        .mapTo(Double.class)
                        .list());
    }

    @Test
    void results_beside_an_earlier_or_later_target_profile_are_behind_until_they_are_caught_up_with() {
        var job = hiring.opened("Behind");
        var one = people.submitted(job, "Early", Language.ENGLISH, 3);
        assertThat(isBehind(job)).as("nothing is asked for").isFalse();
        people.ask(job, 50);
        assertThat(isBehind(job)).isFalse();
        for (var behind : List.of(
                "fit_target_id = 0",
                "fit_target_id = 1000000",
                "fit_target_id = null",
                "fit_target_id = null, revision = null")) {
            miyar.jdbi()
                    .useHandle(handle -> handle.execute(
                            "update candidate_listing set " + behind + " where candidate_id = ?",
                            one.id().value()));
            assertThat(isBehind(job)).as(behind).isTrue();
            assertThat(isBehind(hiring.job)).as("another opening").isFalse();
            miyar.bean(ListingUpkeep.class).run();
            assertThat(isBehind(job)).as("caught up with").isFalse();
        }
        isTrue("caught up");
    }

    private static boolean isBehind(RequisitionId job) {
        return miyar.bean(Listing.class).isBehind(job);
    }

    private static OptionalDouble fit(ListedPeople.Somebody one, RequisitionId job) {
        return candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, true, 0, 50).stream()
                .filter(row -> row.id().equals(one.id()))
                .findFirst()
                .flatMap(CandidateRow::result)
                .orElseThrow()
                .fit();
    }

    @Test
    void the_fit_listed_is_the_one_that_a_profile_shows() {
        var job = hiring.opened("Same fit");
        people.ask(job, 52);
        var one = people.submitted(job, "One", Language.ENGLISH, 2.9);
        var candidate = people.found(one).orElseThrow();
        var result = Objects.requireNonNull(miyar.bean(ResultSummaries.class)
                .of(List.of(candidate.sitting()), candidate.target())
                .get(candidate.sitting()));
        assertThat(fit(one, job)).isEqualTo(result.fit());
        people.ask(job, 70);
        assertThat(fit(one, job).getAsDouble())
                .as("more is asked for")
                .isLessThan(result.fit().getAsDouble());
    }
}
