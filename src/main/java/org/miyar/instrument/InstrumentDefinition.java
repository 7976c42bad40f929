package org.miyar.instrument;

import java.util.List;
import java.util.Map;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.scoring.QualityThresholds;
import org.miyar.scoring.ResponseRange;

/**
 * An instrument version without its items: what {@code instrument.json} says.
 *
 * @param forDecisions whether it may stand behind a decision about a person; false is for demonstration only
 * @param balanced whether every scale has as many items keyed + as −
 * @param responseScale five labels a language, the first for answer 1
 * @param quality screening thresholds of response quality; those of the literature where it gives none
 * @param practice the statement to try the controls on; never stored
 */
public record InstrumentDefinition(
        String code,
        String version,
        LocalizedText name,
        LocalizedText summary,
        boolean forDecisions,
        int minutes,
        boolean balanced,
        String source,
        String licence,
        List<Language> languages,
        List<Scale> scales,
        Map<Language, List<String>> responseScale,
        QualityThresholds quality,
        Map<Language, String> practice) {
    /** Every instrument here answers on five labelled points. */
    public static final ResponseRange RANGE = new ResponseRange(1, 5);

    public InstrumentDefinition {
        languages = List.copyOf(languages);
        scales = List.copyOf(scales);
        responseScale = Map.copyOf(responseScale);
        practice = Map.copyOf(practice);
    }

    public List<String> responseScale(Language language) {
        return responseScale.getOrDefault(language, List.of());
    }

    public String practice(Language language) {
        return practice.getOrDefault(language, "");
    }
}
