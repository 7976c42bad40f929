package org.miyar.requisition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.miyar.identity.Actor;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.PartialText;
import org.miyar.platform.config.Config;
import org.miyar.profile.TargetBound;
import org.miyar.team.TeamId;
import org.miyar.testkit.TestMiyar;

/** What one person writes about job openings in a test. */
record Drafts(TestMiyar miyar, Actor writer) {
    private static final PartialText REASON = new PartialText("", "", "Every eighth call begins in anger.");

    static final TargetForm TARGET = target(45);

    static TargetForm target(double lower) {
        return new TargetForm(
                List.of(
                        new TargetBound("CALM", 3, lower, OptionalDouble.of(70), REASON),
                        new TargetBound("EMP", 1, 40, OptionalDouble.empty(), REASON)),
                Set.of());
    }

    static RequisitionForm form(String title, Optional<TeamId> team, Optional<LocalDate> closesOn) {
        return new RequisitionForm(
                new PartialText("", "کارشناس", title),
                Optional.of(new PartialText("", "", "You take calls.")),
                team,
                Optional.empty(),
                2,
                closesOn);
    }

    static RequisitionForm form(String title) {
        return form(title, Optional.empty(), Optional.empty());
    }

    RequisitionId drafted(RequisitionForm form) {
        return ((RequisitionChange.Saved) requisitions().draft(writer, form)).id();
    }

    RequisitionId takenOver(RequisitionForm form, RequisitionState state, boolean demo) {
        var showing = miyar.bean(Instruments.class).latest("ipip-neo-120").orElseThrow();
        return requisitions().takeOver(writer, form, showing.id(), Optional.of(TARGET), state, demo);
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                miyar.clock().instant(), miyar.bean(Config.class).zone());
    }

    private Requisitions requisitions() {
        return miyar.bean(Requisitions.class);
    }
}
