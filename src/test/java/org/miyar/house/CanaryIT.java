package org.miyar.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.application.ApplicationForm;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.Applications;
import org.miyar.application.CvOutcome;
import org.miyar.application.Cvs;
import org.miyar.application.OwnRecordLinks;
import org.miyar.application.OwnRecords;
import org.miyar.application.PhoneNumber;
import org.miyar.correction.CorrectionField;
import org.miyar.correction.Corrections;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Reviews;
import org.miyar.decision.Verdict;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.interview.Interviewing;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.kernel.Token;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.RetentionDesk;
import org.miyar.platform.config.Config;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Withdrawing;
import org.miyar.recruiting.roster.Roster;
import org.miyar.recruiting.roster.RosterWork;
import org.miyar.recruiting.roster.Rosters;
import org.miyar.requisition.Requisitions;
import org.miyar.sitting.Accommodation;
import org.miyar.sitting.Accommodations;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.TestMiyar;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.LoggerFactory;

/** Somebody goes through all there is, is erased, and nothing in the whole house tells of them any more. */
class CanaryIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final String NAME = "Zwitschi Kanárienvogel";
    private static final EmailAddress EMAIL = new EmailAddress("zwitschi.kana@vogel.example");
    private static final PhoneNumber PHONE = new PhoneNumber("+989127654321");

    /** Parts of what names them, as they were typed and as anything folds or groups them. */
    private static final Set<String> TRACES = Set.of(
            "zwitschi",
            "kanárienvogel",
            new SearchKey(NAME).value().toLowerCase(Locale.ROOT),
            new SearchKey("Kanárienvogel").value().toLowerCase(Locale.ROOT),
            "vogel.example",
            "9127654321",
            "912 765 4321");

    private final Schema schema = new Schema(miyar);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        everything.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        everything.detachAppender(log);
    }

    @Test
    void a_canary_that_was_everywhere_is_found_nowhere_once_it_is_erased() throws IOException {
        var hiring = Hiring.at(miyar);
        var went = new Walk(hiring).through();
        assertThat(found()).as("it was everywhere").contains("person.name", "person.search_name", "person.email");
        assertThat(found())
                .contains(
                        "application.phone",
                        "application.languages",
                        "outbox_mail.body",
                        "decision_reason.reason",
                        "review.words",
                        "interview_note.note",
                        "accommodation.notes",
                        "correction.words",
                        "retention_hold.reason");
        assertThat(files()).isNotEmpty();
        var before = counts();

        var token = link();
        assertThat(erase(token)).as("what must be kept is kept").isEqualTo(409);
        went.forEach(person -> miyar.bean(RetentionDesk.class).release(hiring.hr, person));
        assertThat(erase(token)).isEqualTo(204);

        assertThat(found()).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(logged()).isEmpty();
        assertThat(counts()).as("how many there were stays true").isEqualTo(before);
        for (var person : went) {
            assertThat(schema.count(
                            "select count(*) from audit_event where action = 'ERASED' and subject_kind = 'person'"
                                    + " and subject_id = " + person.value()))
                    .as("that somebody was erased stays")
                    .isOne();
            assertThat(miyar.bean(PersonalRecords.class).find(hiring.hr, person))
                    .isEmpty();
        }
    }

    @Test
    void what_looks_for_it_finds_it() throws IOException {
        var hiring = Hiring.at(miyar);
        hiring.invite(NAME, EMAIL.value(), Language.ENGLISH);
        LoggerFactory.getLogger(CanaryIT.class).warn("This one says {}", NAME);
        var file = miyar.bean(Config.class).dataFolder().resolve("left.txt");
        Files.writeString(file, "of " + EMAIL.value());

        assertThat(found()).contains("person.name");
        assertThat(files()).containsExactly("left.txt");
        assertThat(logged()).hasSize(1);

        Files.delete(file);
        miyar.bean(People.class)
                .withEmail(EMAIL)
                .forEach(person -> assertThat(miyar.bean(PersonalRecords.class).erase(hiring.hr, person.id()))
                        .isEqualTo(new ErasureOutcome.Erased()));
    }

    /** Everything that can happen to somebody who is not hired. */
    private static final class Walk {
        private final Hiring hiring;
        private final Interviewing interviewing = new Interviewing(miyar);

        private Walk(Hiring hiring) {
            this.hiring = hiring;
        }

        /** Whose rows it left: one for each way they came. */
        List<PersonId> through() throws IOException {
            listed();
            invited();
            applied();
            var people = miyar.bean(People.class).withEmail(EMAIL).stream()
                    .map(person -> person.id())
                    .toList();
            assertThat(people).hasSize(3);
            var corrections = miyar.bean(Corrections.class);
            corrections.ask(people.getFirst(), CorrectionField.NAME, "It is " + NAME + " with an accent.");
            corrections.answer(
                    hiring.hr,
                    corrections.of(hiring.hr, people.getFirst()).getFirst().id(),
                    false,
                    NAME + " it was.");
            corrections.ask(people.getFirst(), CorrectionField.PHONE, PHONE.value());
            miyar.bean(RetentionDesk.class).place(hiring.hr, people.getFirst(), NAME + " went to court.");
            miyar.bean(PersonalRecords.class).export(hiring.hr, people.getFirst());
            return people;
        }

        private void invited() {
            var link = hiring.invite(NAME, EMAIL.value(), Language.ENGLISH);
            var candidate = candidate();
            var sitting = miyar.bean(Candidates.class)
                    .find(hiring.hr, candidate)
                    .orElseThrow()
                    .sitting();
            miyar.bean(Accommodations.class)
                    .record(hiring.hr, sitting, new Accommodation(25, true, NAME + " needs a pause.", 0));
            new Applicants(miyar).submit(link.link());
            var interviewer = new Staff(miyar).with(Role.HR);
            var interview = interviewing.planned(hiring.hr, candidate, interviewer);
            interviewing.submit(interviewer, interview, 4, NAME + " listened.");
            miyar.bean(Decisions.class)
                    .decide(
                            hiring.hr,
                            candidate,
                            new DecisionForm(Verdict.DECLINE, new Reason(NAME + " let no caller finish."), 0));
            var letter = miyar.jdbi()
                    .withHandle(handle -> handle.createQuery(
                                    "select body from outbox_mail where recipient = ? and body like '%/again#%' order by id desc limit 1")
                            .bind(0, EMAIL.value())
                            .mapTo(String.class)
                            .one());
            miyar.bean(Reviews.class)
                    .ask(letter.replaceFirst("(?s).*/again#(\\S+).*", "$1"), NAME + " was ill that day.");
        }

        private CandidateId candidate() {
            var people = miyar.bean(People.class).withEmail(EMAIL).stream()
                    .map(person -> person.id())
                    .toList();
            return miyar.bean(Withdrawing.class).of(people).getLast().id();
        }

        private void applied() throws IOException {
            var cv = (CvOutcome.Kept) miyar.bean(Cvs.class).hand(new ByteArrayInputStream(cv()));
            var notice = miyar.bean(ApplicationNotices.class)
                    .current(Language.ENGLISH)
                    .edition();
            miyar.bean(Applications.class)
                    .apply(
                            miyar.bean(Requisitions.class)
                                    .find(hiring.hr, hiring.job)
                                    .orElseThrow()
                                    .slug(),
                            new ApplicationForm(
                                    NAME,
                                    Optional.of(EMAIL),
                                    Optional.of(PHONE),
                                    "Zwitschi's own",
                                    Language.ENGLISH,
                                    notice,
                                    Token.fresh(),
                                    Optional.of(cv.token()),
                                    false),
                            true,
                            Optional.empty());
            var candidate = candidate();
            interviewing.planned(hiring.hr, candidate, new Staff(miyar).with(Role.HR));
            var people = miyar.bean(People.class).withEmail(EMAIL).stream()
                    .map(person -> person.id())
                    .toList();
            miyar.bean(Withdrawing.class).withdraw(people, candidate);
        }

        private void listed() {
            var rosters = miyar.bean(Rosters.class);
            var roster = new Roster(List.of(new Roster.Entry(1, NAME, EMAIL.value(), "")), Optional.empty(), List.of());
            rosters.start(hiring.hr, hiring.job, rosters.check(hiring.hr, hiring.job, roster, Language.ENGLISH));
            miyar.bean(RosterWork.class).run();
        }

        private static byte[] cv() {
            var bytes = new ByteArrayOutputStream();
            try (var document = new Document()) {
                PdfWriter.getInstance(document, bytes).setCompressionLevel(0);
                document.open();
                document.addTitle(NAME);
                document.add(new Paragraph("Zwitschi " + EMAIL.value()));
            }
            return bytes.toByteArray();
        }
    }

    private static String link() {
        miyar.bean(OwnRecords.class).ask(EMAIL, Language.ENGLISH);
        return OwnRecordLinks.sentTo(miyar, EMAIL.value());
    }

    private static int erase(String token) {
        return miyar.browser()
                .post("/api/own-record/erasure", "{\"token\":\"" + token + "\"}")
                .status();
    }

    /** How many people, applications, interviews, decisions and results there were. */
    private List<Integer> counts() {
        return Stream.of(
                        "person",
                        "candidate",
                        "application",
                        "sitting",
                        "interview",
                        "interview_rating",
                        "decision",
                        "review",
                        "correction",
                        "stage_move")
                .map(table -> schema.count("select count(*) from " + table))
                .toList();
    }

    /** Each column of any table, of text or of bytes, in which a trace of them stands. */
    private Set<String> found() {
        var found = new TreeSet<String>();
        for (var table : schema.tables()) {
            miyar.jdbi()
                    .useHandle(handle -> handle.createQuery("select * from " + table)
                            .mapToMap()
                            .forEach(row -> row.forEach((column, value) -> {
                                if (tells(value)) {
                                    found.add((table + "." + column).toLowerCase(Locale.ROOT));
                                }
                            })));
        }
        return found;
    }

    private static boolean tells(Object value) {
        return switch (value) {
            case null -> false;
            case byte[] bytes -> tells(new String(bytes, UTF_8)) || tells(new String(bytes, ISO_8859_1));
            case Clob clob -> {
                try {
                    yield tells(clob.getSubString(1, (int) clob.length()));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
            default -> {
                var text = value.toString().toLowerCase(Locale.ROOT);
                yield TRACES.stream().anyMatch(text::contains);
            }
        };
    }

    private static Set<String> files() throws IOException {
        var folder = miyar.bean(Config.class).dataFolder();
        var telling = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    if (tells(Files.readAllBytes(file)) || tells(file.getFileName())) {
                        telling.add(folder.relativize(file).toString());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return telling;
    }

    private List<String> logged() {
        return log.list.stream()
                .map(line -> line.getFormattedMessage()
                        + line.getMDCPropertyMap()
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .filter(CanaryIT::tells)
                .toList();
    }
}
