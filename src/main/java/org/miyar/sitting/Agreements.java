package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Notices;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** What is agreed to now, and the words of what was agreed to at any time. */
@ApplicationScoped
public class Agreements {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    private final Notices notices;
    private final Organisations organisations;
    private final Instance<KeptMonths> kept;
    private final Config config;

    @Inject
    Agreements(Notices notices, Organisations organisations, @Any Instance<KeptMonths> kept, Config config) {
        this.notices = notices;
        this.organisations = organisations;
        this.kept = kept;
        this.config = config;
    }

    /** The notice as a person reads it, with every place filled. */
    public record Text(List<Section> sections, String consent) {
        public Text {
            sections = List.copyOf(sections);
        }

        public record Section(String key, String title, String text) {}
    }

    /** What the holder of a sitting would agree to who reads the notice in this language now. */
    public Agreement current(SittingId sitting, Language language) {
        return current(sitting, language, organisations.current());
    }

    /** The same where the organisation has been read. */
    public Agreement current(SittingId sitting, Language language, Organisation organisation) {
        return current(
                language,
                organisation,
                kept.stream()
                        .flatMapToInt(who -> who.of(sitting).stream())
                        .findFirst()
                        .orElseGet(() -> config.number(Setting.RETENTION_MONTHS)));
    }

    /** The same where nothing else was said than what is usual. */
    public Agreement current(Language language) {
        return current(language, organisations.current(), config.number(Setting.RETENTION_MONTHS));
    }

    private Agreement current(Language language, Organisation organisation, int months) {
        return new Agreement(
                notices.current().version(),
                language,
                organisation.name().in(language),
                organisation.contact().value(),
                months);
    }

    /** The words of an agreement. Notices and instruments never change under their version, so these do not either. */
    public Text text(Agreement agreement, InstrumentVersion instrument) {
        var notice = notices.find(agreement.notice()).orElseThrow();
        var language = agreement.language();
        var filling = filling(agreement, instrument);
        return new Text(
                notice.sections().stream()
                        .map(section -> new Text.Section(
                                section.key(),
                                filling.apply(section.title().in(language)),
                                filling.apply(section.text().in(language))))
                        .toList(),
                filling.apply(notice.consent().in(language)));
    }

    private static UnaryOperator<String> filling(Agreement agreement, InstrumentVersion instrument) {
        var language = agreement.language();
        var places = Map.of(
                "{organisation}", agreement.organisation(),
                "{contact}", agreement.contact(),
                "{months}", Digits.inLanguage(agreement.months(), language),
                "{minutes}", Digits.inLanguage(instrument.definition().minutes(), language),
                "{items}", Digits.inLanguage(instrument.items().size(), language));
        return text -> PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(), place.group())));
    }
}
