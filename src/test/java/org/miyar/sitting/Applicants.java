package org.miyar.sitting;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.miyar.access.Accounts;
import org.miyar.access.NewAccount;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PersonId;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.testkit.Browser;
import org.miyar.testkit.TestMiyar;

/** People who were invited, and HR who invites them. */
public final class Applicants {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestMiyar miyar;

    public Applicants(TestMiyar miyar) {
        this.miyar = miyar;
    }

    /** Somebody of HR, in an organisation that has a name. */
    public Actor hr() {
        miyar.bean(Organisations.class)
                .found(new Organisation(
                        new LocalizedText("متجر النور", "فروشگاه نور", "Noor Stores"),
                        new EmailAddress("jobs@noor.example"),
                        true));
        var name = "Huda " + COUNT.incrementAndGet();
        var person = miyar.bean(Accounts.class)
                .addAtStart(new NewAccount(
                        name,
                        new EmailAddress("huda" + COUNT.get() + "@noor.example"),
                        Language.ENGLISH,
                        Set.of(Role.HR),
                        Optional.empty(),
                        false));
        return new Actor(person, name, Set.of(Role.HR));
    }

    public PersonId person() {
        return miyar.bean(People.class)
                .add("Sara " + COUNT.incrementAndGet(), Optional.empty(), Language.PERSIAN, false);
    }

    public InstrumentVersion instrument() {
        return miyar.bean(Instruments.class).latest("customer-service-profile").orElseThrow();
    }

    public Invited invited() {
        return invited(person());
    }

    public Invited invited(PersonId person) {
        return miyar.bean(Invitations.class).invite(hr(), person, instrument().id(), "application");
    }

    /** The holder of a link, without a browser. */
    public InvitationHolder holder(Invited invited) {
        var sessions = miyar.bean(Sessions.class);
        return sessions.holder(sessions.open(invited.token()).orElseThrow().token())
                .orElseThrow();
    }

    /** The holder of a sitting just started. */
    public InvitationHolder started() {
        var holder = holder(invited());
        miyar.bean(Sittings.class).start(holder, Language.PERSIAN, edition(Language.PERSIAN));
        return holder;
    }

    /** What somebody agrees to who reads the notice in this language now. */
    public String edition(Language language) {
        return miyar.bean(Agreements.class).current(language).edition();
    }

    /** Opens the link, agrees and submits at once. */
    public void submit(URI link) {
        submit(link, List.of());
    }

    /** Opens the link, agrees, answers and submits. */
    public void submit(URI link, List<GivenAnswer> answers) {
        var sessions = miyar.bean(Sessions.class);
        var opened = sessions.open(link.getFragment()).orElseThrow();
        var holder = sessions.holder(opened.token()).orElseThrow();
        var sittings = miyar.bean(Sittings.class);
        sittings.start(holder, Language.ENGLISH, edition(Language.ENGLISH));
        if (!answers.isEmpty()) {
            miyar.bean(Answers.class).save(holder, answers);
        }
        sittings.submit(holder);
    }

    /** A browser in which the link was opened. */
    public Browser opened(Invited invited) {
        var browser = miyar.browser();
        var answer = browser.post("/api/invitations/exchange", "{\"token\":\"" + invited.token() + "\"}");
        if (answer.status() != 204) {
            throw new AssertionError("The link did not open: " + answer.status());
        }
        return browser;
    }

    /** A browser in which the sitting was started, in Persian. */
    public Browser starting() {
        return starting(invited());
    }

    public Browser starting(Invited invited) {
        var browser = opened(invited);
        var answer = browser.post(
                "/api/sittings/current/start",
                "{\"language\":\"fa\",\"noticeVersion\":\"" + edition(Language.PERSIAN) + "\",\"consent\":true}");
        if (answer.status() != 200) {
            throw new AssertionError("The sitting did not start: " + answer.status());
        }
        return browser;
    }
}
