package org.miyar.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is to be put right. */
public enum CorrectionField {
    NAME,
    EMAIL,
    PHONE,
    LANGUAGES,
    OTHER;

    /** The field in the database, in the contract and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CorrectionField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
