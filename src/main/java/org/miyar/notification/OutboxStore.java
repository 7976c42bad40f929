package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.notification.Letter.Attachment;
import org.miyar.platform.db.Columns;

/** SQL of the outbox. */
@ApplicationScoped
class OutboxStore {
    private static final String SELECT = """
            select id, person_id, recipient, language, subject, body, confidential, link_opens, link_until, status,
                   attempts, last_problem, created_at, sent_at, attachment_name, attachment_type, attachment
            from outbox_mail
            """;

    private final Jdbi jdbi;

    @Inject
    OutboxStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Letter letter, LetterStatus status, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outbox_mail (person_id, recipient, language, subject, body, confidential, link_opens,
                                                 link_until, status, created_at, next_attempt_at, attachment_name,
                                                 attachment_type, attachment)
                        values (:person, :to, :language, :subject, :body, :confidential, :opens, :until, :status, :now, :now,
                                :file, :type, :content)
                        """)
                .bind("person", letter.person().map(PersonId::value).orElse(null))
                .bind("to", letter.to().value())
                .bind("language", letter.language().tag())
                .bind("subject", letter.subject())
                .bind("body", letter.body())
                .bind("confidential", letter.confidential())
                .bind("opens", letter.link().map(Letter.Link::opens).orElse(null))
                .bind("until", letter.link().map(Letter.Link::until).orElse(null))
                .bind("status", status.code())
                .bind("now", now)
                .bind("file", letter.attachment().map(Attachment::name).orElse(null))
                .bind("type", letter.attachment().map(Attachment::type).orElse(null))
                .bind("content", letter.attachment().map(Attachment::content).orElse(null))
                .execute());
    }

    List<StoredLetter> list(OutboxQuery query, int offset, int limit) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery(SELECT + where(query) + " order by id desc limit :limit offset :offset"),
                        query)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(OutboxStore::letter)
                .list());
    }

    int count(OutboxQuery query) {
        return jdbi.withHandle(
                handle -> bind(handle.createQuery("select count(*) from outbox_mail" + where(query)), query)
                        .mapTo(Integer.class)
                        .one());
    }

    private static String where(OutboxQuery query) {
        return " where (recipient like :search escape '!' or lower(subject) like :search escape '!')"
                + (query.status().isPresent() ? " and status = :status" : "")
                + (query.confidential() ? "" : " and not confidential");
    }

    private static Query bind(Query statement, OutboxQuery query) {
        var typed = query.search().strip().toLowerCase(Locale.ROOT);
        statement.bind("search", "%" + SearchKey.likeFragment(typed) + "%");
        query.status().ifPresent(status -> statement.bind("status", status.code()));
        return statement;
    }

    Optional<StoredLetter> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map(OutboxStore::letter)
                .findOne());
    }

    List<Long> due(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from outbox_mail
                        where status = 'waiting' and next_attempt_at <= :now order by next_attempt_at, id limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
    }

    /** Keeps the address it went to, whichever is right by now. */
    void sent(long id, EmailAddress to, String body, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox_mail
                        set status = 'sent', sent_at = :now, attempts = attempts + 1, last_problem = '', body = :body,
                            recipient = :to
                        where id = :id
                        """)
                .bind("id", id)
                .bind("to", to.value())
                .bind("now", now)
                .bind("body", body)
                .execute());
    }

    void failed(long id, LetterStatus status, String problem, Instant nextAttempt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox_mail
                        set status = :status, attempts = attempts + 1, last_problem = :problem, next_attempt_at = :next
                        where id = :id
                        """)
                .bind("id", id)
                .bind("status", status.code())
                .bind("problem", problem.length() <= 300 ? problem : problem.substring(0, 300))
                .bind("next", nextAttempt)
                .execute());
    }

    /** Without a problem: no mail server was asked. */
    void giveUp(long id, String body) {
        jdbi.useHandle(handle -> handle.execute(
                "update outbox_mail set status = 'failed', last_problem = '', body = ? where id = ?", body, id));
    }

    boolean retry(long id, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        update outbox_mail set status = 'waiting', attempts = 0, next_attempt_at = :now
                        where id = :id and status in ('failed', 'kept') and (link_until is null or link_until > :now)
                        """).bind("id", id).bind("now", now).execute() == 1);
    }

    void redirect(PersonId person, EmailAddress to) {
        jdbi.useHandle(handle -> handle.execute(
                "update outbox_mail set recipient = ? where person_id = ? and status <> 'sent'",
                to.value(),
                person.value()));
    }

    void takeBack(PersonId person) {
        jdbi.useHandle(handle ->
                handle.execute("delete from outbox_mail where person_id = ? and status <> 'sent'", person.value()));
    }

    void forget(String attachment) {
        jdbi.useHandle(handle -> handle.execute("delete from outbox_mail where attachment_name = ?", attachment));
    }

    /** The links that open this open nothing any more. */
    void endLinks(String opens, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update outbox_mail set link_until = :now where link_opens = :opens and link_until > :now")
                .bind("opens", opens)
                .bind("now", now)
                .execute());
    }

    /** Letters for people to read that still hold a link which opens nothing any more. */
    List<StoredLetter> withEndedLinks(Instant now, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         where id > :after and status in ('kept', 'failed') and link_until <= :now and body like '%://%'
                        order by id limit :limit
                        """)
                .bind("after", after)
                .bind("now", now)
                .bind("limit", limit)
                .map(OutboxStore::letter)
                .list());
    }

    void setBody(long id, String body) {
        jdbi.useHandle(handle -> handle.execute("update outbox_mail set body = ? where id = ?", body, id));
    }

    List<StoredLetter> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where person_id = :person order by id")
                .bind("person", person.value())
                .map(OutboxStore::letter)
                .list());
    }

    void erase(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from outbox_mail where person_id = :person")
                .bind("person", person.value())
                .execute());
    }

    private static Optional<Attachment> attachment(ResultSet row) throws SQLException {
        var name = row.getString("attachment_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new Attachment(name, row.getString("attachment_type"), row.getString("attachment")));
    }

    private static StoredLetter letter(ResultSet row, StatementContext context) throws SQLException {
        long person = row.getLong("person_id");
        var opens = Objects.requireNonNullElse(row.getString("link_opens"), "");
        return new StoredLetter(
                row.getLong("id"),
                new Letter(
                        person == 0 ? Optional.empty() : Optional.of(new PersonId(person)),
                        EmailAddress.stored(row.getString("recipient")),
                        Language.ofTag(row.getString("language")).orElse(Language.ENGLISH),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getBoolean("confidential"),
                        Columns.optionalInstant(row, "link_until").map(until -> new Letter.Link(opens, until)),
                        attachment(row)),
                LetterStatus.ofCode(row.getString("status")),
                row.getInt("attempts"),
                row.getString("last_problem"),
                Columns.instant(row, "created_at"),
                Columns.optionalInstant(row, "sent_at"));
    }
}
