package org.miyar.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;

/** SQL of the audit trail: inserts and reads, nothing else; and of the addresses beside it, which come to an end. */
@ApplicationScoped
class AuditStore {
    /** Whoever an event was about, also by way of their sitting or a letter to them, under the record that theirs became one with. */
    private static final String FROM = """
             from audit_event event
             left join person doer on doer.id = event.actor_id
             left join person actor on actor.id = coalesce(doer.merged_into, doer.id)
             left join sitting on event.subject_kind = 'sitting' and sitting.id = event.subject_id
             left join outbox_mail letter on event.subject_kind = 'letter' and letter.id = event.subject_id
             left join person concerned on concerned.id =
               case event.subject_kind
                 when 'person' then event.subject_id
                 when 'sitting' then sitting.person_id
                 when 'letter' then letter.person_id
               end
             left join person subject on subject.id = coalesce(concerned.merged_into, concerned.id)
             left join audit_address origin on origin.event_id = event.id
            """;

    /** What a person did or was done to them, under any of the records that became one. */
    private static final String CONCERNS = """
            (actor_id in (select id from person where id = :person
                           union all select id from person where merged_into = :person)
             or (subject_kind = 'person'
                 and subject_id in (select id from person where id = :person
                                    union all select id from person where merged_into = :person)))
            """;

    private final Jdbi jdbi;

    @Inject
    AuditStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void append(Instant at, AuditEvent event) {
        jdbi.useHandle(handle -> {
            long id = insert(handle, at, event);
            event.address()
                    .ifPresent(address -> handle.execute(
                            "insert into audit_address (event_id, address, at) values (?, ?, ?)", id, address, at));
        });
    }

    private static long insert(Handle handle, Instant at, AuditEvent event) {
        return handle.createUpdate("""
                        insert into audit_event (at, actor_kind, actor_id, action, subject_kind, subject_id, detail)
                        values (:at, :actorKind, :actorId, :action, :subjectKind, :subjectId, :detail)
                        """)
                .bind("at", at)
                .bind("actorKind", event.actor().kind().code())
                .bind("actorId", event.actor().personId().map(PersonId::value).orElse(null))
                .bind("action", event.action().name())
                .bind(
                        "subjectKind",
                        event.subject().map(AuditEvent.Subject::kind).orElse(null))
                .bind("subjectId", event.subject().map(AuditEvent.Subject::id).orElse(null))
                .bind("detail", event.detail())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }

    List<RecordedEvent> list(AuditQuery query, int offset, int limit) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery(
                                "select event.*, origin.address, actor.name as actor_name, subject.name as subject_name"
                                        + FROM + where(query) + " order by event.id desc limit :limit offset :offset"),
                        query)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AuditStore::event)
                .list());
    }

    int count(AuditQuery query) {
        // Names are looked up only where one is searched: the trail is the longest table there is.
        var from = query.person().value().isEmpty() ? " from audit_event event" : FROM;
        return jdbi.withHandle(handle -> bind(handle.createQuery("select count(*)" + from + where(query)), query)
                .mapTo(Integer.class)
                .one());
    }

    Set<String> addresses(AuditAction action, PersonId person, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct origin.address
                        from audit_event event join audit_address origin on origin.event_id = event.id
                        where event.subject_kind = 'person' and event.subject_id = :person and event.action = :action
                          and event.at >= :since
                        """)
                .bind("person", person.value())
                .bind("action", action.name())
                .bind("since", since)
                .mapTo(String.class)
                .set());
    }

    Optional<Instant> last(PersonId by, Set<AuditAction> deeds, AuditEvent.Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select max(at) as at from audit_event
                        where subject_kind = :kind and subject_id = :id and actor_id = :by and action in (<deeds>)
                        """)
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("by", by.value())
                .bindList("deeds", deeds.stream().map(AuditAction::name).toList())
                .map((row, context) -> Columns.optionalInstant(row, "at"))
                .one());
    }

    /** What a person did and what was done to them, oldest first. */
    List<RecordedEvent> of(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event.*, origin.address, null as actor_name, null as subject_name from audit_event event
                        left join audit_address origin on origin.event_id = event.id
                        """ + "where " + CONCERNS + "order by event.id")
                .bind("person", person.value())
                .map(AuditStore::event)
                .list());
    }

    void forgetAddresses(Instant before) {
        jdbi.useHandle(handle -> handle.execute("delete from audit_address where at < ?", before));
    }

    /** Of what the person did and of what was done to them, such as a sign-in refused. */
    void forgetAddresses(PersonId person) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from audit_address where event_id in
                          (""" + "select id from audit_event where " + CONCERNS + ")")
                .bind("person", person.value())
                .execute());
    }

    private static String where(AuditQuery query) {
        return " where 1 = 1"
                + (query.action().isPresent() ? " and event.action = :action" : "")
                + (query.person().value().isEmpty()
                        ? ""
                        : " and (actor.search_name like :person escape '!' or subject.search_name like :person escape '!')");
    }

    private static Query bind(Query statement, AuditQuery query) {
        query.action().ifPresent(action -> statement.bind("action", action.name()));
        if (!query.person().value().isEmpty()) {
            statement.bind("person", "%" + query.person().likeFragment() + "%");
        }
        return statement;
    }

    private static RecordedEvent event(ResultSet row, StatementContext context) throws SQLException {
        long actor = row.getLong("actor_id");
        var subjectKind = row.getString("subject_kind");
        return new RecordedEvent(
                row.getLong("id"),
                Columns.instant(row, "at"),
                new AuditActor(
                        AuditActor.Kind.ofCode(row.getString("actor_kind")),
                        actor == 0 ? Optional.empty() : Optional.of(new PersonId(actor))),
                Optional.ofNullable(row.getString("actor_name")),
                AuditAction.valueOf(row.getString("action")),
                subjectKind == null
                        ? Optional.empty()
                        : Optional.of(new AuditEvent.Subject(subjectKind, row.getLong("subject_id"))),
                Optional.ofNullable(row.getString("subject_name")),
                row.getString("detail"),
                Optional.ofNullable(row.getString("address")));
    }
}
