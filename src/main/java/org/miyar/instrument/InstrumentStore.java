package org.miyar.instrument;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.Language;
import org.miyar.platform.json.JsonPart;

/** Published instrument versions: the definition as a document, items and their texts as rows. */
@ApplicationScoped
class InstrumentStore {
    private final Jdbi jdbi;

    @Inject
    InstrumentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Stored(InstrumentVersionId id, String contentHash, String filesHash) {}

    private record TextRow(String item, Language language, ItemText text) {}

    Optional<Stored> find(String code, String version) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, content_hash, files_hash from instrument_version where code = ? and version = ?")
                .bind(0, code)
                .bind(1, version)
                .map((row, context) -> new Stored(
                        new InstrumentVersionId(row.getLong("id")),
                        row.getString("content_hash"),
                        row.getString("files_hash")))
                .findOne());
    }

    /** Whether exactly these files were read before. */
    boolean knowsFiles(String code, String filesHash) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(*) from instrument_version where code = ? and files_hash = ?")
                        .bind(0, code)
                        .bind(1, filesHash)
                        .mapTo(int.class)
                        .one())
                > 0;
    }

    /** All published versions, the one published last first. */
    List<InstrumentVersionId> published() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from instrument_version order by published_at desc, id desc")
                        .map((row, context) -> new InstrumentVersionId(row.getLong(1)))
                        .list());
    }

    Optional<InstrumentVersion> find(InstrumentVersionId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select definition from instrument_version where id = ?")
                .bind(0, id.value())
                .mapTo(String.class)
                .findOne()
                .map(definition -> new InstrumentVersion(
                        id,
                        InstrumentReader.definition(JsonPart.parse(definition.getBytes(StandardCharsets.UTF_8))),
                        items(handle, id))));
    }

    private static List<Item> items(Handle handle, InstrumentVersionId id) {
        var texts = handle
                .createQuery(
                        "select item, language, text, status from instrument_item_text where instrument_version_id = ?")
                .bind(0, id.value())
                .map((row, context) -> new TextRow(
                        row.getString("item"),
                        Language.ofTag(row.getString("language")).orElseThrow(),
                        new ItemText(
                                row.getString("text"),
                                TranslationStatus.ofTag(row.getString("status")).orElseThrow())))
                .list()
                .stream()
                .collect(groupingBy(TextRow::item, toMap(TextRow::language, TextRow::text)));
        return handle.createQuery(
                        "select item, page, kind, scale, keyed, expected from instrument_item where instrument_version_id = ? order by position")
                .bind(0, id.value())
                .map((row, context) -> {
                    int expected = row.getInt("expected");
                    var asks = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(expected);
                    return new Item(
                            row.getString("item"),
                            row.getInt("page"),
                            ItemKind.ofTag(row.getString("kind")).orElseThrow(),
                            Optional.ofNullable(row.getString("scale")),
                            Optional.ofNullable(row.getString("keyed")).map(InstrumentReader::keying),
                            asks,
                            texts.getOrDefault(row.getString("item"), Map.of()));
                })
                .list();
    }

    void publish(
            InstrumentDefinition definition,
            List<Item> items,
            String document,
            String contentHash,
            String filesHash,
            Instant now) {
        jdbi.useHandle(handle -> {
            long id = handle.createUpdate("""
                            insert into instrument_version (code, version, for_decisions, content_hash, files_hash, definition, published_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .bind(0, definition.code())
                    .bind(1, definition.version())
                    .bind(2, definition.forDecisions())
                    .bind(3, contentHash)
                    .bind(4, filesHash)
                    .bind(5, document)
                    .bind(6, now)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(long.class)
                    .one();
            var rows = handle.prepareBatch("""
                    insert into instrument_item (instrument_version_id, item, position, page, kind, scale, keyed, expected)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""");
            var texts = handle.prepareBatch(
                    "insert into instrument_item_text (instrument_version_id, item, language, text, status) values (?, ?, ?, ?, ?)");
            int position = 0;
            for (var item : items) {
                position++;
                add(
                        rows,
                        id,
                        item.code(),
                        position,
                        item.page(),
                        item.kind().tag(),
                        item.scale().orElse(null),
                        item.keying().map(InstrumentReader::sign).orElse(null),
                        item.expected().isPresent() ? item.expected().getAsInt() : null);
                item.texts()
                        .forEach((language, text) -> add(
                                texts,
                                id,
                                item.code(),
                                language.tag(),
                                text.text(),
                                text.status().tag()));
            }
            rows.execute();
            texts.execute();
        });
    }

    /** The same content in other files: only how far translations have come may differ. */
    void refresh(InstrumentVersionId id, List<Item> items, String filesHash) {
        jdbi.useHandle(handle -> {
            var statuses = handle.prepareBatch(
                    "update instrument_item_text set status = ? where instrument_version_id = ? and item = ? and language = ?");
            items.forEach(item -> item.texts()
                    .forEach((language, text) ->
                            add(statuses, text.status().tag(), id.value(), item.code(), language.tag())));
            statuses.execute();
            handle.execute("update instrument_version set files_hash = ? where id = ?", filesHash, id.value());
        });
    }

    private static void add(PreparedBatch batch, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            batch.bind(i, values[i]);
        }
        batch.add();
    }
}
