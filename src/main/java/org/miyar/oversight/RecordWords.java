package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.privacy.PersonalData.Piece;

/** What is kept of somebody, in words for them to read: nothing is left out, codes and times are said as people say them. */
@ApplicationScoped
public class RecordWords {
    private static final String FIELD = "oversight.record.field.";
    private static final String VALUE = "oversight.record.value.";

    /** Fields that hold one of our codes; whatever people wrote stays as they wrote it. */
    private static final Set<String> CODED = Set.of(
            "from", "to", "verdict", "finding", "status", "by", "kind", "purpose", "timingSignals", "field", "state");

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DIALLED = Pattern.compile("\\+\\d+");
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final Pattern SCORE = Pattern.compile("([A-Z0-9]+)\\.(raw|t)");

    private final Messages messages;
    private final Config config;

    @Inject
    RecordWords(Messages messages, Config config) {
        this.messages = messages;
        this.config = config;
    }

    /** Things of one kind, each as its facts. */
    public record Kind(String title, List<List<Fact>> things) {
        public Kind {
            things = things.stream().map(List::copyOf).toList();
        }
    }

    public record Fact(String name, String value) {}

    /** In the order in which the features tell of them. */
    public List<Kind> of(List<Piece> pieces, Language language) {
        var kinds = new LinkedHashMap<String, List<List<Fact>>>();
        for (var piece : pieces) {
            kinds.computeIfAbsent(piece.kind(), kind -> new ArrayList<>()).add(facts(piece.fields(), language));
        }
        return kinds.entrySet().stream()
                .map(kind ->
                        new Kind(messages.text(language, "oversight.record.kind." + kind.getKey()), kind.getValue()))
                .toList();
    }

    private List<Fact> facts(Map<String, String> fields, Language language) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field ->
                        new Fact(name(field.getKey(), language), value(field.getKey(), field.getValue(), language)))
                .toList();
    }

    /** A field of no name of ours has that of what it stands for, such as a heading of the notice. */
    private String name(String field, Language language) {
        var score = SCORE.matcher(field);
        if (score.matches()) {
            return messages.text(language, FIELD + score.group(2), score.group(1));
        }
        return isKey(FIELD + field, language) ? messages.text(language, FIELD + field) : field;
    }

    private String value(String field, String value, Language language) {
        if (INSTANT.matcher(value).matches()) {
            return Dates.dayAndTime(Instant.parse(value), language, config.zone());
        }
        if (DAY.matcher(value).matches()) {
            var start = LocalDate.parse(value).atStartOfDay(config.zone()).toInstant();
            return Dates.day(start, language, config.zone());
        }
        if (NUMBER.matcher(value).matches()) {
            return Digits.inLanguage(Integer.parseInt(value), language);
        }
        if (DIALLED.matcher(value).matches()) {
            // Its sign stands before it in every direction of reading.
            return LEFT_TO_RIGHT_MARK + value;
        }
        if (field.equals("language")) {
            return Language.ofTag(value).map(Language::ownName).orElse(value);
        }
        var key = field.equals("action")
                ? "audit.action." + value.toLowerCase(Locale.ROOT).replace('_', '-')
                : VALUE + value;
        return (CODED.contains(field) || field.equals("action")) && isKey(key, language)
                ? messages.text(language, key)
                : value;
    }

    private boolean isKey(String key, Language language) {
        return messages.keys(language).contains(key);
    }
}
