package org.miyar.profile;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.instrument.Item;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PersonId;
import org.miyar.scoring.QualityKey.Keying;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.CompletedSitting;
import org.miyar.sitting.InvitationHolder;
import org.miyar.sitting.Invitations;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.SittingId;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.testkit.TestMiyar;

/** People who take the customer-service profile in tests, and the HR person who invites them. */
public final class Candidates {
    private final TestMiyar miyar;
    private final Random random = new Random(20261122);

    public Candidates(TestMiyar miyar) {
        this.miyar = miyar;
    }

    public InstrumentVersion instrument() {
        return miyar.bean(Instruments.class).latest("customer-service-profile").orElseThrow();
    }

    public PersonId person(String name, boolean demo) {
        return miyar.bean(People.class).add(name, Optional.empty(), Language.ENGLISH, demo);
    }

    public Actor hr() {
        return new Actor(person("Hana HR", false), "Hana HR", Set.of(Role.HR));
    }

    /** Answers of a careful person whose scales have the trait level given (1..5), validity items as expected. */
    public Map<String, Integer> answers(double level) {
        var answers = new HashMap<String, Integer>();
        for (var item : instrument().items()) {
            answers.put(item.code(), answer(item, level + random.nextGaussian() * 0.5));
        }
        return answers;
    }

    private static int answer(Item item, double level) {
        return switch (item.kind()) {
            case LIKERT -> {
                int keyed = Math.clamp(Math.round(level), 1, 5);
                yield item.keying().equals(Optional.of(Keying.NEGATIVE)) ? 6 - keyed : keyed;
            }
            case INSTRUCTED -> item.expected().orElseThrow();
            case INFREQUENCY -> item.keying().equals(Optional.of(Keying.NEGATIVE)) ? 5 : 1;
            case IMPRESSION -> 3;
        };
    }

    /** A sitting that is submitted with these answers, four seconds each. */
    public SittingId submitted(PersonId person, Language language, Map<String, Integer> answers) {
        return submitted(person, language, answers, true);
    }

    public SittingId submitted(PersonId person, Language language, Map<String, Integer> answers, boolean timed) {
        var now = miyar.clock().instant();
        var begun = now.minus(Duration.ofMinutes(12));
        var given = answers.entrySet().stream()
                .map(each -> new CompletedSitting.Given(each.getKey(), each.getValue(), OptionalInt.of(4_000), begun))
                .toList();
        return miyar.bean(Sittings.class)
                .takeOver(new CompletedSitting(
                        person,
                        instrument().id(),
                        "application",
                        language,
                        begun.minus(Duration.ofDays(1)),
                        begun,
                        now,
                        instrument().pages(),
                        timed,
                        given))
                .sitting();
    }

    public void submitted(int people, Language language) {
        for (int i = 0; i < people; i++) {
            submitted(person("Simulated " + i, true), language, answers(3.2 + random.nextGaussian() * 0.6));
        }
    }

    /** An invited person who has answered everything but not submitted. */
    public InvitationHolder answered(Map<String, Integer> answers) {
        miyar.bean(Organisations.class)
                .found(new Organisation(
                        new LocalizedText("مؤسسة", "سازمان", "Organisation"),
                        new EmailAddress("hiring@example.org"),
                        false));
        var invited = miyar.bean(Invitations.class)
                .invite(hr(), person("Sara", false), instrument().id(), "application");
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.holder(
                        sessions.open(invited.token()).orElseThrow().token())
                .orElseThrow();
        var sittings = miyar.bean(Sittings.class);
        sittings.start(
                holder,
                Language.PERSIAN,
                miyar.bean(Agreements.class).current(Language.PERSIAN).edition());
        miyar.bean(Answers.class).save(holder, given(answers));
        return holder;
    }

    /** These answers as somebody gives them. */
    public static List<GivenAnswer> given(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .map(each -> new GivenAnswer(each.getKey(), each.getValue(), 1, OptionalInt.of(4_000)))
                .toList();
    }
}
