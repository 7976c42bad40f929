package org.miyar.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;

/** SQL of integrations. */
@ApplicationScoped
class IntegrationStore {
    private static final String SELECT = """
            select i.id, i.person_id, p.name, i.scopes, i.created_at, i.expires_at, i.last_used_at, i.revoked_at
            from integration i join person p on p.id = i.person_id
            """;

    private final Jdbi jdbi;

    @Inject
    IntegrationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    IntegrationId insert(PersonId person, byte[] hash, Set<Scope> scopes, Instant now, Instant expiresAt) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into integration (person_id, token_hash, scopes, created_at, expires_at)
                        values (:person, :hash, :scopes, :now, :expires)
                        """)
                .bind("person", person.value())
                .bind("hash", hash)
                .bind("scopes", scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" ")))
                .bind("now", now)
                .bind("expires", expiresAt)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new IntegrationId(row.getLong(1)))
                .one());
    }

    Optional<Integration> withToken(byte[] hash) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where i.token_hash = :hash")
                .bind("hash", hash)
                .map(IntegrationStore::integration)
                .findOne());
    }

    Optional<Integration> find(IntegrationId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where i.id = :id")
                .bind("id", id.value())
                .map(IntegrationStore::integration)
                .findOne());
    }

    Optional<Integration> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where i.person_id = :person")
                .bind("person", person.value())
                .map(IntegrationStore::integration)
                .findOne());
    }

    /** Those whose token works first, among them the newest. */
    List<Integration> page(Instant now, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        order by case when i.revoked_at is null and i.expires_at > :now then 0 else 1 end, i.id desc
                        limit :limit offset :offset
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(IntegrationStore::integration)
                .list());
    }

    int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from integration")
                .mapTo(int.class)
                .one());
    }

    void used(IntegrationId id, Instant now) {
        jdbi.useHandle(
                handle -> handle.execute("update integration set last_used_at = ? where id = ?", now, id.value()));
    }

    /** False if it was revoked before. */
    boolean revoke(PersonId person, Instant now) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update integration set revoked_at = ? where person_id = ? and revoked_at is null",
                        now,
                        person.value())
                > 0);
    }

    private static Integration integration(ResultSet row, StatementContext context) throws SQLException {
        return new Integration(
                new IntegrationId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .flatMap(code -> Scope.ofCode(code).stream())
                        .collect(Collectors.toSet()),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                Columns.optionalInstant(row, "last_used_at"),
                Columns.optionalInstant(row, "revoked_at"));
    }
}
