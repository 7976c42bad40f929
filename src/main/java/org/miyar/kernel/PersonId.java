package org.miyar.kernel;

/** Names a person Miyar knows: staff or applicant. */
public record PersonId(long value) {
    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("Ids are positive");
        }
    }
}
