package org.miyar.identity;

import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PartialText;

/**
 * The organisation that runs this Miyar, as its letters and notices name it.
 *
 * @param name whoever reads a language it is not written in reads it in another
 */
public record Organisation(PartialText name, EmailAddress contact, boolean demo, int version) {
    public Organisation(PartialText name, EmailAddress contact, boolean demo) {
        this(name, contact, demo, 0);
    }

    public Organisation(LocalizedText name, EmailAddress contact, boolean demo) {
        this(PartialText.of(name), contact, demo);
    }
}
