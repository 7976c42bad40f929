package org.miyar.correction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.miyar.correction.Corrections;
import org.miyar.design.Formats;
import org.miyar.identity.Actor;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.ui.CandidatePart;

/** What a candidate asked to have corrected. */
@Dependent
public class CorrectionPart implements CandidatePart {
    private static final int ORDER = 90;

    private final Corrections corrections;
    private final Formats formats;
    private final Clock clock;

    @Inject
    CorrectionPart(Corrections corrections, Formats formats, Clock clock) {
        this.corrections = corrections;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> section(Actor by, Candidate candidate, Runnable changed) {
        var asked = corrections.of(by, candidate.person());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var section = new Section(new H2(ui.getTranslation("correction.part")));
        section.addClassName("recruiting-section");
        asked.forEach(one -> section.add(new CorrectionPanel(
                one,
                formats,
                clock.instant(),
                done -> new CorrectionDialog(corrections, by, one, done, changed).open())));
        return Optional.of(section);
    }
}
