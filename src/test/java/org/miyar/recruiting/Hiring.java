package org.miyar.recruiting;

import java.util.Optional;
import java.util.Set;
import org.miyar.access.Accounts;
import org.miyar.access.NewAccount;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PartialText;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
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
                .takeOver(
                        hr,
                        RequisitionForm.titled(new PartialText("خدمة العملاء", "خدمات مشتری", "Customer service")),
                        instrument(miyar),
                        Optional.empty(),
                        RequisitionState.OPEN,
                        false);
        return new Hiring(miyar, hr, job);
    }

    private static InstrumentVersionId instrument(TestMiyar miyar) {
        return miyar.bean(Instruments.class).forDecisions().orElseThrow().id();
    }

    /** Another job that people can be invited for. */
    public RequisitionId opened(String title) {
        return miyar.bean(Requisitions.class)
                .takeOver(
                        hr,
                        RequisitionForm.titled(new PartialText("", "", title)),
                        instrument(miyar),
                        Optional.empty(),
                        RequisitionState.OPEN,
                        false);
    }

    public InvitationLink invite(String name, String email, Language language) {
        var outcome = miyar.bean(Inviting.class)
                .invite(
                        hr,
                        Optional.of(job),
                        name,
                        Optional.of(email).filter(e -> !e.isEmpty()).map(EmailAddress::new),
                        language);
        return ((InviteOutcome.Ready) outcome).link();
    }
}
