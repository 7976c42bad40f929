package org.miyar.application.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
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
import org.miyar.application.Pdfs;
import org.miyar.application.PhoneNumber;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.interview.InterviewForm;
import org.miyar.interview.Interviews;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.oversight.Retention;
import org.miyar.oversight.RetentionDesk;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Pipeline;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;
import org.openpdf.text.pdf.PdfReader;

class OwnRecordIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static Hiring hiring;
    private static int people;

    private String address;

    @BeforeAll
    static void an_organisation() {
        hiring = Hiring.at(miyar);
    }

    @BeforeEach
    void somebody_who_was_invited_twice() {
        miyar.clock().advance(Duration.ofHours(1));
        address = "mine" + people++ + "@noor.example";
        hiring.invite("Leila Mine", address, Language.PERSIAN);
        hiring.invite("Leila Mine", address, Language.PERSIAN);
    }

    private String link() {
        miyar.bean(OwnRecords.class).ask(new EmailAddress(address), Language.ENGLISH);
        return OwnRecordLinks.sentTo(miyar, address);
    }

    private static Answer post(String path, String token) {
        var language = Set.of("", "/paper", "/archive").contains(path) ? ",\"language\":\"en\"" : "";
        return miyar.browser().post("/api/own-record" + path, "{\"token\":\"" + token + "\"" + language + "}");
    }

    private static Answer ask(String email) {
        return miyar.browser().post("/api/own-record/link", "{\"email\":\"" + email + "\",\"language\":\"en\"}");
    }

    private static int links() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from own_record_link")
                        .mapTo(Integer.class)
                        .one());
    }

    private static int letters(String to) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_mail where recipient = ? and subject like '%kept of you'")
                        .bind(0, to)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void the_link_shows_all_that_is_kept_under_the_address_and_nobody_elses() {
        hiring.invite("Somebody Else", "else" + address, Language.ENGLISH);
        var link = link();

        var kept = post("", link).json().getJsonArray("kept");
        assertThat(kept.getValuesAs(JsonValue::asJsonObject)).anySatisfy(one -> {
            assertThat(one.getString("what")).isEqualTo("Invitations");
            assertThat(one.getJsonArray("things")).hasSize(2);
        });
        var file = post("/file", link);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.body()).contains("Leila Mine").doesNotContain("Somebody Else");
        assertThat(post("", link).status()).isEqualTo(200);
    }

    @Test
    void what_is_erased_is_gone_and_the_link_with_it() {
        var link = link();
        assertThat(post("/erasure", link).status()).isEqualTo(204);

        assertThat(miyar.bean(People.class).withEmail(new EmailAddress(address)))
                .isEmpty();
        assertThat(post("", link).problem()).isEqualTo("record-link-not-usable");
        assertThat(post("/erasure", link).problem()).isEqualTo("record-link-not-usable");
    }

    @Test
    void while_somebody_of_hr_holds_one_record_back_none_is_erased() {
        var link = link();
        var records = miyar.bean(People.class).withEmail(new EmailAddress(address));
        var desk = miyar.bean(RetentionDesk.class);
        desk.place(hiring.hr, records.getLast().id(), "A court asked for it.");

        assertThat(post("/erasure", link).problem()).isEqualTo("record-held");
        assertThat(miyar.bean(People.class).withEmail(new EmailAddress(address)))
                .isEqualTo(records);
        desk.release(hiring.hr, records.getLast().id());
        assertThat(post("/erasure", link).status()).isEqualTo(204);
    }

    @Test
    void a_link_that_is_invented_or_a_day_old_opens_nothing() {
        var link = link();
        for (var path : Set.of("", "/file", "/erasure")) {
            assertThat(post(path, Token.fresh().text()).problem()).isEqualTo("record-link-not-usable");
            assertThat(post(path, "short").problem()).isEqualTo("record-link-not-usable");
        }
        miyar.clock().advance(Duration.ofHours(25));
        for (var path : Set.of("", "/file", "/erasure")) {
            assertThat(post(path, link).problem()).isEqualTo("record-link-not-usable");
        }
        assertThat(miyar.bean(People.class).withEmail(new EmailAddress(address)))
                .hasSize(2);
        miyar.bean(Retention.class).run();
        assertThat(links()).isZero();
    }

    @Test
    void nobody_learns_who_is_known_and_no_letterbox_is_filled() throws InterruptedException {
        assertThat(ask("stranger@noor.example").status()).isEqualTo(204);
        assertThat(ask(address).status()).isEqualTo(204);
        assertThat(ask("nothing").problem()).isEqualTo("email-refused");
        var records = miyar.bean(OwnRecords.class);
        for (int i = 0; i < 5; i++) {
            var asking = records.askLater(new EmailAddress("more" + address), Language.ENGLISH, "192.0.2.1");
            assertThat(asking.isPresent()).isEqualTo(i < 3);
            if (asking.isPresent()) {
                asking.get().join();
            }
        }
        assertThat(letters("stranger@noor.example")).isZero();
    }

    @Test
    void who_has_an_account_is_not_reached_this_way() {
        var staff = new Staff(miyar).with(Role.HR);
        var email = miyar.bean(People.class)
                .find(staff.person())
                .orElseThrow()
                .email()
                .orElseThrow();
        miyar.bean(OwnRecords.class).ask(email, Language.ENGLISH);
        assertThat(letters(email.value())).isZero();
    }

    @Test
    void who_got_an_account_meanwhile_is_not_reached_by_the_link_of_before() {
        var link = link();
        miyar.bean(People.class)
                .withEmail(new EmailAddress(address))
                .forEach(person -> miyar.jdbi()
                        .useHandle(handle -> handle.execute(
                                "insert into account (person_id, email, created_at) values (?, ?, ?)",
                                person.id().value(),
                                person.id().value() + address,
                                miyar.clock().instant())));
        assertThat(post("", link).problem()).isEqualTo("record-link-not-usable");
        assertThat(post("/erasure", link).problem()).isEqualTo("record-link-not-usable");
    }

    @Test
    void it_is_shown_in_words_and_no_code_stands_for_them() {
        var kept = post("", link()).json().getJsonArray("kept").toString();
        assertThat(kept)
                .contains("Leila Mine", "Letters", "Received or invited")
                .doesNotContain("\"createdAt\"");
    }

    @Test
    void everything_can_be_taken_along_as_paper_data_and_the_files_themselves() throws IOException {
        var cv = Pdfs.cv();
        var candidate = applied("Nima Cv", cv);
        var link = linkTo(candidate.row().email().orElseThrow());

        var paper = bytes("/paper", link);
        assertThat(new PdfReader(paper).getNumberOfPages()).isPositive();
        var files = unpacked(bytes("/archive", link));
        assertThat(files).containsOnlyKeys("my-data.pdf", "my-data.json", "cv-1.pdf");
        assertThat(files.get("cv-1.pdf")).isEqualTo(cv);
        assertThat(new String(files.get("my-data.json"), UTF_8)).contains("Nima Cv");
    }

    private static byte[] bytes(String path, String token) throws IOException {
        var answer =
                URI.create(miyar.address() + "/api/own-record" + path).toURL().openConnection();
        answer.setDoOutput(true);
        answer.setRequestProperty("Content-Type", "application/json");
        answer.setRequestProperty("Accept", "*/*");
        answer.getOutputStream().write(("{\"token\":\"" + token + "\",\"language\":\"en\"}").getBytes(UTF_8));
        assertThat(answer.getHeaderField("Content-Disposition")).startsWith("attachment");
        return answer.getInputStream().readAllBytes();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String linkTo(EmailAddress email) {
        miyar.bean(OwnRecords.class).ask(email, Language.ENGLISH);
        return OwnRecordLinks.sentTo(miyar, email.value());
    }

    /** @param cv empty for none */
    private static Candidate applied(String name, byte[] cv) throws IOException {
        var email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + people + "@noor.example";
        var file = cv.length == 0
                ? Optional.<Token>empty()
                : Optional.of(((CvOutcome.Kept) miyar.bean(Cvs.class).hand(new ByteArrayInputStream(cv))).token());
        var slug = miyar.bean(Requisitions.class)
                .find(hiring.hr, hiring.job)
                .orElseThrow()
                .slug();
        miyar.bean(Applications.class)
                .apply(
                        slug,
                        new ApplicationForm(
                                name,
                                Optional.of(new EmailAddress(email)),
                                Optional.of(new PhoneNumber("+989121234567")),
                                "Persian",
                                Language.ENGLISH,
                                miyar.bean(ApplicationNotices.class)
                                        .current(Language.ENGLISH)
                                        .edition(),
                                Token.fresh(),
                                file,
                                cv.length == 0),
                        true,
                        Optional.empty());
        var filter = new CandidateFilter(
                email, Set.of(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var candidates = miyar.bean(Candidates.class);
        var row = candidates
                .page(hiring.hr, filter, CandidateSort.INVITED, true, 0, 1)
                .getFirst();
        return candidates.find(hiring.hr, row.id()).orElseThrow();
    }

    @Test
    void an_application_is_withdrawn_once_and_its_link_opens_nothing() throws IOException {
        var candidate = applied("Wafa Gone", new byte[0]);
        var email = candidate.row().email().orElseThrow();
        var link = linkTo(email);
        var interviews = miyar.bean(Interviews.class);
        interviews.plan(
                hiring.hr,
                candidate.id(),
                new InterviewForm(
                        miyar.clock().instant().plus(Duration.ofDays(2)), 30, "Room 1", Set.of(hiring.hr.person())));

        assertThat(withdraw(link, candidate.id().value()).status()).isEqualTo(204);

        var gone = miyar.bean(Candidates.class).find(hiring.hr, candidate.id()).orElseThrow();
        assertThat(gone.row().place().orElseThrow().stage().kind()).isEqualTo(StageKind.WITHDRAWN);
        assertThat(gone.state()).isEqualTo(CandidateState.REVOKED);
        assertThat(interviews.with(hiring.hr, candidate.id()))
                .allSatisfy(one -> assertThat(one.cancelled()).isTrue());
        assertThat(miyar.bean(Pipeline.class).withdrewLately(hiring.hr)).isPositive();
        assertThat(withdrawn(email)).isOne();
        assertThat(withdraw(link, candidate.id().value()).status()).isEqualTo(204);
        assertThat(withdrawn(email)).as("nobody is written to twice").isOne();
        assertThat(post("", link)
                        .json()
                        .getJsonArray("applications")
                        .getJsonObject(0)
                        .getString("standing"))
                .isEqualTo("withdrawn");
        applied("Wafa Gone", new byte[0]);
    }

    private static int withdrawn(EmailAddress to) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from outbox_mail where recipient = ? and subject like '%withdrawn%'")
                        .bind(0, to.value())
                        .mapTo(Integer.class)
                        .one());
    }

    private static Answer withdraw(String token, long application) {
        return miyar.browser()
                .post(
                        "/api/own-record/withdrawal",
                        "{\"token\":\"" + token + "\",\"application\":" + application + "}");
    }

    @Test
    void nobody_withdraws_what_is_decided_or_anothers() throws IOException {
        var candidate = applied("Dana Declined", new byte[0]);
        var link = linkTo(candidate.row().email().orElseThrow());
        assertThat(withdraw(link(), candidate.id().value()).problem()).isEqualTo("not-found");
        miyar.bean(Pipeline.class).reach(hiring.hr, candidate.id(), StageKind.DECLINED);
        assertThat(withdraw(link, candidate.id().value()).problem()).isEqualTo("application-decided");
    }

    @Test
    void a_cv_that_could_not_be_taken_in_comes_later_and_once() throws IOException {
        var candidate = applied("Late Cv", new byte[0]);
        var link = linkTo(candidate.row().email().orElseThrow());
        var applications = miyar.bean(Applications.class);
        assertThat(applications.of(hiring.hr, candidate.id()).getFirst().cvMissed())
                .isTrue();
        var file = miyar.browser()
                .send(
                        "POST",
                        "/api/applications/cv",
                        BodyPublishers.ofByteArray(Pdfs.cv()),
                        "Content-Type",
                        "application/pdf")
                .json()
                .getString("cv");
        var body =
                "{\"token\":\"" + link + "\",\"application\":" + candidate.id().value() + ",\"cv\":\"" + file + "\"}";

        assertThat(miyar.browser().post("/api/own-record/cv", body).status()).isEqualTo(204);

        assertThat(applications.of(hiring.hr, candidate.id()).getFirst().cv()).isPresent();
        assertThat(applications.of(hiring.hr, candidate.id()).getFirst().cvMissed())
                .isFalse();
        assertThat(miyar.browser().post("/api/own-record/cv", body).problem()).isEqualTo("cv-gone");
    }

    @Test
    void telephone_and_languages_are_corrected_by_whoever_saw_them_as_they_are() throws IOException {
        var candidate = applied("Corrected", new byte[0]);
        var applications = miyar.bean(Applications.class);
        var seen = applications.of(hiring.hr, candidate.id()).getFirst();
        var number = Optional.of(new PhoneNumber("+971501234567"));

        assertThat(applications.correct(hiring.hr, candidate.id(), seen, number, "Arabic"))
                .isTrue();
        assertThat(applications.correct(hiring.hr, candidate.id(), seen, Optional.empty(), "English"))
                .isFalse();

        var now = applications.of(hiring.hr, candidate.id()).getFirst();
        assertThat(now.phone()).isEqualTo(number);
        assertThat(now.languages()).isEqualTo("Arabic");
        assertThatThrownBy(() -> applications.correct(
                        new Staff(miyar).with(Role.ADMINISTRATOR), candidate.id(), now, number, "Arabic"))
                .isInstanceOf(NotAllowed.class);
    }
}
