package org.miyar.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.platform.json.JsonPart;
import org.miyar.scoring.QualityThresholds;
import org.miyar.scoring.ResponseRange;

/**
 * Reads an instrument's screening thresholds of response quality, the object {@code quality} of {@code instrument.json}. What it
 * does not give is as in the literature: a version that was published without them keeps being scored as it was.
 */
final class QualityReader {
    private static final ResponseRange RANGE = InstrumentDefinition.RANGE;
    private static final int MOST = 1000;

    private QualityReader() {}

    static QualityThresholds thresholds(Optional<JsonPart> quality) {
        var literature = QualityThresholds.literature();
        return quality.map(part -> thresholds(part, literature)).orElse(literature);
    }

    private static QualityThresholds thresholds(JsonPart part, QualityThresholds literature) {
        part.only(
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
                "acquiescence");
        double span = RANGE.highest() - RANGE.lowest();
        return new QualityThresholds(
                whole(part, "longstring", 2, literature.longstring()),
                decimal(part, "irv", 0, span / 2, literature.irv()),
                whole(part, "irvItems", 2, literature.irvItems()),
                decimal(part, "evenOdd", -1, 1, literature.evenOdd()),
                whole(part, "evenOddScales", 3, literature.evenOddScales()),
                OptionalDouble.empty(),
                whole(part, "instructedWrong", 1, literature.instructedWrong()),
                whole(part, "infrequency", 1, literature.infrequency()),
                OptionalDouble.empty(),
                decimal(part, "secondsPerItem", 0, 60, literature.secondsPerItem()),
                whole(part, "fastPages", 1, literature.fastPages()),
                decimal(part, "fastPageShare", 0, 1, literature.fastPageShare()),
                decimal(part, "acquiescence", 0, span / 2, literature.acquiescence()));
    }

    private static int whole(JsonPart part, String field, int lowest, int otherwise) {
        return part.optional(field).map(found -> found.whole(lowest, MOST)).orElse(otherwise);
    }

    private static double decimal(JsonPart part, String field, double lowest, double highest, double otherwise) {
        return part.optional(field).map(found -> found.decimal(lowest, highest)).orElse(otherwise);
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
