package org.miyar.recruiting;

import java.util.Set;
import org.miyar.kernel.PersonId;

/** Who else has given a person's telephone number. A bean of a feature that stands after this one and asks for numbers. */
public interface SameNumber {
    Set<PersonId> as(PersonId person);
}
