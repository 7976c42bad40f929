package org.miyar.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.boot.Miyar;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfileId;
import org.miyar.recruiting.ListingUpkeep;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.requisition.TargetForm;
import org.miyar.sitting.CompletedSitting;
import org.miyar.sitting.SittingId;
import org.miyar.sitting.Sittings;

/**
 * Many candidates of one opening with their sittings and results, written as rows: through the use cases it would take hours. Of
 * twenty, fifteen have submitted and one is answering, with ten answers; of a hundred, 60 have applied, 25 are in assessment, 10 in
 * interview, 3 have an offer and 2 have withdrawn. Names come from given and family names in three scripts. A result has nine T
 * scores, normally distributed, and the signals that stand out, if any; what lists need is then written by what keeps it true.
 */
final class CandidateCrowd {
    private static final String INSTRUMENT = "customer-service-profile";
    private static final int CHUNK = 5_000;
    /** Above whatever ids there are already. */
    private static final long FIRST = 1_000_000;

    private static final int ANSWERS = 10;

    private static final List<String> LANGUAGES = List.of("ar", "fa", "en");
    private static final List<List<String>> GIVEN = List.of(
            List.of("سارة", "عمر", "ليلى", "يوسف", "هالة", "خالد", "نورة"),
            List.of("سارا", "امید", "مینا", "کیوان", "شیرین", "بهرام", "نازنین"),
            List.of("Sara", "Omar", "Leo", "Isla", "Quentin", "Gemma", "Chloe"));
    private static final List<List<String>> FAMILY = List.of(
            List.of("المنصوري", "الهاشمي", "الطائي", "البلوشي", "العبري", "الراشد", "الخطيب", "الكعبي", "المعمري"),
            List.of("کریمی", "هاشمی", "جعفری", "قاسمی", "سهرابی", "امینی", "روشن", "دهقان", "یوسفی", "کاظمی", "احمدی"),
            List.of("Chen", "Bailey", "Ellis", "Grant", "Turner", "Shaw", "Morgan", "Evans", "Silva", "Clarke"));

    private static final List<String> SCALES =
            List.of("EMP", "CALM", "COMM", "DRIVE", "REL", "HON", "BAL", "TEAM", "LEARN");

    private final Miyar miyar;
    private final int number;
    private final Actor hr;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(100_000);
    private final RequisitionId opening;
    private final long instrument;
    private final List<Long> stages = new ArrayList<>();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    CandidateCrowd(Miyar miyar, int number) {
        this.miyar = miyar;
        this.number = number;
        var person = miyar.bean(People.class).add("Bench Recruiter", Optional.empty(), Language.ENGLISH, false);
        hr = new Actor(person, "Bench Recruiter", Set.of(Role.HR));
        opening = ((RequisitionChange.Saved) miyar.bean(Requisitions.class)
                        .draft(hr, RequisitionForm.titled(new PartialText("", "", "Agent"))))
                .id();
        instrument = miyar.bean(Instruments.class)
                .latest(INSTRUMENT)
                .orElseThrow()
                .id()
                .value();
        miyar.bean(Requisitions.class)
                .publish(
                        hr,
                        opening,
                        miyar.bean(Requisitions.class)
                                .find(hr, opening)
                                .orElseThrow()
                                .version(),
                        new TargetForm(
                                SCALES.stream().map(CandidateCrowd::bound).toList(), Set.of(person)));
        miyar.bean(Jdbi.class).useTransaction(this::writeNorms);
        put(miyar, StageKind.APPLIED, 60);
        put(miyar, StageKind.ASSESSMENT, 25);
        put(miyar, StageKind.INTERVIEW, 10);
        put(miyar, StageKind.OFFER, 3);
        put(miyar, StageKind.WITHDRAWN, 2);
        // The highest id first: H2 commits on its own for each id that is higher than all before.
        for (long end = number; end > 0; end -= CHUNK) {
            var numbers = LongStream.range(Math.max(end - CHUNK, 0), end)
                    .boxed()
                    .toList()
                    .reversed();
            miyar.bean(Jdbi.class).useTransaction(handle -> write(handle, numbers));
        }
        miyar.bean(ListingUpkeep.class).rewrite();
    }

    Actor hr() {
        return hr;
    }

    RequisitionId opening() {
        return opening;
    }

    private static TargetBound bound(String scale) {
        return new TargetBound(
                scale, 1 + scale.length() % 3, 50, OptionalDouble.empty(), new PartialText("", "", "For the bench."));
    }

    /** One a language, each with its number as its id. */
    private void writeNorms(Handle handle) {
        for (int language = 0; language < LANGUAGES.size(); language++) {
            handle.execute(
                    "insert into norm_version (id, instrument_version_id, language, context, number, people, simulated,"
                            + " algorithm_version, built_at, built_by) values (?, ?, ?, 'applicant', 1, 500, true, '2', ?, ?)",
                    FIRST + language,
                    instrument,
                    LANGUAGES.get(language),
                    now,
                    hr.person().value());
        }
    }

    Optional<TargetProfileId> target() {
        return miyar.bean(Requisitions.class).find(hr, opening).orElseThrow().target();
    }

    /** As many ids from all over. */
    List<Long> some(int many) {
        return random.longs(many, FIRST, FIRST + number).boxed().toList();
    }

    /** Five people who have given every answer, for what reads answers too. */
    List<SittingId> answered() {
        var version = miyar.bean(Instruments.class).latest(INSTRUMENT).orElseThrow();
        return IntStream.range(0, 5)
                .mapToObj(each -> miyar.bean(Sittings.class)
                        .takeOver(new CompletedSitting(
                                miyar.bean(People.class).add("Bench Person", Optional.empty(), Language.PERSIAN, true),
                                version.id(),
                                "application",
                                Language.PERSIAN,
                                now,
                                now,
                                now,
                                version.pages(),
                                true,
                                version.items().stream()
                                        .map(item -> new CompletedSitting.Given(
                                                item.code(), random.nextInt(1, 6), OptionalInt.of(4_000), now))
                                        .toList()))
                        .sitting())
                .toList();
    }

    private void put(Miyar miyar, StageKind kind, int ofAHundred) {
        var stage = miyar.bean(Stages.class).first(opening, kind).orElseThrow();
        stages.addAll(Collections.nCopies(ofAHundred, stage.id().value()));
    }

    private void write(Handle handle, List<Long> numbers) {
        handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        var people = handle.prepareBatch("""
                insert into person (id, name, search_name, email, language, created_at)
                values (:id, :name, :key, :email, :language, :created)""");
        var sittings = handle.prepareBatch("""
                insert into sitting (id, person_id, instrument_version_id, language, created_at, started_at, submitted_at)
                values (:id, :id, :instrument, :language, :created, :started, :submitted)""");
        var invitations = handle.prepareBatch("""
                insert into invitation (id, sitting_id, purpose, token_hash, invited_by, created_at, expires_at, opened_at, revoked_at)
                values (:id, :id, 'application', :hash, :by, :created, :expires, :started, :revoked)""");
        var candidates = handle.prepareBatch("""
                insert into candidate (id, requisition_id, person_id, invitation_id, created_by, created_at, read_at,
                    stage_id, stage_since)
                values (:id, :opening, :id, :id, :by, :created, :read, :stage, :created)""");
        var results = handle.prepareBatch("""
                insert into profile_result (id, sitting_id, revision, person_id, instrument_version_id, language,
                    norm_version_id, algorithm_version, scored_at)
                values (:id, :id, 1, :id, :instrument, :language, :norm, '2', :submitted)""");
        var scales = handle.prepareBatch("""
                insert into profile_scale (profile_result_id, position, scale, answered, items, stage, raw_mean, t, sem_t)
                values (:id, :position, :scale, 8, 8, 2, 3.5, :t, 4.2)""");
        var signals = handle.prepareBatch("""
                insert into profile_signal (profile_result_id, quality_index, index_value, threshold, crosses)
                values (:id, :index, 12, 10, true)""");
        var answers = handle.prepareBatch("""
                insert into answer (sitting_id, item, choice, sequence, arrivals, first_at, answered_at)
                values (:id, :item, 3, 1, 1, :at, :at)""");
        for (long number : numbers) {
            var one = new Row(number, now.minus(Duration.ofMinutes(number)));
            one.bind(people)
                    .bind("name", one.name())
                    .bind("key", new SearchKey(one.name()).value())
                    .bind("email", "candidate-" + number + "@bench.example")
                    .add();
            one.bind(sittings).bind("instrument", instrument).add();
            one.bind(invitations)
                    .bind("hash", ByteBuffer.allocate(32).putLong(number).array())
                    .bind("by", hr.person().value())
                    .add();
            one.bind(candidates)
                    .bind("opening", opening.value())
                    .bind("by", hr.person().value())
                    .bind("stage", stages.get((int) (number * 37 % 100)))
                    .add();
            if (one.submitted()) {
                one.bind(results)
                        .bind("instrument", instrument)
                        .bind("norm", FIRST + one.of(3))
                        .add();
                for (int position = 0; position < SCALES.size(); position++) {
                    scales.bind("id", one.id())
                            .bind("position", position)
                            .bind("scale", SCALES.get(position))
                            .bind("t", random.nextGaussian(50, 10))
                            .add();
                }
                if (one.of(9) == 0) {
                    signals.bind("id", one.id())
                            .bind("index", number % 2 == 0 ? "LONGSTRING" : "FAST_PAGES")
                            .add();
                }
            }
            for (int item = 0; item < ANSWERS && one.answering(); item++) {
                answers.bind("id", one.id())
                        .bind("item", "I" + item)
                        .bind("at", one.created.plusSeconds(item))
                        .add();
            }
        }
        for (var batch : List.of(people, sittings, invitations, candidates, results, scales, signals, answers)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private record Row(long number, Instant created) {
        long id() {
            return FIRST + number;
        }

        private int of(int many) {
            return (int) (number % many);
        }

        String language() {
            return LANGUAGES.get(of(3));
        }

        String name() {
            var family = FAMILY.get(of(3));
            return GIVEN.get(of(3)).get(of(7)) + " " + family.get((int) (number / 3 % family.size()));
        }

        boolean answering() {
            return of(20) == 0;
        }

        private boolean submitted() {
            return of(20) >= 5;
        }

        /** One in twenty was revoked; one in twenty was never opened and is past its day. */
        PreparedBatch bind(PreparedBatch batch) {
            return batch.bind("id", id())
                    .bind("language", language())
                    .bind("created", created)
                    .bind("started", submitted() || answering() ? created : null)
                    .bind("submitted", submitted() ? created.plus(Duration.ofMinutes(20)) : null)
                    .bind("read", submitted() && number > 1_000 ? created.plus(Duration.ofDays(1)) : null)
                    .bind("expires", created.plus(of(20) == 1 ? Duration.ZERO : Duration.ofDays(400)))
                    .bind("revoked", of(20) == 2 ? created : null);
        }
    }
}
