package org.miyar.oversight;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.miyar.audit.AuditAction;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.CalendarSystem;
import org.miyar.platform.time.Dates;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.privacy.RecordTerms;

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
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}\\.\\d+");
    private static final Pattern DIALLED = Pattern.compile("\\+\\d+");
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final Pattern SCORE = Pattern.compile("([A-Z0-9]+)\\.(raw|t)");

    private final Instance<RecordTerms> terms;
    private final Messages messages;
    private final Config config;

    @Inject
    RecordWords(@Any Instance<RecordTerms> terms, Messages messages, Config config) {
        this.terms = terms;
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
            kinds.computeIfAbsent(piece.kind(), kind -> new ArrayList<>()).add(facts(piece, language));
        }
        return kinds.entrySet().stream()
                .map(kind ->
                        new Kind(messages.text(language, "oversight.record.kind." + kind.getKey()), kind.getValue()))
                .toList();
    }

    private List<Fact> facts(Piece piece, Language language) {
        return piece.fields().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new Fact(
                        name(piece.kind(), field.getKey(), language),
                        value(piece, field.getKey(), field.getValue(), language)))
                .toList();
    }

    /** A field that nobody has a word for has that of what it stands for, such as a heading of the notice. */
    private String name(String kind, String field, Language language) {
        var score = SCORE.matcher(field);
        if (score.matches()) {
            var scale = score.group(1);
            return messages.text(
                    language,
                    FIELD + score.group(2),
                    term(kind, scale, language).orElse(scale));
        }
        return term(kind, field, language)
                .orElseGet(() -> isKey(FIELD + field, language) ? messages.text(language, FIELD + field) : field);
    }

    private String value(Piece piece, String field, String value, Language language) {
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
        if (DECIMAL.matcher(value).matches()) {
            return rounded(Double.parseDouble(value), language);
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
        if ((CODED.contains(field) || field.equals("action")) && isKey(key, language)) {
            return messages.text(language, key);
        }
        return field.equals("detail")
                ? detail(piece, value, language)
                : term(piece.kind(), field + "." + value, language).orElse(value);
    }

    private String detail(Piece piece, String detail, Language language) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(piece.fields().get("action")))
                .findFirst()
                .map(action ->
                        new AuditDetail(messages, language, CalendarSystem.usual(language)).words(action, detail))
                .orElse(detail);
    }

    private static String rounded(double value, Language language) {
        var format = NumberFormat.getInstance(Messages.locale(language));
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private Optional<String> term(String kind, String code, Language language) {
        return terms.stream()
                .flatMap(feature -> feature.term(kind, code, language).stream())
                .findFirst();
    }

    private boolean isKey(String key, Language language) {
        return messages.keys(language).contains(key);
    }
}
