package org.miyar.requisition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.miyar.kernel.PartialText;

/** A job opening as a list shows it. */
public record RequisitionRow(
        RequisitionId id,
        PartialText title,
        Optional<String> team,
        Optional<String> branch,
        RequisitionState state,
        int wanted,
        Optional<LocalDate> closesOn,
        Instant addedAt,
        boolean demo) {}
