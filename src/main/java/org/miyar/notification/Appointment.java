package org.miyar.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.miyar.kernel.EmailAddress;

/**
 * An appointment as calendars take it (RFC 5545, 5546). Times are written in UTC: every calendar shows them in the zone it is looked at
 * in, and no rule of a zone that changes later moves them.
 *
 * @param uid the same for ever, so that a later one changes the earlier one
 * @param sequence counts its changes
 * @param notes what else is to be said, such as where to read more
 */
public record Appointment(
        String uid,
        int sequence,
        Instant starts,
        Duration length,
        String title,
        String place,
        String notes,
        Party organiser,
        Party attendee) {
    /** Octets of a line at the most, as the standard advises; letters of Arabic script take two. */
    private static final int LINE = 36;

    /** Somebody with a calendar. */
    public record Party(String name, EmailAddress address) {
        private URI mailbox() {
            return URI.create("mailto:" + address.value());
        }

        /** A quotation mark would end the name in the file. */
        private Cn shown() {
            return new Cn(name.replace('"', '\''));
        }
    }

    /** What the file is to do in the calendar of whoever gets it. */
    public enum Purpose {
        REQUEST(ImmutableMethod.REQUEST),
        CANCEL(ImmutableMethod.CANCEL),
        /** For somebody who fetches it by themselves. */
        PUBLISH(ImmutableMethod.PUBLISH);

        @SuppressWarnings("ImmutableEnumChecker") // as its type says
        private final Method method;

        Purpose(Method method) {
            this.method = method;
        }
    }

    /** The file for a letter or to be fetched. */
    public Letter.Attachment file(String name, Purpose purpose, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(now));
        event.add(new Sequence(sequence));
        event.add(new DtStart<>(starts));
        event.add(new DtEnd<>(starts.plus(length)));
        event.add(new Summary(title));
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        if (!notes.isEmpty()) {
            event.add(new Description(notes));
        }
        event.add(named(new Organizer(organiser.mailbox()), organiser));
        if (purpose != Purpose.PUBLISH) {
            event.add(named(new Attendee(attendee.mailbox()), attendee));
        }
        event.add(purpose == Purpose.CANCEL ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        var calendar = new Calendar()
                .withProdId("-//Miyar//Miyar//EN")
                .withDefaults()
                .withProperty(purpose.method)
                .withComponent(event)
                .getFluentTarget();
        var text = new StringWriter();
        try {
            new CalendarOutputter(false, LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Letter.Attachment(name, "text/calendar; method=" + purpose.name(), text.toString());
    }

    private static Property named(Property property, Party party) {
        property.add(party.shown());
        return property;
    }
}
