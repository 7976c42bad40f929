package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.recruiting.Applying.Applied;
import org.miyar.recruiting.CandidateId;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.InvitationId;

/** SQL of applications. */
@ApplicationScoped
class ApplicationStore {
    private final Jdbi jdbi;

    @Inject
    ApplicationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Who sent an application with a key. */
    record Sender(ApplicationId application, CandidateId candidate, PersonId person, InvitationId invitation) {}

    /** One after the other for each opening, so that of two who are the same only one is new. */
    void lock(RequisitionId opening) {
        jdbi.useHandle(handle -> handle.createQuery("select id from requisition where id = :id for update")
                .bind("id", opening.value())
                .mapTo(Long.class)
                .one());
    }

    Optional<Sender> sender(RequisitionId opening, byte[] keyHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, candidate_id, person_id, invitation_id from application
                        where requisition_id = :opening and key_hash = :key and person_id is not null
                        """)
                .bind("opening", opening.value())
                .bind("key", keyHash)
                .map((row, context) -> new Sender(
                        new ApplicationId(row.getLong("id")),
                        new CandidateId(row.getLong("candidate_id")),
                        new PersonId(row.getLong("person_id")),
                        new InvitationId(row.getLong("invitation_id"))))
                .findOne());
    }

    /** Others who have given a number that this person has given, for whatever opening. */
    Set<PersonId> sameNumber(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct other.person_id from application given
                        join application other on other.phone = given.phone and other.person_id <> given.person_id
                        where given.person_id = :person
                        """)
                .bind("person", person.value())
                .map((row, context) -> new PersonId(row.getLong("person_id")))
                .set());
    }

    ApplicationId insert(
            RequisitionId opening,
            Applied applied,
            ApplicationForm form,
            ApplicationNotice notice,
            Optional<WalkIn> day,
            Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into application (requisition_id, candidate_id, person_id, invitation_id, key_hash, phone,
                            languages, language, notice, notice_text, agreed_months, agreed_after_close, cv_missed, applied_at,
                            walk_in_id)
                        values (:opening, :candidate, :person, :invitation, :key, :phone,
                            :languages, :language, :notice, :text, :longest, :months, :cvMissed, :now, :day)
                        """)
                .bind("opening", opening.value())
                .bind("candidate", applied.candidate().value())
                .bind("person", applied.person().value())
                .bind("invitation", applied.invitation().value())
                .bind("key", form.key().hash())
                .bind("phone", form.phone().map(PhoneNumber::value).orElse(null))
                .bind("languages", form.languages())
                .bind("language", form.language().tag())
                .bind("notice", notice.edition())
                .bind("text", notice.text() + "\n\n" + notice.consent())
                .bind("longest", notice.longest())
                .bind("months", notice.months())
                .bind("cvMissed", form.cvMissed())
                .bind("now", now)
                .bind("day", day.map(one -> one.id().value()).orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .map((row, context) -> new ApplicationId(row.getLong(1)))
                .one());
    }

    /** Whoever sends again what they have changed meanwhile means what they sent last. */
    void change(ApplicationId id, ApplicationForm form) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update application
                        set phone = :phone, languages = :languages, cv_missed = :cvMissed, version = version + 1 where id = :id
                        """)
                .bind("phone", form.phone().map(PhoneNumber::value).orElse(null))
                .bind("languages", form.languages())
                .bind("cvMissed", form.cvMissed())
                .bind("id", id.value())
                .execute());
    }

    /** False if somebody else was faster. */
    boolean correct(
            ApplicationId id, CandidateId candidate, int version, Optional<PhoneNumber> phone, String languages) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update application set phone = :phone, languages = :languages, version = version + 1
                        where id = :id and candidate_id = :candidate and version = :version and person_id is not null
                        """)
                        .bind("phone", phone.map(PhoneNumber::value).orElse(null))
                        .bind("languages", languages)
                        .bind("id", id.value())
                        .bind("candidate", candidate.value())
                        .bind("version", version)
                        .execute()
                > 0);
    }

    /** The last application of a candidate, locked until the unit of work ends, if it is this person's and has no CV. */
    Optional<ApplicationId> withoutCv(CandidateId candidate, PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id from application a
                        where a.candidate_id = :candidate and a.person_id = :person
                            and not exists (select 1 from cv where cv.application_id = a.id)
                        order by a.id desc limit 1 for update
                        """)
                .bind("candidate", candidate.value())
                .bind("person", person.value())
                .map((row, context) -> new ApplicationId(row.getLong("id")))
                .findOne());
    }

    void cvCame(ApplicationId id) {
        jdbi.useHandle(handle -> handle.execute("update application set cv_missed = false where id = ?", id.value()));
    }

    /** Which of these candidates applied by themselves and have sent no CV. */
    Set<CandidateId> withoutCv(Collection<CandidateId> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.candidate_id from application a left join cv on cv.application_id = a.id
                        where a.candidate_id in (<candidates>) group by a.candidate_id having count(cv.id) = 0
                        """)
                .bindList(
                        "candidates",
                        candidates.stream().map(CandidateId::value).toList())
                .map((row, context) -> new CandidateId(row.getLong("candidate_id")))
                .set());
    }

    /** Whether somebody came by themselves. */
    boolean applied(CandidateId candidate) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select 1 from application where candidate_id = :candidate limit 1")
                        .bind("candidate", candidate.value())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** Those of a candidate, the first one first. */
    List<Application> of(CandidateId candidate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id, a.phone, a.languages, a.language, a.applied_at, a.cv_missed, a.version, cv.id as cv_id, cv.bytes,
                               w.held_on
                        from application a left join cv on cv.application_id = a.id
                        left join walk_in w on w.id = a.walk_in_id
                        where a.candidate_id = :candidate and a.person_id is not null order by a.id
                        """)
                .bind("candidate", candidate.value())
                .map(ApplicationStore::application)
                .list());
    }

    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery("""
                        select a.id, a.phone, a.languages, a.language, a.notice_text, a.applied_at, cv.bytes, cv.stored_at, w.held_on
                        from application a left join cv on cv.application_id = a.id
                        left join walk_in w on w.id = a.walk_in_id
                        where a.person_id = :person order by a.id
                        """)
                        .bind("person", person.value())
                        .map((row, context) -> pieces(row))
                        .list()
                        .stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Piece> pieces(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("application", row.getString("id"));
        fields.put("appliedAt", Columns.instant(row, "applied_at").toString());
        Optional.ofNullable(row.getString("phone")).ifPresent(phone -> fields.put("phone", phone));
        fields.put("languages", row.getString("languages"));
        fields.put("language", row.getString("language"));
        fields.put("agreed", row.getString("notice_text"));
        Optional.ofNullable(row.getString("held_on")).ifPresent(day -> fields.put("walkInDay", day));
        var application = new Piece("application", fields);
        var stored = Columns.optionalInstant(row, "stored_at");
        if (stored.isEmpty()) {
            return List.of(application);
        }
        var cv = new LinkedHashMap<String, String>();
        cv.put("application", row.getString("id"));
        cv.put("bytes", row.getString("bytes"));
        cv.put("storedAt", stored.get().toString());
        return List.of(application, new Piece("cv", cv));
    }

    /**
     * What somebody was told by applying.
     *
     * @param months counted from when they applied
     * @param monthsAfterClosing counted from when the opening was closed; empty for whoever was told of the first only
     */
    record Promise(
            PersonId person,
            Instant appliedAt,
            int months,
            Optional<Long> monthsAfterClosing,
            Optional<Instant> closedAt) {}

    List<Promise> promises(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.person_id, a.applied_at, a.agreed_months, a.agreed_after_close, r.closed_at
                        from application a join requisition r on r.id = a.requisition_id where a.person_id in (<people>)
                        """)
                .bindList("people", people.stream().map(PersonId::value).toList())
                .map((row, context) -> new Promise(
                        new PersonId(row.getLong("person_id")),
                        Columns.instant(row, "applied_at"),
                        row.getInt("agreed_months"),
                        Columns.optionalLong(row, "agreed_after_close"),
                        Columns.optionalInstant(row, "closed_at")))
                .list());
    }

    /** What is left is that somebody applied. */
    void cutLoose(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("""
                update application set person_id = null, phone = null, languages = '', notice_text = '', key_hash = ?
                where person_id = ?
                """, Token.fresh().hash(), person.value()));
    }

    private static Application application(ResultSet row, StatementContext context) throws SQLException {
        var cv = Columns.optionalLong(row, "cv_id");
        int bytes = row.getInt("bytes");
        return new Application(
                new ApplicationId(row.getLong("id")),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                row.getString("languages"),
                Language.ofTag(row.getString("language")).orElse(Language.ENGLISH),
                Columns.instant(row, "applied_at"),
                cv.map(id -> new Application.Cv(id, bytes)),
                cv.isEmpty() && row.getBoolean("cv_missed"),
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                row.getInt("version"));
    }
}
