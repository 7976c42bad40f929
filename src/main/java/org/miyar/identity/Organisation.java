package org.miyar.identity;

import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.LocalizedText;

/** The organisation that runs this Miyar, as its letters and notices name it. */
public record Organisation(LocalizedText name, EmailAddress contact, boolean demo, int version) {
    public Organisation(LocalizedText name, EmailAddress contact, boolean demo) {
        this(name, contact, demo, 0);
    }
}
