package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.miyar.kernel.PartialText;
import org.miyar.oversight.PersonalRecords;
import org.miyar.profile.NormContext;
import org.miyar.profile.NormVersionId;
import org.miyar.profile.Norms;
import org.miyar.profile.Profiles;
import org.miyar.profile.ResultSummaries;
import org.miyar.profile.TargetBound;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.requisition.TargetForm;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
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

    private static Hiring hiring;
    private static Candidates candidates;
    private static org.miyar.profile.Candidates people;

    @BeforeAll
    static void a_norm_and_a_target() {
        hiring = Hiring.at(miyar);
        candidates = miyar.bean(Candidates.class);
        people = new org.miyar.profile.Candidates(miyar);
        people.submitted(110, Language.ENGLISH);
        miyar.bean(Norms.class).build(hiring.hr, people.instrument().id(), Language.ENGLISH, NormContext.APPLICANT);
        ask(hiring.job, 50);
    }

    private static void ask(RequisitionId job, double calm) {
        var requisitions = miyar.bean(Requisitions.class);
        requisitions.publish(
                hiring.hr,
                job,
                requisitions.find(hiring.hr, job).orElseThrow().version(),
                new TargetForm(
                        List.of(
                                new TargetBound(
                                        "CALM", 3, calm, OptionalDouble.empty(), new PartialText("", "", "Calls.")),
                                new TargetBound(
                                        "EMP", 1, 50, OptionalDouble.empty(), new PartialText("", "", "Calls."))),
                        Set.of(hiring.hr.person())));
    }

    /** Somebody who was invited here, and their link. */
    private record Somebody(CandidateId id, String token) {}

    private static Somebody invited(RequisitionId job, String name, Language language) {
        return invited(Optional.of(job), name, language);
    }

    private static Somebody invited(Optional<RequisitionId> job, String name, Language language) {
        var ready = (InviteOutcome.Ready)
                miyar.bean(Inviting.class).invite(hiring.hr, job, name, Optional.empty(), language);
        return new Somebody(ready.link().candidate(), ready.link().link().getFragment());
    }

    private static Optional<Candidate> found(Somebody one) {
        return candidates.find(hiring.hr, one.id());
    }

    private static boolean start(Somebody one, Language language, double level, boolean submit) {
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.open(one.token()).flatMap(opened -> sessions.holder(opened.token()));
        holder.ifPresent(holding -> {
            var edition = miyar.bean(Agreements.class).current(language).edition();
            miyar.bean(Sittings.class).start(holding, language, edition);
            miyar.clock().advance(Duration.ofMinutes(1));
            miyar.bean(Answers.class).save(holding, org.miyar.profile.Candidates.given(people.answers(level)));
            if (submit) {
                miyar.bean(Sittings.class).submit(holding);
            }
        });
        return holder.isPresent();
    }

    private static Somebody submitted(RequisitionId job, String name, Language language, double level) {
        var one = invited(job, name, language);
        assertThat(start(one, language, level, true)).isTrue();
        return one;
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
        var crowd = new ArrayList<Somebody>();
        for (int step = 0; step < 120; step++) {
            miyar.clock().advance(Duration.ofMinutes(random.nextInt(200)));
            var language = LANGUAGES.get(random.nextInt(3));
            if (crowd.size() < 4 || random.nextInt(4) == 0) {
                crowd.add(invited(
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

    private String deed(int number, Somebody one, Language language, RequisitionId other) {
        var found = found(one);
        if (found.isEmpty()) {
            return "nobody";
        }
        var candidate = found.get();
        var inviting = miyar.bean(Inviting.class);
        switch (number) {
            case 0 -> miyar.bean(Sessions.class).open(one.token());
            case 1 -> start(one, language, 3, false);
            case 2, 3, 4 -> start(one, language, 2 + random.nextInt(3), true);
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
                    ask(hiring.job, 40 + random.nextInt(20));
                }
            }
        }
        return "deed " + number;
    }

    @Test
    void records_that_become_one_are_listed_under_its_name() {
        var kept = submitted(hiring.job, "Same Person", Language.ENGLISH, 3);
        var gone = invited(hiring.opened("Third"), "Same  Person", Language.ENGLISH);
        var directory = miyar.bean(People.class);
        var both = Stream.of(kept, gone)
                .map(one -> directory.find(found(one).orElseThrow().person()).orElseThrow())
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
        ask(job, 50);
        var early = submitted(job, "Early", Language.PERSIAN, 3);
        assertThat(fit(early, job)).isEmpty();
        people.submitted(110, Language.PERSIAN);
        var norm = miyar.bean(Norms.class)
                .build(hiring.hr, people.instrument().id(), Language.PERSIAN, NormContext.APPLICANT);
        assertThat(norm).isNotNull();
        var version = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select max(id) from norm_version where language = 'fa'")
                        .mapTo(Long.class)
                        .one());
        miyar.bean(Profiles.class).scoreAgain(hiring.hr, new NormVersionId(version));
        assertThat(fit(early, job)).isPresent();
        isTrue("scored again");
    }

    private static OptionalDouble fit(Somebody one, RequisitionId job) {
        return candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, true, 0, 50).stream()
                .filter(row -> row.id().equals(one.id()))
                .findFirst()
                .flatMap(CandidateRow::result)
                .orElseThrow()
                .fit();
    }

    @Test
    void by_fit_nobody_is_left_out_and_neighbours_that_cannot_be_told_apart_are_said_to_be() {
        var job = hiring.opened("Fit");
        ask(job, 55);
        var low = submitted(job, "Low", Language.ENGLISH, 1.3);
        var high = submitted(job, "High", Language.ENGLISH, 4.7);
        var alike = submitted(job, "Alike", Language.ENGLISH, 4.7);
        var waiting = invited(job, "Waiting", Language.ENGLISH);
        var rows = candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, true, 0, 50);
        assertThat(rows)
                .extracting(CandidateRow::id)
                .hasSize(4)
                .endsWith(low.id(), waiting.id())
                .contains(high.id(), alike.id());
        assertThat(rows)
                .extracting(row -> row.result().orElseThrow().above())
                .containsExactly(
                        ListedResult.Above.UNSAID,
                        ListedResult.Above.NOT_DISTINGUISHABLE,
                        ListedResult.Above.TELLING,
                        ListedResult.Above.UNSAID);
        assertThat(candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, true, 1, 2))
                .as("the same wherever a page begins")
                .isEqualTo(rows.subList(1, 3));
        assertThat(candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT, false, 0, 50))
                .extracting(CandidateRow::id)
                .startsWith(low.id())
                .endsWith(waiting.id());
        assertThat(candidates.page(hiring.hr, CandidateFilter.of(job), CandidateSort.INVITED, false, 0, 50))
                .allMatch(row -> row.result().isEmpty())
                .extracting(CandidateRow::id)
                .containsExactly(low.id(), high.id(), alike.id(), waiting.id());
    }

    @Test
    void the_fit_listed_is_the_one_that_a_profile_shows() {
        var job = hiring.opened("Same fit");
        ask(job, 52);
        var one = submitted(job, "One", Language.ENGLISH, 2.9);
        var candidate = found(one).orElseThrow();
        var result = Objects.requireNonNull(miyar.bean(ResultSummaries.class)
                .of(List.of(candidate.sitting()), candidate.target())
                .get(candidate.sitting()));
        assertThat(fit(one, job)).isEqualTo(result.fit());
        ask(job, 70);
        assertThat(fit(one, job).getAsDouble())
                .as("more is asked for")
                .isLessThan(result.fit().getAsDouble());
    }

    @Test
    void whom_a_scale_leaves_out_is_counted_and_those_without_a_result_stay_unless_somebody_says_otherwise() {
        var job = hiring.opened("Scale");
        ask(job, 50);
        var low = submitted(job, "Low", Language.ENGLISH, 2.4);
        var high = submitted(job, "High", Language.ENGLISH, 4.7);
        var waiting = invited(job, "Waiting", Language.ENGLISH);
        var norm = submitted(job, "No norm", Language.ARABIC, 4.7);
        assertThat(ids(scale(job, 45, true))).containsExactly(high.id(), waiting.id(), norm.id());
        assertThat(ids(scale(job, 45, false))).containsExactly(high.id());
        assertThat(ids(scale(job, 20, true))).contains(low.id());
        var head = candidates.head(hiring.hr, scale(job, 45, true), CandidateSort.INVITED);
        assertThat(head.found()).isEqualTo(3);
        assertThat(head.hidden()).isEqualTo(new Hidden(1, 0, 0));
        assertThat(candidates
                        .head(hiring.hr, scale(job, 45, false), CandidateSort.INVITED)
                        .hidden())
                .isEqualTo(new Hidden(1, 0, 2));
        var own = candidates.page(hiring.hr, scale(job, 20, true), CandidateSort.NAME, false, 0, 9).stream()
                .filter(row -> row.id().equals(high.id()))
                .findFirst()
                .flatMap(CandidateRow::result)
                .orElseThrow();
        assertThat(own.fit()).as("nobody asked for it").isEmpty();
        int justAbove = (int) Math.ceil(own.t().getAsDouble()) + 1;
        assertThat(candidates
                        .head(hiring.hr, scale(job, justAbove, true), CandidateSort.INVITED)
                        .hidden())
                .as("within the error of measurement")
                .isEqualTo(new Hidden(2, 1, 0));
    }

    private static CandidateFilter scale(RequisitionId job, int atLeast, boolean alsoWithout) {
        return asking(job, Optional.empty(), Optional.of(new ScaleFloor("CALM", atLeast, alsoWithout)));
    }

    private static CandidateFilter asking(
            RequisitionId job, Optional<SignalFilter> signal, Optional<ScaleFloor> scale) {
        return new CandidateFilter(
                "",
                Set.of(),
                false,
                false,
                Optional.empty(),
                Optional.of(job),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                signal,
                scale);
    }

    private static List<CandidateId> ids(CandidateFilter filter) {
        return candidates.page(hiring.hr, filter, CandidateSort.INVITED, false, 0, 50).stream()
                .map(CandidateRow::id)
                .toList();
    }

    @Test
    void signals_find_those_who_have_them_and_only_people_with_a_result() {
        var job = hiring.opened("Signals");
        var careful = submitted(job, "Careful", Language.ENGLISH, 4.3);
        var hasty = invited(job, "Hasty", Language.ENGLISH);
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.holder(sessions.open(hasty.token()).orElseThrow().token())
                .orElseThrow();
        miyar.bean(Sittings.class)
                .start(
                        holder,
                        Language.ENGLISH,
                        miyar.bean(Agreements.class).current(Language.ENGLISH).edition());
        Map<String, Integer> same = new HashMap<>();
        people.answers(3).keySet().forEach(item -> same.put(item, 3));
        miyar.bean(Answers.class).save(holder, org.miyar.profile.Candidates.given(same));
        miyar.bean(Sittings.class).submit(holder);
        invited(job, "Waiting", Language.ENGLISH);
        assertThat(ids(asking(job, SignalFilter.ofCode("some"), Optional.empty())))
                .contains(hasty.id());
        assertThat(ids(asking(job, SignalFilter.ofCode("longstring"), Optional.empty())))
                .containsExactly(hasty.id());
        var none = ids(asking(job, SignalFilter.ofCode("none"), Optional.empty()));
        assertThat(none).doesNotContain(hasty.id());
        assertThat(none.size()
                        + ids(asking(job, SignalFilter.ofCode("some"), Optional.empty()))
                                .size())
                .as("whoever has no result is in neither")
                .isEqualTo(2);
        assertThat(careful).isNotNull();
    }

    @Test
    void looking_at_results_is_remembered_and_looking_at_a_plain_list_is_not() {
        var job = hiring.opened("Audited");
        long before = looked();
        candidates.head(hiring.hr, CandidateFilter.of(job), CandidateSort.INVITED);
        assertThat(looked()).isEqualTo(before);
        candidates.head(hiring.hr, CandidateFilter.of(job), CandidateSort.FIT);
        candidates.head(hiring.hr, scale(job, 45, true), CandidateSort.INVITED);
        assertThat(looked()).isEqualTo(before + 2);
    }

    private static long looked() {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from audit_event where action = 'RESULTS_LISTED'")
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void fits_of_several_openings_have_no_order() {
        assertThatThrownBy(() -> candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.FIT, true, 0, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
