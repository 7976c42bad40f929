package org.miyar.recruiting;

import java.util.Optional;
import java.util.Set;
import org.miyar.access.Accounts;
import org.miyar.access.NewAccount;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.testkit.TestMiyar;

/** An organisation with somebody in HR and one open job, for tests of recruiting. */
public final class Hiring {
    private final TestMiyar miyar;
    public final Actor hr;
    public final RequisitionId job;

    private Hiring(TestMiyar miyar, Actor hr, RequisitionId job) {
        this.miyar = miyar;
        this.hr = hr;
        this.job = job;
    }

    public static Hiring at(TestMiyar miyar) {
        miyar.bean(Organisations.class)
                .found(new Organisation(
                        new LocalizedText("شركة النور", "شرکت نور", "Noor Ltd"),
                        new EmailAddress("people@noor.example"),
                        false));
        var person = miyar.bean(Accounts.class)
                .addAtStart(new NewAccount(
                        "Nadia",
                        new EmailAddress("nadia" + System.nanoTime() + "@noor.example"),
                        Language.ENGLISH,
                        Set.of(Role.HR),
                        Optional.empty(),
                        false));
        var hr = new Actor(person, "Nadia", Set.of(Role.HR));
        var job = miyar.bean(Requisitions.class)
                .open(
                        hr,
                        new LocalizedText("خدمة العملاء", "خدمات مشتری", "Customer service"),
                        Optional.empty(),
                        Optional.empty(),
                        miyar.bean(Instruments.class)
                                .latest("customer-service-profile")
                                .orElseThrow()
                                .id(),
                        false);
        return new Hiring(miyar, hr, job);
    }

    public InvitationLink invite(String name, String email, Language language) {
        var outcome = miyar.bean(Inviting.class)
                .invite(
                        hr,
                        job,
                        name,
                        Optional.of(email).filter(e -> !e.isEmpty()).map(EmailAddress::new),
                        language);
        return ((InviteOutcome.Ready) outcome).link();
    }
}
