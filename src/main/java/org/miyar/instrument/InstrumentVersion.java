package org.miyar.instrument;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miyar.scoring.MissingRule;
import org.miyar.scoring.QualityKey;
import org.miyar.scoring.QualityKey.Keying;
import org.miyar.scoring.ResponseRange;
import org.miyar.scoring.ScoringKey;

/** One published version of an instrument. It never changes, and may be kept and shared freely. */
public final class InstrumentVersion {
    /** When a scale that was not answered whole has a score. */
    public static final MissingRule MISSING_RULE = MissingRule.PRORATED_80;

    private final InstrumentVersionId id;
    private final InstrumentDefinition definition;
    private final List<Item> items;
    private final Map<String, Item> itemsByCode;
    private final Map<Integer, List<Item>> pages;
    private final List<ScoringKey> scoringKeys;

    InstrumentVersion(InstrumentVersionId id, InstrumentDefinition definition, List<Item> items) {
        this.id = id;
        this.definition = definition;
        this.items = List.copyOf(items);
        this.itemsByCode = items.stream().collect(toMap(Item::code, Function.identity()));
        this.pages = items.stream().collect(groupingBy(Item::page, TreeMap::new, toList()));
        this.scoringKeys = definition.scales().stream().map(this::scoringKey).toList();
    }

    public InstrumentVersionId id() {
        return id;
    }

    public InstrumentDefinition definition() {
        return definition;
    }

    public String code() {
        return definition.code();
    }

    public String version() {
        return definition.version();
    }

    public ResponseRange range() {
        return InstrumentDefinition.RANGE;
    }

    /** All items, page after page, in the order inside each page. */
    public List<Item> items() {
        return items;
    }

    public Optional<Item> item(String code) {
        return Optional.ofNullable(itemsByCode.get(code));
    }

    public boolean has(String item) {
        return itemsByCode.containsKey(item);
    }

    /** The page numbers, ascending. */
    public List<Integer> pages() {
        return List.copyOf(pages.keySet());
    }

    /** The items of a page in their fixed order. */
    public List<Item> page(int number) {
        return List.copyOf(Objects.requireNonNull(pages.getOrDefault(number, List.of())));
    }

    public Optional<Scale> scale(String code) {
        return definition.scales().stream()
                .filter(scale -> scale.code().equals(code))
                .findFirst();
    }

    /** The key of each scale, in the order of the scales. */
    public List<ScoringKey> scoringKeys() {
        return scoringKeys;
    }

    /** What tells of response quality, with the screening thresholds of the definition. */
    public QualityKey qualityKey() {
        return new QualityKey(
                range(),
                scoringKeys,
                items.stream()
                        .filter(item -> item.kind() == ItemKind.INSTRUCTED)
                        .collect(toMap(Item::code, item -> item.expected().orElseThrow())),
                keyings(ItemKind.INFREQUENCY),
                keyings(ItemKind.IMPRESSION),
                definition.quality());
    }

    private Map<String, Keying> keyings(ItemKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .collect(toMap(Item::code, item -> item.keying().orElseThrow()));
    }

    private ScoringKey scoringKey(Scale scale) {
        var own = items.stream()
                .filter(item -> item.scale().equals(Optional.of(scale.code())))
                .toList();
        return new ScoringKey(
                scale.code(),
                own.stream().map(Item::code).toList(),
                own.stream()
                        .filter(item -> item.keying().equals(Optional.of(Keying.NEGATIVE)))
                        .map(Item::code)
                        .collect(toUnmodifiableSet()),
                range(),
                MISSING_RULE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstrumentVersion version && id.equals(version.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return code() + " " + version();
    }
}
