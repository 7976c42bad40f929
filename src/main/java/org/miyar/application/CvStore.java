package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;
import org.miyar.recruiting.CandidateId;

/** SQL of CVs. A row's file is written before it and removed after it: there is no row without its file. */
@ApplicationScoped
class CvStore {
    private static final int BATCH = 500;

    private final Jdbi jdbi;

    @Inject
    CvStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(byte[] tokenHash, String file, int bytes, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into cv (token_hash, file_name, bytes, stored_at) values (?, ?, ?, ?)",
                tokenHash,
                file,
                bytes,
                now));
    }

    int unclaimed(Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from cv where application_id is null and stored_at >= :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    /** One that belongs to no application yet, its row locked until the unit of work ends. */
    Optional<Long> unclaimed(byte[] tokenHash) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from cv where token_hash = :token and application_id is null for update")
                .bind("token", tokenHash)
                .mapTo(Long.class)
                .findOne());
    }

    void claim(long cv, ApplicationId application) {
        jdbi.useHandle(
                handle -> handle.execute("update cv set application_id = ? where id = ?", application.value(), cv));
    }

    /** The one of an application, if there is one. */
    Optional<String> file(ApplicationId application) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select file_name from cv where application_id = :application")
                        .bind("application", application.value())
                        .mapTo(String.class)
                        .findOne());
    }

    /** Removes one; the file is told once that is settled. */
    void remove(String name, Consumer<String> file) {
        removeAll(List.of(name), file);
    }

    Optional<String> file(CandidateId candidate, long cv) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cv.file_name from cv join application a on a.id = cv.application_id
                        where cv.id = :cv and a.candidate_id = :candidate and a.person_id is not null
                        """)
                .bind("cv", cv)
                .bind("candidate", candidate.value())
                .mapTo(String.class)
                .findOne());
    }

    /** Those of a person, the first one first. */
    List<String> files(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cv.file_name from cv join application a on a.id = cv.application_id
                        where a.person_id = :person order by cv.id
                        """)
                .bind("person", person.value())
                .mapTo(String.class)
                .list());
    }

    /** Removes those of a person; each file is told once that is settled. */
    void remove(PersonId person, Consumer<String> file) {
        removeAll(files(person), file);
    }

    /** Removes those that nobody has claimed for so long; each file is told once that is settled. */
    void removeUnclaimed(Instant before, Consumer<String> file) {
        removeAll(
                jdbi.withHandle(handle -> handle.createQuery(
                                "select file_name from cv where application_id is null and stored_at < :before for update")
                        .bind("before", before)
                        .mapTo(String.class)
                        .list()),
                file);
    }

    private void removeAll(List<String> names, Consumer<String> file) {
        jdbi.useHandle(handle -> {
            for (var name : names) {
                handle.execute("delete from cv where file_name = ?", name);
                handle.afterCommit(() -> file.accept(name));
            }
        });
    }

    /** Which of these files have a row. However many there are, no statement names more than some. */
    Set<String> known(Collection<String> names) {
        var all = List.copyOf(names);
        var known = new HashSet<String>();
        for (int from = 0; from < all.size(); from += BATCH) {
            var some = all.subList(from, Math.min(from + BATCH, all.size()));
            known.addAll(jdbi.withHandle(
                    handle -> handle.createQuery("select file_name from cv where file_name in (<names>)")
                            .bindList("names", some)
                            .mapTo(String.class)
                            .list()));
        }
        return known;
    }
}
