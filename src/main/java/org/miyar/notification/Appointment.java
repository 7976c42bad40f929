package org.miyar.notification;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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
    public record Party(String name, EmailAddress address) {}

    /** What the file is to do in the calendar of whoever gets it. */
    public enum Purpose {
        REQUEST,
        CANCEL,
        /** For somebody who fetches it by themselves. */
        PUBLISH
    }

    /** The file for a letter or to be fetched. */
    public Letter.Attachment file(String name, Purpose purpose, Instant now) {
        var event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(sequence);
        event.setDateStart(Date.from(starts));
        event.setDateEnd(Date.from(starts.plus(length)));
        event.setSummary(title);
        if (!place.isEmpty()) {
            event.setLocation(place);
        }
        if (!notes.isEmpty()) {
            event.setDescription(notes);
        }
        event.setOrganizer(new Organizer(organiser.name(), organiser.address().value()));
        if (purpose != Purpose.PUBLISH) {
            event.addAttendee(new Attendee(attendee.name(), attendee.address().value()));
        }
        event.setStatus(purpose == Purpose.CANCEL ? Status.cancelled() : Status.confirmed());
        var calendar = new ICalendar();
        calendar.setProductId("-//Miyar//Miyar//EN");
        calendar.setMethod(new Method(purpose.name()));
        calendar.addEvent(event);
        return new Letter.Attachment(name, "text/calendar; method=" + purpose.name(), written(calendar));
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
