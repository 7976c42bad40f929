package org.miyar.privacy;

import java.util.Optional;
import org.miyar.kernel.Language;

/** Words for codes that only the feature which keeps them knows, such as a competency, or a question and what was chosen; a bean. */
public interface RecordTerms {
    /**
     * What somebody reads in place of a code.
     *
     * @param kind of the {@link PersonalData.Piece}
     * @param code a field's, or a field's and its value's with a point between; empty where the feature has no word for it
     */
    Optional<String> term(String kind, String code, Language language);
}
