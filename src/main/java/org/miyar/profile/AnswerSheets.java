package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.instrument.Item;
import org.miyar.kernel.Language;
import org.miyar.scoring.QualityKey.Keying;
import org.miyar.sitting.SittingId;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.SubmittedSitting;

/**
 * Single answers, for assessment specialists alone: whoever decides about somebody reads scales, because one answer measures nothing.
 * Nobody looks without a reason, and every look is remembered with it.
 */
@ApplicationScoped
public class AnswerSheets {
    /** A reason in fewer letters is none. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 300;

    private final Sittings sittings;
    private final Instruments instruments;
    private final People people;
    private final AuditTrail audit;

    @Inject
    AnswerSheets(Sittings sittings, Instruments instruments, People people, AuditTrail audit) {
        this.sittings = sittings;
        this.instruments = instruments;
        this.people = people;
        this.audit = audit;
    }

    /** Whose answers there are to look at; says nothing of them. */
    public Optional<String> whose(Actor by, SittingId sitting) {
        by.mustBe(Role.SPECIALIST);
        return sittings.submitted(sitting)
                .flatMap(SubmittedSitting::person)
                .flatMap(people::find)
                .map(Person::name);
    }

    /** Whether a look with this reason would be one. */
    public static boolean isReason(String reason) {
        var stripped = reason.strip();
        return stripped.length() >= SHORTEST_REASON && stripped.length() <= LONGEST_REASON;
    }

    /**
     * The answers of a submitted sitting; empty if there is none, or its person was erased.
     *
     * <p>Throws {@link IllegalArgumentException} without a reason, see {@link #isReason}.
     *
     * @param reader in which language scales are named
     */
    @Transactional
    public Optional<AnswerSheet> view(Actor by, SittingId id, String reason, Language reader) {
        by.mustBe(Role.SPECIALIST);
        if (!isReason(reason)) {
            throw new IllegalArgumentException("Answers are not looked at without a reason");
        }
        return sittings.submitted(id)
                .flatMap(sitting -> sitting.person().map(person -> {
                    audit.record(AuditEvent.of(by.audited(), AuditAction.ANSWERS_VIEWED)
                            .about("sitting", id.value())
                            .withDetail(reason.strip()));
                    return new AnswerSheet(
                            people.find(person).map(Person::name).orElse("–"),
                            sitting.language(),
                            sitting.timed(),
                            lines(sitting, instruments.get(sitting.instrument()), reader));
                }));
    }

    private static List<AnswerSheet.Line> lines(
            SubmittedSitting sitting, InstrumentVersion instrument, Language reader) {
        var lines = new ArrayList<AnswerSheet.Line>();
        for (int page : sitting.pages()) {
            for (var item : instrument.page(page)) {
                lines.add(line(lines.size() + 1, item, sitting, instrument, reader));
            }
        }
        return lines;
    }

    private static AnswerSheet.Line line(
            int number, Item item, SubmittedSitting sitting, InstrumentVersion instrument, Language reader) {
        int choice = sitting.answers().getOrDefault(item.code(), 0);
        var shown = sitting.timed() ? sitting.shownMillis().get(item.code()) : null;
        return new AnswerSheet.Line(
                number,
                item.text(sitting.language()),
                item.scale()
                        .flatMap(instrument::scale)
                        .map(scale -> scale.name().in(reader))
                        .orElse(""),
                item.keying()
                        .map(keying -> keying == Keying.NEGATIVE ? AnswerSheet.Key.NEGATIVE : AnswerSheet.Key.POSITIVE)
                        .orElse(AnswerSheet.Key.EXPECTED),
                choice,
                choice == 0
                        ? ""
                        : instrument
                                .definition()
                                .responseScale(sitting.language())
                                .get(choice - 1),
                shown == null ? OptionalInt.empty() : OptionalInt.of(shown));
    }
}
