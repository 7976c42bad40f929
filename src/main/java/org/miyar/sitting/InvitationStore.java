package org.miyar.sitting;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.db.Columns;

/** SQL of invitations and of the sessions they were exchanged for. */
@ApplicationScoped
class InvitationStore {
    private final Jdbi jdbi;

    @Inject
    InvitationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Session(InvitationHolder holder, Instant expiresAt) {}

    InvitationId insert(
            SittingId sitting,
            String purpose,
            byte[] tokenHash,
            @Nullable PersonId by,
            Instant createdAt,
            Instant expiresAt) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into invitation (sitting_id, purpose, token_hash, invited_by, created_at, expires_at)
                        values (:sitting, :purpose, :hash, :by, :created, :expires)
                        """)
                .bind("sitting", sitting.value())
                .bind("purpose", purpose)
                .bind("hash", tokenHash)
                .bind("by", by == null ? null : by.value())
                .bind("created", createdAt)
                .bind("expires", expiresAt)
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new InvitationId(row.getLong(1)))
                .one());
    }

    /** What became of an invitation elsewhere. */
    void takeOver(InvitationId invitation, Optional<Instant> openedAt, Optional<Instant> revokedAt) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invitation set opened_at = :opened, revoked_at = :revoked where id = :id")
                .bind("opened", openedAt.orElse(null))
                .bind("revoked", revokedAt.orElse(null))
                .bind("id", invitation.value())
                .execute());
    }

    /** The sitting of an invitation that can still be worked on, its row locked until the unit of work ends. */
    Optional<SittingId> lockUnsubmitted(InvitationId invitation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from sitting
                        where id = (select sitting_id from invitation where id = :id) and submitted_at is null and person_id is not null
                        for update
                        """)
                .bind("id", invitation.value())
                .map((row, context) -> new SittingId(row.getLong(1)))
                .findOne());
    }

    boolean isRevoked(InvitationId invitation) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select 1 from invitation where id = :id and revoked_at is not null")
                        .bind("id", invitation.value())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    void renew(InvitationId invitation, byte[] tokenHash, Instant expiresAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update invitation
                        set token_hash = :hash, expires_at = :expires, opened_at = null, revoked_at = null,
                            reminder_hash = null, reminded_at = null
                        where id = :id
                        """)
                .bind("hash", tokenHash)
                .bind("expires", expiresAt)
                .bind("id", invitation.value())
                .execute());
    }

    /** Gives it a second link, for a letter that calls it to mind; false if it had one, or does not stand any more. */
    boolean remind(InvitationId invitation, byte[] tokenHash, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update invitation set reminder_hash = :hash, reminded_at = :now
                        where id = :id and reminded_at is null and revoked_at is null and expires_at > :now
                        """)
                        .bind("hash", tokenHash)
                        .bind("now", now)
                        .bind("id", invitation.value())
                        .execute()
                == 1);
    }

    /** Whether it was still standing. */
    boolean revoke(InvitationId invitation, Instant now) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("update invitation set revoked_at = :now where id = :id and revoked_at is null")
                                .bind("now", now)
                                .bind("id", invitation.value())
                                .execute()
                        == 1);
    }

    /** Ends every session of a sitting. */
    void raiseEpoch(SittingId sitting) {
        jdbi.useHandle(handle -> handle.execute("update sitting set epoch = epoch + 1 where id = ?", sitting.value()));
    }

    /** The sitting that a token opens now: that of the first letter, or of the one that called it to mind. */
    Optional<InvitationHolder> usable(byte[] tokenHash, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id, s.created_at, s.person_id, s.instrument_version_id, s.epoch
                        from (select id from invitation where token_hash = :hash
                              union all select id from invitation where reminder_hash = :hash) as named
                        join invitation i on i.id = named.id join sitting s on s.id = i.sitting_id
                        where i.revoked_at is null and i.expires_at > :now
                          and s.submitted_at is null and s.person_id is not null
                        """)
                .bind("hash", tokenHash)
                .bind("now", now)
                .map((row, context) -> holder(row))
                .findOne());
    }

    void openSession(Session session, byte[] tokenHash, Instant now) {
        var holder = session.holder();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into sitting_session (token_hash, sitting_id, epoch, created_at, expires_at) values (?, ?, ?, ?, ?)",
                    tokenHash,
                    holder.sitting().value(),
                    holder.epoch(),
                    now,
                    session.expiresAt());
            handle.execute(
                    "update invitation set opened_at = ? where sitting_id = ? and opened_at is null",
                    now,
                    holder.sitting().value());
        });
    }

    Optional<Session> session(byte[] tokenHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id, s.created_at, s.person_id, s.instrument_version_id, t.epoch, t.expires_at
                        from sitting_session t join sitting s on s.id = t.sitting_id and s.epoch = t.epoch
                        where t.token_hash = ? and s.person_id is not null
                        """)
                .bind(0, tokenHash)
                .map((row, context) -> new Session(holder(row), Columns.instant(row, "expires_at")))
                .findOne());
    }

    private static InvitationHolder holder(ResultSet row) throws SQLException {
        var sitting = new SittingId(row.getLong("id"));
        return new InvitationHolder(
                sitting,
                SittingReference.of(sitting, Columns.instant(row, "created_at")),
                new PersonId(row.getLong("person_id")),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                row.getInt("epoch"));
    }

    void closeSession(byte[] tokenHash) {
        jdbi.useHandle(handle -> handle.execute("delete from sitting_session where token_hash = ?", tokenHash));
    }

    Map<InvitationId, InvitationState> states(Collection<InvitationId> invitations, Instant now) {
        if (invitations.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select i.id, i.sitting_id, i.created_at, i.expires_at, i.opened_at, i.revoked_at,
                               s.instrument_version_id, s.language, s.started_at, s.submitted_at,
                               (select count(*) from answer a where a.sitting_id = s.id) as answered
                        from invitation i join sitting s on s.id = i.sitting_id
                        where i.id in (<ids>)
                        """)
                .bindList(
                        "ids",
                        invitations.stream().map(InvitationId::value).distinct().toList())
                .map((row, context) -> state(row, now))
                .stream()
                .collect(toMap(InvitationState::invitation, Function.identity())));
    }

    private static InvitationState state(ResultSet row, Instant now) throws SQLException {
        var opened = Columns.optionalInstant(row, "opened_at");
        var started = Columns.optionalInstant(row, "started_at");
        var submitted = Columns.optionalInstant(row, "submitted_at");
        var expires = Columns.instant(row, "expires_at");
        InvitationState.Status status;
        if (submitted.isPresent()) {
            status = InvitationState.Status.SUBMITTED;
        } else if (row.getTimestamp("revoked_at") != null) {
            status = InvitationState.Status.REVOKED;
        } else if (started.isPresent()) {
            status = InvitationState.Status.STARTED;
        } else if (!expires.isAfter(now)) {
            status = InvitationState.Status.EXPIRED;
        } else {
            status = opened.isPresent() ? InvitationState.Status.OPENED : InvitationState.Status.INVITED;
        }
        return new InvitationState(
                new InvitationId(row.getLong("id")),
                new SittingId(row.getLong("sitting_id")),
                new InstrumentVersionId(row.getLong("instrument_version_id")),
                status,
                Optional.ofNullable(row.getString("language")).flatMap(Language::ofTag),
                Columns.instant(row, "created_at"),
                expires,
                opened,
                started,
                submitted,
                row.getInt("answered"));
    }
}
