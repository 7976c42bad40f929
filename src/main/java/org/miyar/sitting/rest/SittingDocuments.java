package org.miyar.sitting.rest;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.sitting.Agreement;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Sitting;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.rest.SittingDocument.AnswerPart;
import org.miyar.sitting.rest.SittingDocument.ItemPart;
import org.miyar.sitting.rest.SittingDocument.NoticePart;
import org.miyar.sitting.rest.SittingDocument.PagePart;
import org.miyar.sitting.rest.SittingDocument.SectionPart;

/** Puts together what the applicant's page shows. */
@ApplicationScoped
class SittingDocuments {
    private final Sittings sittings;
    private final Answers answers;
    private final Instruments instruments;
    private final Agreements agreements;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    @Inject
    SittingDocuments(
            Sittings sittings,
            Answers answers,
            Instruments instruments,
            Agreements agreements,
            Organisations organisations,
            People people,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.instruments = instruments;
        this.agreements = agreements;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** The document; before the start in the language wanted, later in the sitting's own. Empty if the holder is one no more. */
    Optional<SittingDocument> of(InvitationHolder holder, Optional<Language> wanted) {
        return sittings.of(holder)
                .flatMap(sitting ->
                        people.find(holder.person()).map(person -> document(holder, sitting, person, wanted)));
    }

    private SittingDocument document(
            InvitationHolder holder, Sitting sitting, Person person, Optional<Language> wanted) {
        var instrument = instruments.get(sitting.instrument());
        var definition = instrument.definition();
        var organisation = organisations.current();
        var language = sitting.language()
                .or(() -> wanted.filter(definition.languages()::contains))
                .or(() -> Optional.of(person.language()).filter(definition.languages()::contains))
                .orElseGet(() -> definition.languages().getFirst());
        boolean open = sitting.state() == Sitting.State.STARTED;
        return new SittingDocument(
                sitting.reference().text(),
                sitting.state().name().toLowerCase(Locale.ROOT),
                organisation.name().in(language),
                organisation.contact().value(),
                organisation.demo(),
                person.name(),
                Arrays.stream(Language.values())
                        .filter(definition.languages()::contains)
                        .map(Language::tag)
                        .toList(),
                language.tag(),
                definition.name().in(language),
                definition.minutes(),
                instrument.items().size(),
                notice(
                        sitting.agreement().orElseGet(() -> agreements.current(sitting.id(), language, organisation)),
                        instrument),
                definition.responseScale(language),
                definition.practice(language),
                sitting.timed(),
                clock.millis(),
                open ? pages(instrument, sitting, language) : List.of(),
                open ? answers(holder) : Map.of(),
                sitting.submittedAt().map(String::valueOf).orElse(null));
    }

    private static List<PagePart> pages(InstrumentVersion instrument, Sitting sitting, Language language) {
        return sitting.pages().stream()
                .map(number -> new PagePart(
                        number,
                        instrument.page(number).stream()
                                .map(item -> new ItemPart(item.code(), item.text(language)))
                                .toList()))
                .toList();
    }

    private Map<String, AnswerPart> answers(InvitationHolder holder) {
        return answers.standing(holder).stream()
                .collect(toMap(answer -> answer.item(), answer -> new AnswerPart(answer.value(), answer.sequence())));
    }

    private NoticePart notice(Agreement agreement, InstrumentVersion instrument) {
        var text = agreements.text(agreement, instrument);
        return new NoticePart(
                agreement.edition(),
                text.sections().stream()
                        .map(section -> new SectionPart(section.key(), section.title(), section.text()))
                        .toList(),
                text.consent());
    }
}
