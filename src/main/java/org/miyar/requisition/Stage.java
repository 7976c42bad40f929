package org.miyar.requisition;

import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;

/**
 * One step of an opening on the way from an application to an end.
 *
 * @param position its place among the stages of its opening, from 0
 * @param name empty where the word of the kind says enough
 */
public record Stage(StageId id, RequisitionId requisition, int position, StageKind kind, Optional<PartialText> name) {
    /** What it is called, given the word of its kind in the reader's language. */
    public String title(Language language, String word) {
        return name.map(text -> text.in(language)).orElse(word);
    }
}
