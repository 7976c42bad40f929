package org.miyar.application;

import java.util.regex.Pattern;

/** A telephone number in the one form that is the same for everybody who dials it (E.164): {@code +989121234567}. */
public record PhoneNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Throws {@link IllegalArgumentException} if it has another form; see {@link PhoneNumbers} for what people type. */
    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a telephone number in E.164");
        }
    }

    /** Without the number: texts end in logs. */
    @Override
    public String toString() {
        return "PhoneNumber";
    }
}
