package org.miyar.identity.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.miyar.kernel.PersonId;

/** The way to what is kept of a person, from other features. */
public final class PersonalRecordLinks {
    static final String PERSON = "person";

    private PersonalRecordLinks() {}

    /** A link to the page where a person's request is answered: a copy, or erasure. */
    public static RouterLink record(String text, PersonId person) {
        return new RouterLink(
                text,
                PersonalRecordView.class,
                new RouteParameters(new RouteParam(PERSON, Long.toString(person.value()))));
    }
}
