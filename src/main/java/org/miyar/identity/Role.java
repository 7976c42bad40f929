package org.miyar.identity;

import java.util.Arrays;

/** What an account may be. One person may have several. */
public enum Role {
    ADMINISTRATOR(Roles.ADMINISTRATOR),
    HR(Roles.HR),
    SUPERVISOR(Roles.SUPERVISOR),
    EMPLOYEE(Roles.EMPLOYEE),
    /** Somebody trained in assessment; given by an administrator to one person at a time. */
    SPECIALIST(Roles.SPECIALIST);

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The role in the database, in {@link Roles} and in message keys. */
    public String code() {
        return code;
    }

    /**
     * The role of a code.
     *
     * <p>Throws {@link IllegalArgumentException} if there is none.
     */
    public static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role " + code));
    }
}
