package org.miyar.instrument;

import static org.miyar.instrument.ContentReader.code;
import static org.miyar.instrument.ContentReader.localized;
import static org.miyar.instrument.ContentReader.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miyar.kernel.Language;
import org.miyar.platform.json.JsonPart;
import org.miyar.scoring.QualityKey.Keying;

/** Reads {@code instrument.json}. Throws {@link org.miyar.platform.json.JsonMistake} where it is wrong. */
final class InstrumentReader {
    private InstrumentReader() {}

    static InstrumentDefinition definition(JsonPart document) {
        document.only(
                "code",
                "version",
                "name",
                "summary",
                "forDecisions",
                "minutes",
                "balanced",
                "source",
                "licence",
                "scales",
                "responseScale",
                "practice",
                "languages",
                "quality");
        var languages = languages(document.field("languages"));
        return new InstrumentDefinition(
                matching(document.field("code"), "[a-z0-9-]{1,60}"),
                matching(document.field("version"), "[0-9A-Za-z.-]{1,20}"),
                localized(document.field("name")),
                localized(document.field("summary")),
                document.field("forDecisions").flag(),
                document.field("minutes").whole(1, 240),
                document.field("balanced").flag(),
                words(document.field("source")),
                words(document.field("licence")),
                languages,
                scales(document.field("scales")),
                responseScale(document.field("responseScale"), languages),
                QualityReader.thresholds(document.optional("quality")),
                practice(document.field("practice"), languages));
    }

    private static String matching(JsonPart part, String pattern) {
        var text = part.text();
        if (!text.matches(pattern)) {
            throw part.mistake("this must match " + pattern);
        }
        return text;
    }

    private static List<Language> languages(JsonPart part) {
        var seen = new HashSet<Language>();
        var languages = part.elements().stream()
                .map(element -> {
                    var language = Language.ofTag(element.text())
                            .filter(l -> l.tag().equals(element.text()))
                            .orElseThrow(() -> element.mistake("the languages are ar, fa and en"));
                    if (!seen.add(language)) {
                        throw element.mistake("the language " + language.tag() + " is there twice");
                    }
                    return language;
                })
                .toList();
        if (languages.isEmpty()) {
            throw part.mistake("there is no language");
        }
        return languages;
    }

    private static List<Scale> scales(JsonPart part) {
        var codes = new HashSet<String>();
        var scales = part.elements().stream()
                .map(element -> {
                    element.only("code", "competency", "name");
                    var code = code(element.field("code"));
                    if (!codes.add(code)) {
                        throw element.field("code").mistake("the scale " + code + " is there twice");
                    }
                    return new Scale(
                            code, element.optional("competency").map(JsonPart::text), localized(element.field("name")));
                })
                .toList();
        if (scales.isEmpty()) {
            throw part.mistake("there is no scale");
        }
        return scales;
    }

    private static Map<Language, List<String>> responseScale(JsonPart part, List<Language> languages) {
        onlyThese(part, languages);
        var labels = new HashMap<Language, List<String>>();
        for (var language : languages) {
            var own = part.field(language.tag());
            var texts = own.elements().stream().map(ContentReader::words).toList();
            if (texts.size() != InstrumentDefinition.RANGE.options()) {
                throw own.mistake("the response scale in " + language.tag() + " has " + texts.size()
                        + " labels instead of " + InstrumentDefinition.RANGE.options());
            }
            if (Set.copyOf(texts).size() != texts.size()) {
                throw own.mistake("the response scale in " + language.tag() + " has a label twice");
            }
            labels.put(language, texts);
        }
        return labels;
    }

    private static Map<Language, String> practice(JsonPart part, List<Language> languages) {
        onlyThese(part, languages);
        var texts = new HashMap<Language, String>();
        languages.forEach(language -> texts.put(language, words(part.field(language.tag()))));
        return texts;
    }

    private static void onlyThese(JsonPart part, List<Language> languages) {
        part.only(languages.stream().map(Language::tag).toArray(String[]::new));
    }

    /** The direction a sign stands for. */
    static Keying keying(String sign) {
        return switch (sign) {
            case "+" -> Keying.POSITIVE;
            case "-" -> Keying.NEGATIVE;
            default -> throw new IllegalArgumentException("A direction is + or -");
        };
    }

    static String sign(Keying keying) {
        return switch (keying) {
            case POSITIVE -> "+";
            case NEGATIVE -> "-";
        };
    }
}
