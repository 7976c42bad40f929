package org.miyar.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Documents in use, and every version of the notice. */
@ApplicationScoped
class ContentStore {
    static final String COMPETENCIES = "competencies.json";
    static final String INTERVIEW = "interview.json";

    private final Jdbi jdbi;

    @Inject
    ContentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everything done inside is undone if it throws. */
    void allOrNothing(Runnable work) {
        jdbi.useTransaction(handle -> work.run());
    }

    Optional<String> hash(String name) {
        return one("select content_hash from content_document where name = ?", name);
    }

    byte[] document(String name) {
        return one("select document from content_document where name = ?", name)
                .orElseThrow(() -> new IllegalStateException(name + " was never loaded"))
                .getBytes(StandardCharsets.UTF_8);
    }

    void put(String name, String hash, byte[] document, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from content_document where name = ?", name);
            handle.execute(
                    "insert into content_document (name, content_hash, document, loaded_at) values (?, ?, ?, ?)",
                    name,
                    hash,
                    new String(document, StandardCharsets.UTF_8),
                    now);
        });
    }

    Optional<String> noticeHash(String version) {
        return one("select content_hash from notice where version = ?", version);
    }

    Optional<byte[]> notice(String version) {
        return one("select document from notice where version = ?", version)
                .map(document -> document.getBytes(StandardCharsets.UTF_8));
    }

    /** The version of the notice published last. */
    Optional<String> latestNotice() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from notice order by published_at desc, version desc limit 1")
                .mapTo(String.class)
                .findOne());
    }

    void addNotice(String version, String hash, byte[] document, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into notice (version, content_hash, document, published_at) values (?, ?, ?, ?)",
                version,
                hash,
                new String(document, StandardCharsets.UTF_8),
                now));
    }

    private Optional<String> one(String sql, String argument) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, argument).mapTo(String.class).findOne());
    }
}
