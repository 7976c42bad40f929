package org.miyar.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.scoring.NormStage;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.RawScore;
import org.miyar.scoring.ResponseQuality;
import org.miyar.scoring.ResponseQuality.Signal;
import org.miyar.scoring.ScaleScore;
import org.miyar.sitting.SittingId;

/** SQL of results: inserts and reads, and the deletion that erasing a person asks for. */
@ApplicationScoped
class ProfileStore {
    private static final String NEWEST =
            " r.revision = (select max(n.revision) from profile_result n where n.sitting_id = r.sitting_id) ";

    private final Jdbi jdbi;

    @Inject
    ProfileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Profile profile, int revision) {
        jdbi.useHandle(handle -> {
            long id = handle.createUpdate("""
                            insert into profile_result (sitting_id, revision, person_id, instrument_version_id, language,
                                norm_version_id, algorithm_version, scored_at)
                            values (:sitting, :revision, :person, :instrument, :language, :norm, :algorithm, :at)
                            """)
                    .bind("sitting", profile.sitting().value())
                    .bind("revision", revision)
                    .bind("person", profile.person().map(PersonId::value).orElse(null))
                    .bind("instrument", profile.instrument().value())
                    .bind("language", profile.language().tag())
                    .bind("norm", profile.norm().map(NormVersionId::value).orElse(null))
                    .bind("algorithm", profile.algorithm())
                    .bind("at", profile.scoredAt())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(long.class)
                    .one();
            insertScales(handle, id, profile.scales());
            insertSignals(handle, id, profile.quality());
        });
    }

    /** The newest result that was there at that time. */
    Optional<ProfileVersion> version(SittingId sitting, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select revision, instrument_version_id, norm_version_id, algorithm_version from profile_result
                        where sitting_id = :sitting and scored_at <= :at order by revision desc limit 1
                        """)
                .bind("sitting", sitting.value())
                .bind("at", at)
                .map((row, context) -> new ProfileVersion(
                        row.getInt("revision"),
                        new InstrumentVersionId(row.getLong("instrument_version_id")),
                        Columns.optionalLong(row, "norm_version_id").map(NormVersionId::new),
                        row.getString("algorithm_version")))
                .findOne());
    }

    private static void insertScales(Handle handle, long id, List<ScaleScore> scales) {
        var batch = handle.prepareBatch("""
                insert into profile_scale (profile_result_id, position, scale, answered, items, stage, raw_mean, t, sten,
                    percentile, percentile_error, sem_raw, sem_t)
                values (:id, :position, :scale, :answered, :items, :stage, :raw, :t, :sten,
                    :percentile, :percentileError, :semRaw, :semT)
                """);
        for (int position = 0; position < scales.size(); position++) {
            var score = scales.get(position);
            batch.bind("id", id)
                    .bind("position", position)
                    .bind("scale", score.scale())
                    .bind("answered", score.raw().answered())
                    .bind("items", score.raw().items())
                    .bind("stage", score.stage().number())
                    .bind("raw", Columns.nullable(score.raw().mean()))
                    .bind("t", Columns.nullable(score.t()))
                    .bind(
                            "sten",
                            score.sten().isPresent() ? (Integer) score.sten().getAsInt() : null)
                    .bind("percentile", Columns.nullable(score.percentileRank()))
                    .bind("percentileError", Columns.nullable(score.percentileError()))
                    .bind("semRaw", Columns.nullable(score.semRaw()))
                    .bind("semT", Columns.nullable(score.semT()))
                    .add();
        }
        batch.execute();
    }

    private static void insertSignals(Handle handle, long id, ResponseQuality quality) {
        var batch = handle.prepareBatch("""
                insert into profile_signal (profile_result_id, quality_index, index_value, threshold, crosses)
                values (:id, :index, :value, :threshold, :crosses)
                """);
        for (var signal : quality.signals()) {
            batch.bind("id", id)
                    .bind("index", signal.index().name())
                    .bind("value", Columns.nullable(signal.value()))
                    .bind("threshold", Columns.nullable(signal.threshold()))
                    .bind("crosses", signal.crosses())
                    .add();
        }
        batch.execute();
    }

    /** The newest revision of each sitting that has a result. */
    Map<SittingId, Integer> revisions(Collection<SittingId> sittings) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select sitting_id, max(revision) from profile_result
                        where sitting_id in (<sittings>) group by sitting_id
                        """)
                .bindList("sittings", sittings.stream().map(SittingId::value).toList())
                .map((row, context) -> Map.entry(new SittingId(row.getLong(1)), row.getInt(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The newest result of each sitting that has one. */
    Map<SittingId, Profile> newest(Collection<SittingId> sittings) {
        if (sittings.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(
                            "select r.* from profile_result r where r.sitting_id in (<sittings>) and " + NEWEST)
                    .bindList(
                            "sittings",
                            sittings.stream().map(SittingId::value).distinct().toList())
                    .map(ProfileStore::row)
                    .list();
            return profiles(handle, rows);
        });
    }

    /** Of everybody who submitted an instrument version in one language, the sitting they submitted first. */
    List<SittingId> pool(InstrumentVersionId instrument, Language language, boolean simulated) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.sitting_id from profile_result r
                        join (select min(f.id) as id from profile_result f join person p on p.id = f.person_id
                              where f.instrument_version_id = :instrument and f.language = :language
                                and f.revision = 1 and p.demo = :simulated
                              group by f.person_id) first_of_person on first_of_person.id = r.id
                        order by r.sitting_id
                        """)
                .bind("instrument", instrument.value())
                .bind("language", language.tag())
                .bind("simulated", simulated)
                .map((row, context) -> new SittingId(row.getLong(1)))
                .list());
    }

    /** Sittings whose newest result had no norm, one too small for norm scores or, if that is asked, a simulated one. */
    List<SittingId> withoutNormScores(InstrumentVersionId instrument, Language language, boolean alsoSimulated) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.sitting_id from profile_result r
                        left join norm_version v on v.id = r.norm_version_id
                        where r.instrument_version_id = :instrument and r.language = :language
                          and (v.id is null or v.people < :people or (:alsoSimulated and v.simulated)) and
                        """ + NEWEST + " order by r.sitting_id")
                .bind("instrument", instrument.value())
                .bind("language", language.tag())
                .bind("people", NormStage.PROVISIONAL.people())
                .bind("alsoSimulated", alsoSimulated)
                .map((row, context) -> new SittingId(row.getLong(1)))
                .list());
    }

    List<SittingId> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct sitting_id from profile_result where person_id = :person order by sitting_id")
                .bind("person", person.value())
                .map((row, context) -> new SittingId(row.getLong(1)))
                .list());
    }

    /** What the person made for others: norms and target profiles. */
    List<Piece> madeBy(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select 'norm-built' as kind, id, built_at as made_at from norm_version where built_by = :person
                        union all
                        select 'target-profile-made', id, created_at from target_profile where created_by = :person
                        union all
                        select 'target-profile-agreed', t.id, t.created_at
                        from target_profile t join target_panelist p on p.target_profile_id = t.id
                        where p.person_id = :person
                        order by kind, id
                        """)
                .bind("person", person.value())
                .map((row, context) -> new Piece(
                        row.getString("kind"),
                        Map.of(
                                "id", row.getString("id"),
                                "madeAt", Columns.instant(row, "made_at").toString())))
                .list());
    }

    void delete(PersonId person) {
        jdbi.useHandle(handle -> {
            for (var part : List.of("profile_scale", "profile_signal")) {
                handle.createUpdate("delete from " + part + " where profile_result_id in "
                                + "(select id from profile_result where person_id = :person)")
                        .bind("person", person.value())
                        .execute();
            }
            handle.createUpdate("delete from profile_result where person_id = :person")
                    .bind("person", person.value())
                    .execute();
        });
    }

    private static Map<SittingId, Profile> profiles(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var ids = rows.stream().map(Row::id).toList();
        var scales = handle
                .createQuery("select * from profile_scale where profile_result_id in (<ids>) "
                        + "order by profile_result_id, position")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("profile_result_id"), scale(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var signals = handle
                .createQuery("select * from profile_signal where profile_result_id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getLong("profile_result_id"), signal(row)))
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().index()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var profiles = new LinkedHashMap<SittingId, Profile>();
        for (var row : rows) {
            profiles.put(
                    row.sitting(),
                    new Profile(
                            row.sitting(),
                            row.person(),
                            row.instrument(),
                            row.language(),
                            row.norm(),
                            row.algorithm(),
                            row.scoredAt(),
                            scales.getOrDefault(row.id(), List.of()),
                            new ResponseQuality(signals.getOrDefault(row.id(), List.of()))));
        }
        return profiles;
    }

    private static ScaleScore scale(ResultSet row) throws SQLException {
        int sten = row.getInt("sten");
        var optionalSten = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(sten);
        return new ScaleScore(
                new RawScore(
                        row.getString("scale"),
                        Columns.optionalDouble(row, "raw_mean"),
                        row.getInt("answered"),
                        row.getInt("items")),
                stage(row.getInt("stage")),
                Columns.optionalDouble(row, "t"),
                optionalSten,
                Columns.optionalDouble(row, "percentile"),
                Columns.optionalDouble(row, "percentile_error"),
                Columns.optionalDouble(row, "sem_raw"),
                Columns.optionalDouble(row, "sem_t"));
    }

    private static NormStage stage(int number) {
        return Arrays.stream(NormStage.values())
                .filter(stage -> stage.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Signal signal(ResultSet row) throws SQLException {
        return new Signal(
                QualityIndex.valueOf(row.getString("quality_index")),
                Columns.optionalDouble(row, "index_value"),
                Columns.optionalDouble(row, "threshold"),
                row.getBoolean("crosses"));
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getLong("id"),
                new SittingId(row.getLong("sitting_id")),
                Columns.optionalLong(row, "person_id").map(PersonId::new),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                Columns.optionalLong(row, "norm_version_id").map(NormVersionId::new),
                row.getString("algorithm_version"),
                Columns.instant(row, "scored_at"));
    }

    private record Row(
            long id,
            SittingId sitting,
            Optional<PersonId> person,
            InstrumentVersionId instrument,
            Language language,
            Optional<NormVersionId> norm,
            String algorithm,
            Instant scoredAt) {}
}
