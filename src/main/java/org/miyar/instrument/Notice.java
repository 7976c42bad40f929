package org.miyar.instrument;

import java.util.List;
import org.miyar.kernel.LocalizedText;

/**
 * What a person reads before agreeing to take part. Texts hold the places {@code {organisation}}, {@code {contact}},
 * {@code {months}}, {@code {minutes}} and {@code {items}}. A version that somebody agreed to stays readable.
 */
public record Notice(String version, List<Section> sections, LocalizedText consent) {
    public Notice {
        sections = List.copyOf(sections);
    }

    public record Section(String key, LocalizedText title, LocalizedText text) {}
}
