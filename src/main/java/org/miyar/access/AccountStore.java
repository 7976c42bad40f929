package org.miyar.access;

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
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;

/** SQL of accounts and their roles. */
@ApplicationScoped
class AccountStore {
    private static final String SELECT = """
            select person.id, person.name, person.language, person.demo, account.email, account.disabled,
                   account.password_hash is not null as has_password, account.last_sign_in_at, account.version,
                   (select group_concat(role order by role separator ',') from account_role
                    where account_role.person_id = account.person_id) as roles
            from account join person on person.id = account.person_id
            """;

    private final Jdbi jdbi;

    @Inject
    AccountStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What signing in needs to know; never shown. */
    record Credentials(PersonId person, Optional<PasswordHash> hash, boolean disabled, int epoch, Language language) {
        @Override
        public String toString() {
            return "Credentials[" + person + "]";
        }
    }

    boolean any() {
        return jdbi.withHandle(handle -> handle.createQuery("select person_id from account limit 1")
                .mapTo(Long.class)
                .findFirst()
                .isPresent());
    }

    Optional<Credentials> credentials(EmailAddress email) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select account.person_id, account.password_hash, account.disabled, account.session_epoch,
                               person.language
                        from account join person on person.id = account.person_id where account.email = :email
                        """)
                .bind("email", email.value())
                .map((row, context) -> new Credentials(
                        new PersonId(row.getLong("person_id")),
                        Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new),
                        row.getBoolean("disabled"),
                        row.getInt("session_epoch"),
                        language(row)))
                .findOne());
    }

    /** The person as they are now, if they may still act in a session of this epoch. */
    Optional<Actor> actor(PersonId id, int epoch) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person.name,
                               (select group_concat(role order by role separator ',') from account_role
                                where account_role.person_id = account.person_id) as roles
                        from account join person on person.id = account.person_id
                        where account.person_id = :id and account.session_epoch = :epoch and not account.disabled
                        """)
                .bind("id", id.value())
                .bind("epoch", epoch)
                .map((row, context) -> new Actor(id, row.getString("name"), roles(row.getString("roles"))))
                .findOne());
    }

    Optional<Account> find(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where account.person_id = :id")
                .bind("id", id.value())
                .map(AccountStore::account)
                .findOne());
    }

    List<Account> list(AccountQuery query, int offset, int limit) {
        var column = switch (query.sort()) {
            case NAME -> "person.search_name";
            case EMAIL -> "account.email";
            case LAST_SIGN_IN -> "account.last_sign_in_at";
        };
        var order =
                " order by " + column + (query.descending() ? " desc" : "") + ", person.id limit :limit offset :offset";
        return jdbi.withHandle(handle -> bind(handle.createQuery(SELECT + where(query) + order), query)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AccountStore::account)
                .list());
    }

    /** Open accounts of the demonstration that have a role, those with the fewest roles first. */
    List<Account> demo(Role role) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where person.demo and not account.disabled
                           and exists (select 1 from account_role
                                       where account_role.person_id = account.person_id and role = :role)
                        order by (select count(*) from account_role
                                  where account_role.person_id = account.person_id), person.id
                        limit 5
                        """)
                .bind("role", role.code())
                .map(AccountStore::account)
                .list());
    }

    int count(AccountQuery query) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery("select count(*) from account join person on person.id = account.person_id"
                                + where(query)),
                        query)
                .mapTo(Integer.class)
                .one());
    }

    private static String where(AccountQuery query) {
        return " where (person.search_name like :search escape '!' or account.email like :search escape '!')"
                + (query.role().isPresent()
                        ? " and exists (select 1 from account_role where account_role.person_id = account.person_id"
                                + " and role = :role)"
                        : "")
                + (query.disabled().isPresent() ? " and account.disabled = :disabled" : "");
    }

    private static Query bind(Query statement, AccountQuery query) {
        statement.bind("search", "%" + query.search().likeFragment() + "%");
        query.role().ifPresent(role -> statement.bind("role", role.code()));
        query.disabled().ifPresent(disabled -> statement.bind("disabled", disabled));
        return statement;
    }

    void insert(PersonId person, EmailAddress email, Optional<PasswordHash> hash, Set<Role> roles, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into account (person_id, email, password_hash, created_at)
                        values (:person, :email, :hash, :now)
                        """)
                .bind("person", person.value())
                .bind("email", email.value())
                .bind("hash", hash.map(PasswordHash::text).orElse(null))
                .bind("now", now)
                .execute());
        insertRoles(person, roles);
    }

    void insertRoles(PersonId person, Set<Role> roles) {
        for (var role : roles) {
            change("insert into account_role (person_id, role) values (:person, :value)", person, role.code());
        }
    }

    void deleteRoles(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from account_role where person_id = :person")
                .bind("person", person.value())
                .execute());
    }

    void delete(PersonId person) {
        deleteRoles(person);
        jdbi.useHandle(handle -> handle.createUpdate("delete from account where person_id = :person")
                .bind("person", person.value())
                .execute());
    }

    boolean update(PersonId person, int version, EmailAddress email) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update account set email = :email, version = version + 1
                        where person_id = :person and version = :version
                        """)
                        .bind("person", person.value())
                        .bind("version", version)
                        .bind("email", email.value())
                        .execute()
                == 1);
    }

    boolean setDisabled(PersonId person, int version, boolean disabled) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update account
                        set disabled = :disabled, session_epoch = session_epoch + 1, version = version + 1
                        where person_id = :person and version = :version
                        """)
                        .bind("person", person.value())
                        .bind("version", version)
                        .bind("disabled", disabled)
                        .execute()
                == 1);
    }

    /**
     * Administrators who can sign in, once everybody who asked before has ended their unit of work. They wait for the organisation's one
     * row and count afterwards, in a statement of its own: one that waits while it counts may have looked at the roles before it waited.
     */
    private Set<PersonId> lockAdministrators() {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select id from organisation for update")
                    .mapTo(Integer.class)
                    .list();
            return handle.createQuery("""
                            select account.person_id from account
                            join account_role on account_role.person_id = account.person_id
                            where account_role.role = :role and not account.disabled
                            """)
                    .bind("role", Role.ADMINISTRATOR.code())
                    .map((row, context) -> new PersonId(row.getLong(1)))
                    .set();
        });
    }

    /** Locks the administrators, so that two who remove each other at the same moment cannot both succeed. */
    boolean isLastAdministrator(PersonId id) {
        return lockAdministrators().equals(Set.of(id));
    }

    void signedIn(PersonId person, Instant at) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update account set last_sign_in_at = :at where person_id = :person")
                        .bind("at", at)
                        .bind("person", person.value())
                        .execute());
    }

    void raiseEpoch(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update account set session_epoch = session_epoch + 1 where person_id = :person")
                .bind("person", person.value())
                .execute());
    }

    /** A new password ends every session. */
    void setPassword(PersonId person, PasswordHash hash) {
        change(
                "update account set password_hash = :value, session_epoch = session_epoch + 1 where person_id = :person",
                person,
                hash.text());
    }

    /** What the accounts of the demonstration are opened with, each once. */
    Set<PasswordHash> demoHashes() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct account.password_hash from account join person on person.id = account.person_id
                        where person.demo and account.password_hash is not null
                        """)
                .mapTo(String.class)
                .map(PasswordHash::new)
                .collect(Collectors.toSet()));
    }

    /** Of every account of the demonstration that has one of the outdated ones; ends their sessions. */
    void replaceDemoPasswords(Set<PasswordHash> outdated, PasswordHash renewed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update account set password_hash = :renewed, session_epoch = session_epoch + 1
                        where password_hash in (<outdated>) and person_id in (select id from person where demo)
                        """)
                .bindList("outdated", outdated.stream().map(PasswordHash::text).toList())
                .bind("renewed", renewed.text())
                .execute());
    }

    void rehash(PersonId person, PasswordHash outdated, PasswordHash renewed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update account set password_hash = :renewed
                        where person_id = :person and password_hash = :outdated
                        """)
                .bind("person", person.value())
                .bind("outdated", outdated.text())
                .bind("renewed", renewed.text())
                .execute());
    }

    void setLanguage(PersonId person, Language language) {
        change("update person set language = :value where id = :person", person, language.tag());
    }

    private void change(String sql, PersonId person, String value) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("person", person.value())
                .bind("value", value)
                .execute());
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                EmailAddress.stored(row.getString("email")),
                language(row),
                roles(row.getString("roles")),
                row.getBoolean("disabled"),
                row.getBoolean("has_password"),
                Columns.optionalInstant(row, "last_sign_in_at"),
                row.getBoolean("demo"),
                row.getInt("version"));
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.ofTag(row.getString("language")).orElse(Language.ENGLISH);
    }

    private static Set<Role> roles(@Nullable String codes) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(Role::ofCode).collect(Collectors.toUnmodifiableSet());
    }
}
