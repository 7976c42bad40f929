package org.miyar.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;

/** SQL of stages. */
@ApplicationScoped
class StageStore {
    private static final String SELECT =
            "select id, requisition_id, position, kind, name_ar, name_fa, name_en from stage ";

    private final Jdbi jdbi;

    @Inject
    StageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Stage> of(RequisitionId opening) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where requisition_id = :opening order by position, id")
                        .bind("opening", opening.value())
                        .map(StageStore::stage)
                        .list());
    }

    Optional<Stage> find(StageId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .map(StageStore::stage)
                .findOne());
    }

    /** Removes the others, all or none; false if somebody is or was in one of them, which only the database knows for sure. */
    boolean keepOnly(RequisitionId opening, List<StageId> kept) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "delete from stage where requisition_id = :opening and id not in (<kept>)")
                    .bind("opening", opening.value())
                    .bindList("kept", kept.stream().map(StageId::value).toList())
                    .execute());
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return false;
            }
            throw e;
        }
    }

    /** In the order given: those with an id are changed, the others added. */
    void write(RequisitionId opening, List<StageForm> stages) {
        jdbi.useHandle(handle -> {
            for (int position = 0; position < stages.size(); position++) {
                var stage = stages.get(position);
                var statement = stage.id().isPresent()
                        ? handle.createUpdate("""
                                update stage set position = :position, name_ar = :ar, name_fa = :fa, name_en = :en
                                where id = :id and requisition_id = :opening and kind = :kind
                                """).bind("id", stage.id().get().value())
                        : handle.createUpdate("""
                                insert into stage (requisition_id, position, kind, name_ar, name_fa, name_en)
                                values (:opening, :position, :kind, :ar, :fa, :en)
                                """);
                statement
                        .bind("opening", opening.value())
                        .bind("position", position)
                        .bind("kind", stage.kind().code())
                        .bind("ar", written(stage, Language.ARABIC))
                        .bind("fa", written(stage, Language.PERSIAN))
                        .bind("en", written(stage, Language.ENGLISH))
                        .execute();
            }
        });
    }

    private static String written(StageForm stage, Language language) {
        return stage.name().map(text -> text.written(language)).orElse("");
    }

    private static Stage stage(ResultSet row, StatementContext context) throws SQLException {
        return new Stage(
                new StageId(row.getLong("id")),
                new RequisitionId(row.getLong("requisition_id")),
                row.getInt("position"),
                StageKind.ofCode(row.getString("kind")).orElseThrow(),
                PartialText.typed(row.getString("name_ar"), row.getString("name_fa"), row.getString("name_en")));
    }
}
