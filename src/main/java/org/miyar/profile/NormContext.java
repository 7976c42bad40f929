package org.miyar.profile;

/** In which situation a norm group answered: people answer otherwise when a job depends on it, so contexts are never pooled. */
public enum NormContext {
    APPLICANT("applicant");

    private final String code;

    NormContext(String code) {
        this.code = code;
    }

    /** How it is stored. */
    public String code() {
        return code;
    }

    static NormContext ofCode(String code) {
        for (var context : values()) {
            if (context.code.equals(code)) {
                return context;
            }
        }
        throw new IllegalArgumentException("Unknown context of a norm: " + code);
    }
}
