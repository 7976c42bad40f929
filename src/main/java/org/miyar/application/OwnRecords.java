package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplates;
import org.miyar.notification.Outbox;
import org.miyar.notification.Placeholder;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalFile;
import org.miyar.oversight.PersonalRecords;
import org.miyar.platform.config.Config;
import org.miyar.platform.throttle.Allowances;
import org.miyar.platform.throttle.Network;
import org.miyar.privacy.PersonalData.Piece;

/**
 * What is kept of people without an account, for themselves: seen, taken along, erased. Who reads the letters of an address is who it
 * belongs to; whether there is anybody of an address is told there and nowhere else.
 */
@ApplicationScoped
public class OwnRecords {
    /** Time to find the letter, and to look at it all on another device. */
    static final Duration WORKS = Duration.ofHours(24);

    static final int LETTERS_TO_ONE_MAILBOX = 3;
    static final int ASKED_FROM_ONE_PLACE = 20;

    private final OwnRecordStore store;
    private final PersonalRecords records;
    private final Cvs cvs;
    private final People people;
    private final Organisations organisations;
    private final Outbox outbox;
    private final LetterTemplates templates;
    private final Config config;
    private final Clock clock;
    private final Allowances callers;
    private final Allowances mailboxes;
    private final Instance<OwnRecords> self;

    @Inject
    OwnRecords(
            OwnRecordStore store,
            PersonalRecords records,
            Cvs cvs,
            People people,
            Organisations organisations,
            Outbox outbox,
            LetterTemplates templates,
            Config config,
            Clock clock,
            Instance<OwnRecords> self) {
        this.store = store;
        this.records = records;
        this.cvs = cvs;
        this.people = people;
        this.organisations = organisations;
        this.outbox = outbox;
        this.templates = templates;
        this.config = config;
        this.clock = clock;
        this.callers = new Allowances(ASKED_FROM_ONE_PLACE, Duration.ofHours(1), clock);
        this.mailboxes = new Allowances(LETTERS_TO_ONE_MAILBOX, Duration.ofHours(1), clock);
        this.self = self;
    }

    /**
     * The same as {@link #ask}, after the answer to the person has left: its time tells nothing. Too many from one place, or for one
     * address whoever asks, are silently dropped.
     *
     * @return the asking, if it was not dropped
     */
    public Optional<Thread> askLater(EmailAddress email, Language language, String address) {
        boolean dropped = callers.take(Network.of(address)).isPresent()
                || mailboxes.take(email.value()).isPresent();
        return dropped
                ? Optional.empty()
                : Optional.of(Thread.ofVirtual()
                        .name("own-record")
                        .start(() -> self.get().ask(email, language)));
    }

    /** Sends the link there, if something is kept of somebody of this address who has no account. */
    @Transactional
    public void ask(EmailAddress email, Language language) {
        var found = people.withEmail(email).stream()
                .map(Person::id)
                .filter(records::isApplicant)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        var token = Token.fresh();
        var until = now().plus(WORKS);
        store.insert(token.hash(), found, until);
        var organisation = organisations.current();
        var name = organisation.name().in(language);
        outbox.send(new Letter(
                Optional.of(found.getFirst()),
                email,
                language,
                templates.write(
                        LetterKind.OWN_RECORD,
                        language,
                        Map.of(
                                Placeholder.ORGANISATION,
                                name,
                                Placeholder.LINK,
                                config.publicUrl() + "/mine?lang=" + language.tag() + "#" + token.text(),
                                Placeholder.DURATION,
                                templates.hours(language, WORKS.toHours()))),
                true,
                Optional.of(new Letter.Link("own record " + found.getFirst().value(), until))));
    }

    /** Whose records a link opens, in one order for whoever locks them; empty if it does not work. */
    public Optional<List<PersonId>> opened(Token link) {
        return Optional.of(store.people(link.hash(), now()))
                .map(found -> found.stream().filter(records::isApplicant).toList())
                .filter(found -> !found.isEmpty());
    }

    /** All that is kept, to be looked at; empty if the link does not work. */
    public Optional<List<Piece>> pieces(Token link) {
        return opened(link)
                .map(found -> found.stream()
                        .flatMap(person -> records.ownPieces(person).stream())
                        .toList());
    }

    /** The files they sent; empty if the link does not work. */
    public Optional<List<byte[]>> cvs(Token link) {
        return opened(link)
                .map(found -> found.stream()
                        .flatMap(person -> cvs.own(person).stream())
                        .toList());
    }

    /** All that is kept, to be taken along; empty if the link does not work. */
    @Transactional
    public Optional<PersonalFile> file(Token link) {
        return opened(link)
                .map(found -> found.stream().map(records::ownExport).toList())
                .map(files -> new PersonalFile(
                        files.getFirst().madeAt(),
                        files.stream().flatMap(file -> file.pieces().stream()).toList()));
    }

    /** Erases it all, or nothing where some of it has to be kept for now; empty if the link does not work. */
    @Transactional
    public Optional<ErasureOutcome> erase(Token link) {
        return opened(link).map(people -> {
            if (people.stream().anyMatch(records::isHeld)) {
                return new ErasureOutcome.Held();
            }
            people.forEach(records::eraseOwn);
            return new ErasureOutcome.Erased();
        });
    }

    /** Whose data the link opens, for what other features let them see; nobody if it does not work. */
    public List<PersonId> people(Token link) {
        return opened(link).orElse(List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
