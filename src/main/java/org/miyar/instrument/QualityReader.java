package org.miyar.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.platform.json.JsonPart;
import org.miyar.scoring.QualityThresholds;
import org.miyar.scoring.ResponseRange;

/**
 * Reads an instrument's screening thresholds of response quality, the object {@code quality} of {@code instrument.json}. What it
 * does not give is as in the literature, {@code db/seed/quality.json}: a version that was published without them keeps being
 * scored as it was.
 */
final class QualityReader {
    private static final ResponseRange RANGE = InstrumentDefinition.RANGE;
    private static final int MOST = 1000;

    /** Always the shipped file: a folder brought in from elsewhere must not change how published instruments are scored. */
    private static final JsonPart LITERATURE =
            JsonPart.parse(SeedFiles.shipped().read("quality.json"));

    private static final String[] FIELDS = {
        "longstring",
        "irv",
        "irvItems",
        "evenOdd",
        "evenOddScales",
        "instructedWrong",
        "infrequency",
        "secondsPerItem",
        "fastPages",
        "fastPageShare",
        "acquiescence"
    };

    private QualityReader() {}

    static QualityThresholds thresholds(Optional<JsonPart> quality) {
        quality.ifPresent(own -> own.only(FIELDS));
        var own = quality.orElse(LITERATURE);
        double span = RANGE.highest() - RANGE.lowest();
        return new QualityThresholds(
                whole(own, "longstring", 2),
                decimal(own, "irv", 0, span / 2),
                whole(own, "irvItems", 2),
                decimal(own, "evenOdd", -1, 1),
                whole(own, "evenOddScales", 3),
                OptionalDouble.empty(),
                whole(own, "instructedWrong", 1),
                whole(own, "infrequency", 1),
                OptionalDouble.empty(),
                decimal(own, "secondsPerItem", 0, 60),
                whole(own, "fastPages", 1),
                decimal(own, "fastPageShare", 0, 1),
                decimal(own, "acquiescence", 0, span / 2));
    }

    private static int whole(JsonPart own, String field, int lowest) {
        return given(own, field).whole(lowest, MOST);
    }

    private static double decimal(JsonPart own, String field, double lowest, double highest) {
        return given(own, field).decimal(lowest, highest);
    }

    private static JsonPart given(JsonPart own, String field) {
        return own.optional(field).orElseGet(() -> LITERATURE.field(field));
    }

    /** Holds the thresholds given against the items: one that no sitting can reach screens nothing. */
    static void check(JsonPart document, List<Item> items) {
        document.optional("quality").ifPresent(part -> {
            reachable(part, "longstring", items.size(), "items");
            reachable(part, "irvItems", items.size(), "items");
            reachable(part, "evenOddScales", document.field("scales").elements().size(), "scales");
            reachable(part, "instructedWrong", count(items, ItemKind.INSTRUCTED), "instructed items");
            reachable(part, "infrequency", count(items, ItemKind.INFREQUENCY), "infrequency items");
            reachable(
                    part,
                    "fastPages",
                    (int) items.stream().map(Item::page).distinct().count(),
                    "pages");
        });
    }

    private static int count(List<Item> items, ItemKind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }

    private static void reachable(JsonPart part, String field, int most, String things) {
        part.optional(field).ifPresent(found -> {
            if (found.whole() > most) {
                throw found.mistake(field + " is out of reach: there are " + most + " " + things);
            }
        });
    }
}
