package org.miyar.interview;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.notification.Delivery;
import org.miyar.oversight.PersonalRecords;
import org.miyar.platform.config.Setting;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.TestMiyar;

/** Who hears of an interview, in what words, and what their calendar makes of it. Letters leave through a real mail server. */
class InterviewLettersIT {
    private static final ServerSetup SMTP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final String SARA = "sara@candidates.example";

    @RegisterExtension
    static final GreenMailExtension mail = new GreenMailExtension(SMTP).withPerMethodLifecycle(false);

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans()
            .with(Setting.MAIL_HOST, "127.0.0.1")
            .with(Setting.MAIL_PORT, Integer.toString(SMTP.getPort()))
            .with(Setting.MAIL_STARTTLS, "false")
            .with(Setting.PUBLIC_URL, "https://miyar.example.org")
            .with(Setting.ZONE, "Asia/Baghdad");

    private final Interviews interviews = miyar.bean(Interviews.class);
    private final Interviewing interviewing = new Interviewing(miyar);
    private Hiring hiring;
    private Actor omar;
    private Actor lina;
    private CandidateId sara;

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void somebody_has_applied() {
        hiring = Hiring.at(miyar);
        omar = new Staff(miyar).named("Omar", Role.SUPERVISOR);
        lina = new Staff(miyar).named("Lina", Role.EMPLOYEE);
        sara = hiring.invite("Sara Lind", SARA, Language.PERSIAN).candidate();
        delivered();
    }

    /** What leaves now, by the address it goes to. */
    private static Map<String, MimeMessage> delivered() {
        try {
            mail.purgeEmailFromAllMailboxes();
            miyar.bean(Delivery.class).run();
            var letters = new TreeMap<String, MimeMessage>();
            for (var message : mail.getReceivedMessages()) {
                letters.put(message.getRecipients(Message.RecipientType.TO)[0].toString(), message);
            }
            return letters;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage to(Map<String, MimeMessage> letters, String address) {
        return Objects.requireNonNull(letters.get(address));
    }

    private String address(Actor actor) {
        return miyar.bean(People.class)
                .find(actor.person())
                .orElseThrow()
                .email()
                .orElseThrow()
                .value();
    }

    private static String part(MimeMessage message, int number) {
        try {
            var part = ((MimeMultipart) message.getContent()).getBodyPart(number);
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ICalendar calendar(MimeMessage message) {
        try {
            var type = ((MimeMultipart) message.getContent()).getBodyPart(1).getContentType();
            var calendar = Biweekly.parse(part(message, 1)).first();
            assertThat(type).startsWith("text/calendar").containsIgnoringCase("method=" + method(calendar));
            return calendar;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String method(ICalendar calendar) {
        return calendar.getMethod().getValue();
    }

    private static VEvent event(MimeMessage message) {
        return calendar(message).getEvents().getFirst();
    }

    private InterviewId planned(InterviewForm form) {
        return ((InterviewChange.Saved) interviews.plan(hiring.hr, sara, form)).id();
    }

    private Interview standing(InterviewId id) {
        return interviews.with(hiring.hr, sara).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private StageKind stage() {
        return miyar.bean(Candidates.class)
                .find(hiring.hr, sara)
                .orElseThrow()
                .row()
                .place()
                .orElseThrow()
                .stage()
                .kind();
    }

    @Test
    void everybody_gets_the_appointment_in_their_language_and_interviewers_no_name() {
        var form = new InterviewForm(
                Instant.parse("2030-01-10T07:30:00Z"),
                45,
                "Room 4; left, \"north\"",
                Set.of(omar.person(), lina.person()));
        var id = planned(form);
        var letters = delivered();
        assertThat(letters).containsOnlyKeys(SARA, address(omar), address(lina));
        var own = to(letters, SARA);
        assertThat(part(own, 0))
                .contains("Sara Lind", "۱۰:۳۰", "Room 4", "۴۵ دقیقه")
                .doesNotContain("{");
        assertThat(method(calendar(own))).isEqualTo("REQUEST");
        var event = event(own);
        assertThat(event.getUid().getValue()).isEqualTo("interview-" + id.value() + "@miyar.example.org");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(part(own, 1).lines()).contains("DTSTART:20300110T073000Z", "DTEND:20300110T081500Z");
        assertThat(event.getLocation().getValue()).isEqualTo(form.place());
        assertThat(event.getAttendees()).extracting(Attendee::getEmail).containsExactly(SARA);
        assertThat(event.getOrganizer().getEmail()).isNotBlank();
        var omars = to(letters, address(omar));
        assertThat(part(omars, 0) + part(omars, 1))
                .contains("/app/interviews?interview=" + id.value())
                .doesNotContain("Sara")
                .doesNotContain(SARA);
        assertThat(event(omars).getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(part(own, 1).lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void another_time_changes_the_same_appointment_and_other_interviewers_concern_only_them() {
        var id = planned(interviewing.form(omar));
        delivered();
        var later = interviewing.form(omar);
        var moved = new InterviewForm(later.startsAt().plus(Duration.ofHours(1)), 45, "Room 4", Set.of(omar.person()));
        interviews.change(hiring.hr, id, 0, moved);
        var changed = delivered();
        assertThat(changed).containsOnlyKeys(SARA, address(omar));
        assertThat(event(to(changed, SARA)).getSequence().getValue()).isEqualTo(1);
        assertThat(method(calendar(to(changed, SARA)))).isEqualTo("REQUEST");

        interviews.change(hiring.hr, id, 1, new InterviewForm(moved.startsAt(), 45, "Room 4", Set.of(lina.person())));
        var exchanged = delivered();
        assertThat(exchanged).containsOnlyKeys(address(omar), address(lina));
        assertThat(method(calendar(to(exchanged, address(omar))))).isEqualTo("CANCEL");
        assertThat(method(calendar(to(exchanged, address(lina))))).isEqualTo("REQUEST");
    }

    @Test
    void what_is_called_off_leaves_every_calendar() {
        var id = planned(interviewing.form(omar));
        delivered();
        interviews.cancel(hiring.hr, id, 0);
        var letters = delivered();
        assertThat(letters).containsOnlyKeys(SARA, address(omar));
        assertThat(letters.values()).allSatisfy(letter -> {
            assertThat(method(calendar(letter))).isEqualTo("CANCEL");
            assertThat(event(letter).getStatus().isCancelled()).isTrue();
            assertThat(event(letter).getSequence().getValue()).isEqualTo(1);
        });
    }

    @Test
    void nobody_is_written_to_about_what_is_over() {
        var over = miyar.clock().instant().minus(Duration.ofHours(3));
        var id = planned(new InterviewForm(over, 45, "", Set.of(omar.person())));
        interviews.cancel(hiring.hr, id, 0);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void planning_brings_somebody_to_the_interviews_and_nobody_back() {
        assertThat(stage()).isNotEqualTo(StageKind.INTERVIEW);
        planned(interviewing.form(omar));
        assertThat(stage()).isEqualTo(StageKind.INTERVIEW);
        var pipeline = miyar.bean(Pipeline.class);
        assertThat(pipeline.history(hiring.hr, sara).getLast().to().kind()).isEqualTo(StageKind.INTERVIEW);
        pipeline.reach(hiring.hr, sara, StageKind.OFFER);
        planned(interviewing.form(lina));
        assertThat(stage()).isEqualTo(StageKind.OFFER);
    }

    @Test
    void an_interviewer_fetches_the_file_and_nobody_else_does() {
        var id = planned(interviewing.form(omar));
        var file = interviews.calendarFile(omar, id).orElseThrow();
        assertThat(file.content())
                .contains("METHOD:PUBLISH", "interview-" + id.value())
                .doesNotContain("Sara");
        assertThat(interviews.calendarFile(lina, id)).isEmpty();
        assertThat(interviews.calendarFile(hiring.hr, id)).isEmpty();
        interviews.cancel(hiring.hr, id, standing(id).version());
        assertThat(interviews.calendarFile(omar, id)).isEmpty();
    }

    @Test
    void with_the_candidate_go_the_letters_to_the_interviewers() {
        planned(new InterviewForm(
                interviewing.form(omar).startsAt(), 45, "Unforgettable lane 5", Set.of(omar.person())));
        assertThat(letters("%Unforgettable%")).hasSize(2);
        var administrator = new Staff(miyar).with(Role.ADMINISTRATOR);
        var person =
                miyar.bean(Candidates.class).find(hiring.hr, sara).orElseThrow().person();
        miyar.bean(PersonalRecords.class).erase(administrator, person);
        assertThat(letters("%Unforgettable%")).isEmpty();
    }

    private static List<String> letters(String text) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select recipient from outbox_mail where body like :text or attachment like :text")
                        .bind("text", text)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void a_place_cannot_add_a_line_to_the_calendar() {
        planned(new InterviewForm(
                interviewing.form(omar).startsAt(), 45, "Room\nATTENDEE:mailto:x@example.org", Set.of(omar.person())));
        var attendees = Arrays.stream(
                        part(to(delivered(), SARA), 1).replace("\r\n ", "").split("\r\n"))
                .filter(line -> line.startsWith("ATTENDEE"))
                .toList();
        assertThat(attendees).hasSize(1);
    }
}
