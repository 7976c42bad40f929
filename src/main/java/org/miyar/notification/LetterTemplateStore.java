package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.notification.LetterTemplate.Change;
import org.miyar.platform.db.Columns;
import org.miyar.privacy.PersonalData.Piece;

/** SQL of the organisation's own letter texts. A row without a text says that Miyar's holds again. */
@ApplicationScoped
class LetterTemplateStore {
    private static final String SELECT =
            "select kind, language, subject, body, changed_by, changed_at, version from letter_template ";

    private final Jdbi jdbi;

    @Inject
    LetterTemplateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row: its text is null where Miyar's holds. */
    record Kept(
            LetterKind kind, Language language, @Nullable LetterText text, Change change, int version) {
        LetterTemplate orBuiltIn(LetterText builtIn) {
            return new LetterTemplate(
                    kind,
                    language,
                    Objects.requireNonNullElse(text, builtIn),
                    text != null,
                    Optional.of(change),
                    version);
        }
    }

    Optional<Kept> find(LetterKind kind, Language language) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where kind = :kind and language = :language")
                .bind("kind", kind.code())
                .bind("language", language.tag())
                .map((row, context) -> kept(row))
                .findOne());
    }

    List<LetterTemplate> own() {
        return jdbi.withHandle(
                handle -> handle
                        .createQuery(SELECT + "where body is not null order by id")
                        .map((row, context) -> kept(row))
                        .list()
                        .stream()
                        .map(kept -> kept.orBuiltIn(new LetterText("", "")))
                        .toList());
    }

    /** False if somebody else was faster, also with the first change: {@code ignore} waits for them. */
    boolean keep(LetterTemplate before, Optional<LetterText> text, PersonId by, Instant at) {
        var statement = before.version() == 0 ? """
                insert ignore into letter_template (kind, language, subject, body, changed_by, changed_at, version)
                values (:kind, :language, :subject, :body, :by, :at, :version + 1)
                """ : """
                update letter_template
                set subject = :subject, body = :body, changed_by = :by, changed_at = :at, version = version + 1
                where kind = :kind and language = :language and version = :version
                """;
        return jdbi.withHandle(handle -> handle.createUpdate(statement)
                        .bind("kind", before.kind().code())
                        .bind("language", before.language().tag())
                        .bind("subject", text.map(LetterText::subject).orElse(null))
                        .bind("body", text.map(LetterText::body).orElse(null))
                        .bind("by", by.value())
                        .bind("at", at)
                        .bind("version", before.version())
                        .execute()
                == 1);
    }

    List<Piece> pieces(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where changed_by = :person order by id")
                .bind("person", person.value())
                .map((row, context) -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put("kind", row.getString("kind"));
                    fields.put("language", row.getString("language"));
                    fields.put("changedAt", Columns.instant(row, "changed_at").toString());
                    return new Piece("letter-text", fields);
                })
                .list());
    }

    void cutLoose(PersonId person) {
        jdbi.useHandle(handle ->
                handle.execute("update letter_template set changed_by = null where changed_by = ?", person.value()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var body = row.getString("body");
        return new Kept(
                LetterKind.ofCode(row.getString("kind")).orElseThrow(),
                Language.ofTag(row.getString("language")).orElseThrow(),
                body == null ? null : new LetterText(row.getString("subject"), body),
                new Change(
                        Columns.optionalLong(row, "changed_by").map(PersonId::new), Columns.instant(row, "changed_at")),
                row.getInt("version"));
    }
}
