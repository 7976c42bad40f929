package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.miyar.identity.Actor;
import org.miyar.recruiting.Candidate;

/** A section on the page of a candidate, by a feature that stands after this one; a bean of each that has something to show. */
public interface CandidatePart {
    /** Those with a lower number stand first. */
    int order();

    /**
     * The section, its heading an h2; empty if there is nothing to show to this person of this candidate.
     *
     * @param changed to be called when the candidate was changed: shows the page anew
     */
    Optional<Component> section(Actor by, Candidate candidate, Runnable changed);
}
