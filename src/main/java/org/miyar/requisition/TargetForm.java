package org.miyar.requisition;

import java.util.List;
import java.util.Set;
import org.miyar.kernel.PersonId;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;

/**
 * What a job asks for, to become the next version of its target profile.
 *
 * @param panel who agreed on it
 */
public record TargetForm(List<TargetBound> bounds, Set<PersonId> panel) {
    public TargetForm {
        bounds = List.copyOf(bounds);
        panel = Set.copyOf(panel);
    }

    static TargetForm of(TargetProfile version) {
        return new TargetForm(version.bounds(), version.panel());
    }
}
