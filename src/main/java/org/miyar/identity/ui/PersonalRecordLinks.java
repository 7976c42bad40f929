package org.miyar.identity.ui;

import com.vaadin.flow.router.RouterLink;
import org.miyar.kernel.PersonId;

/** The way to what is kept of a person, by its address: the page itself stands with those who look after all features together. */
public final class PersonalRecordLinks {
    public static final String PERSON = "person";
    public static final String FROM = "from";
    public static final String ROUTE = "records/:" + PERSON;

    private PersonalRecordLinks() {}

    /** A link to the page where a person's request is answered: a copy, or erasure; and the address it leads back to, such as {@code people/3}. */
    public static RouterLink record(String text, PersonId person, String from) {
        var link = new RouterLink();
        link.setText(text);
        link.getElement()
                .setAttribute(
                        "href", ROUTE.replace(":" + PERSON, Long.toString(person.value())) + "?" + FROM + "=" + from);
        return link;
    }
}
