package org.miyar.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.miyar.instrument.Instruments;
import org.miyar.instrument.Item;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.RecordTerms;

/** Invitations, sittings, answers and accommodations of a person. */
@ApplicationScoped
class SittingPersonalData implements PersonalData, RecordTerms {
    /** What stands before an instrument where its name is asked for. */
    private static final String INSTRUMENT = "instrument.";

    private final PersonalDataStore store;
    private final Agreements agreements;
    private final Instruments instruments;

    @Inject
    SittingPersonalData(PersonalDataStore store, Agreements agreements, Instruments instruments) {
        this.store = store;
        this.agreements = agreements;
        this.instruments = instruments;
    }

    /** The name of an instrument. */
    @Override
    public Optional<String> term(String kind, String code, Language language) {
        return Optional.of(code)
                .filter(named -> kind.equals("sitting") && named.startsWith(INSTRUMENT))
                .flatMap(named -> instruments.latest(named.substring(INSTRUMENT.length())))
                .map(version -> version.definition().name().in(language));
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "sitting.person_id", "sitting",
                "invitation.invited_by", "invitation-made",
                "accommodation.recorded_by", "accommodation-recorded");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return Stream.of(
                        store.export(person).stream(),
                        store.answers(person).stream().map(this::piece),
                        store.agreements(person).stream().map(this::piece))
                .flatMap(Function.identity())
                .toList();
    }

    /** By the words of the statement and its number as it was shown: the item's code would tell scale and key. */
    private Piece piece(PersonalDataStore.Answered answered) {
        var instrument = instruments.get(answered.instrument());
        var language = answered.language();
        var shown = answered.pages().stream()
                .flatMap(page -> instrument.page(page).stream())
                .map(Item::code)
                .toList();
        var fields = new LinkedHashMap<String, String>();
        fields.put("sitting", Long.toString(answered.sitting().value()));
        fields.put("number", Integer.toString(shown.indexOf(answered.item()) + 1));
        instrument.item(answered.item()).ifPresent(item -> fields.put("statement", item.text(language)));
        fields.put("choice", Integer.toString(answered.choice()));
        fields.put("answer", instrument.definition().responseScale(language).get(answered.choice() - 1));
        answered.shownMillis().ifPresent(millis -> fields.put("shownMs", Integer.toString(millis)));
        fields.put("answeredAt", answered.at().toString());
        return new Piece("answer", fields);
    }

    private Piece piece(PersonalDataStore.Agreed agreed) {
        var agreement = agreed.agreement();
        var text = agreements.text(agreement, instruments.get(agreed.instrument()));
        var fields = new LinkedHashMap<String, String>();
        fields.put("sitting", Long.toString(agreed.sitting().value()));
        fields.put("agreedAt", agreed.at().toString());
        fields.put("notice", agreement.notice());
        fields.put("language", agreement.language().tag());
        text.sections().forEach(section -> fields.put(section.title(), section.text()));
        fields.put("agreed", text.consent());
        return new Piece("agreement", fields);
    }

    /** A submission locks its sitting and then, by what refers to it, the person. */
    @Override
    public void lock(PersonId person) {
        store.lock(person);
    }

    /** What is left is that a sitting took place, whose nobody can tell. */
    @Override
    public void erase(PersonId person) {
        store.erase(person);
    }

    @Override
    public void expire(Instant now) {
        store.removeEndedSessions(now);
    }
}
