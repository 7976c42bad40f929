package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;
import org.miyar.scoring.Norm;

/** SQL of norms: inserts and reads, nothing else. */
@ApplicationScoped
class NormStore {
    private static final String SELECT = """
            select id, instrument_version_id, language, context, number, people, simulated, built_at, algorithm_version
            from norm_version
            """;

    private final Jdbi jdbi;

    @Inject
    NormStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is known of a norm before it is stored. */
    record Draft(
            InstrumentVersionId instrument,
            Language language,
            NormContext context,
            int people,
            boolean simulated,
            OptionalDouble inconsistencyCut,
            OptionalDouble impressionCut,
            Collection<Norm> scales) {}

    NormVersion insert(Draft draft, String algorithm, PersonId by, Instant at) {
        return jdbi.withHandle(handle -> {
            int number = handle.createQuery("""
                            select coalesce(max(number), 0) + 1 from norm_version
                            where instrument_version_id = :instrument and language = :language and context = :context
                            """)
                    .bind("instrument", draft.instrument().value())
                    .bind("language", draft.language().tag())
                    .bind("context", draft.context().code())
                    .mapTo(int.class)
                    .one();
            long id = handle.createUpdate("""
                            insert into norm_version (instrument_version_id, language, context, number, people, simulated,
                                inconsistency_cut, impression_cut, algorithm_version, built_at, built_by)
                            values (:instrument, :language, :context, :number, :people, :simulated,
                                :inconsistency, :impression, :algorithm, :at, :by)
                            """)
                    .bind("instrument", draft.instrument().value())
                    .bind("language", draft.language().tag())
                    .bind("context", draft.context().code())
                    .bind("number", number)
                    .bind("people", draft.people())
                    .bind("simulated", draft.simulated())
                    .bind("inconsistency", Columns.nullable(draft.inconsistencyCut()))
                    .bind("impression", Columns.nullable(draft.impressionCut()))
                    .bind("algorithm", algorithm)
                    .bind("at", at)
                    .bind("by", by.value())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(long.class)
                    .one();
            insertScales(handle, id, draft.scales());
            return new NormVersion(
                    new NormVersionId(id),
                    draft.instrument(),
                    draft.language(),
                    draft.context(),
                    number,
                    draft.people(),
                    draft.simulated(),
                    at,
                    algorithm);
        });
    }

    private static void insertScales(Handle handle, long id, Collection<Norm> scales) {
        var rows = handle.prepareBatch("""
                insert into norm_scale (norm_version_id, scale, people, mean, sd, reliability)
                values (:id, :scale, :people, :mean, :sd, :reliability)
                """);
        var frequencies = handle.prepareBatch("""
                insert into norm_frequency (norm_version_id, scale, position, raw_mean, people)
                values (:id, :scale, :position, :raw, :people)
                """);
        for (var norm : scales) {
            rows.bind("id", id)
                    .bind("scale", norm.scale())
                    .bind("people", norm.n())
                    .bind("mean", norm.mean())
                    .bind("sd", norm.sd())
                    .bind("reliability", Columns.nullable(norm.reliability()))
                    .add();
            int position = 0;
            for (var frequency : norm.frequencies().entrySet()) {
                frequencies
                        .bind("id", id)
                        .bind("scale", norm.scale())
                        .bind("position", position++)
                        .bind("raw", frequency.getKey())
                        .bind("people", frequency.getValue())
                        .add();
            }
        }
        rows.execute();
        frequencies.execute();
    }

    /** Newest first. */
    List<NormVersion> page(int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by id desc limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(NormStore::version)
                .list());
    }

    int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from norm_version")
                .mapTo(int.class)
                .one());
    }

    Optional<NormVersion> find(NormVersionId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id.value())
                .map(NormStore::version)
                .findOne());
    }

    /** Real people before simulated ones, then the newest. */
    Optional<NormVersion> current(InstrumentVersionId instrument, Language language, NormContext context) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where instrument_version_id = :instrument and language = :language and context = :context
                        order by simulated, number desc limit 1
                        """)
                .bind("instrument", instrument.value())
                .bind("language", language.tag())
                .bind("context", context.code())
                .map(NormStore::version)
                .findOne());
    }

    Optional<NormGroup> group(NormVersionId id) {
        return find(id).map(version -> jdbi.withHandle(handle -> {
            var frequencies = frequencies(handle, id);
            var scales = new TreeMap<String, Norm>();
            handle.createQuery(
                            "select scale, people, mean, sd, reliability from norm_scale where norm_version_id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> new Norm(
                            row.getString("scale"),
                            row.getInt("people"),
                            row.getDouble("mean"),
                            row.getDouble("sd"),
                            Columns.optionalDouble(row, "reliability"),
                            frequencies.getOrDefault(row.getString("scale"), new TreeMap<>())))
                    .forEach(norm -> scales.put(norm.scale(), norm));
            return handle.createQuery("select inconsistency_cut, impression_cut from norm_version where id = :id")
                    .bind("id", id.value())
                    .map((row, context) -> new NormGroup(
                            version,
                            scales,
                            Columns.optionalDouble(row, "inconsistency_cut"),
                            Columns.optionalDouble(row, "impression_cut")))
                    .one();
        }));
    }

    private static Map<String, SortedMap<Double, Integer>> frequencies(Handle handle, NormVersionId id) {
        var frequencies = new HashMap<String, SortedMap<Double, Integer>>();
        handle.createQuery("select scale, raw_mean, people from norm_frequency where norm_version_id = :id")
                .bind("id", id.value())
                .map((row, context) ->
                        new Frequency(row.getString("scale"), row.getDouble("raw_mean"), row.getInt("people")))
                .forEach(each -> frequencies
                        .computeIfAbsent(each.scale(), scale -> new TreeMap<>())
                        .put(each.raw(), each.people()));
        return frequencies;
    }

    private record Frequency(String scale, double raw, int people) {}

    private static NormVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new NormVersion(
                new NormVersionId(row.getLong("id")),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                Language.ofTag(row.getString("language")).orElseThrow(),
                NormContext.ofCode(row.getString("context")),
                row.getInt("number"),
                row.getInt("people"),
                row.getBoolean("simulated"),
                Columns.instant(row, "built_at"),
                row.getString("algorithm_version"));
    }
}
