package org.miyar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.Token;
import org.miyar.oversight.PersonalRecords;
import org.miyar.platform.config.Config;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.CandidateSort;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.TestMiyar;

class CvIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static Hiring hiring;

    @BeforeAll
    static void an_open_job() {
        hiring = Hiring.at(miyar);
    }

    @BeforeEach
    void some_time_later() {
        miyar.clock().advance(Duration.ofMinutes(10));
    }

    private static Answer hand(byte[] file) {
        return miyar.browser()
                .send(
                        "POST",
                        "/api/applications/cv",
                        BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/pdf");
    }

    private static Candidate apply(String name, String cv) {
        var slug = miyar.bean(Requisitions.class)
                .find(hiring.hr, hiring.job)
                .orElseThrow()
                .slug();
        var form = Json.createObjectBuilder()
                .add("opening", slug)
                .add("name", name)
                .add("email", name + "@noor.example")
                .add("languages", "Persian")
                .add("language", "fa")
                .add(
                        "notice",
                        miyar.bean(ApplicationNotices.class)
                                .current(Language.PERSIAN)
                                .edition())
                .add("key", Token.fresh().text())
                .add("cv", cv)
                .add("millis", 40_000);
        var answer = miyar.browser().post("/api/applications", form.build().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var candidates = miyar.bean(Candidates.class);
        var row = candidates.page(hiring.hr, CandidateFilter.ALL, CandidateSort.INVITED, true, 0, 100).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return candidates.find(hiring.hr, row.id()).orElseThrow();
    }

    private static Application.Cv cv(Candidate candidate) {
        return miyar.bean(Applications.class)
                .of(hiring.hr, candidate.id())
                .getFirst()
                .cv()
                .orElseThrow();
    }

    private static Set<Path> files() throws IOException {
        var folder = miyar.bean(Config.class).dataFolder().resolve("cv");
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (var files = Files.list(folder)) {
            return Set.copyOf(files.toList());
        }
    }

    @Test
    void a_cv_comes_with_the_application_and_hr_alone_downloads_it() {
        var file = Pdfs.cv();
        var candidate = apply("reads", hand(file).json().getString("cv"));
        var cvs = miyar.bean(Cvs.class);

        assertThat(cv(candidate).bytes()).isEqualTo(file.length);
        assertThat(cvs.download(hiring.hr, candidate.id(), cv(candidate).id())).contains(file);
        assertThat(audited()).isNotZero();
        var other = apply("other", hand(file).json().getString("cv"));
        assertThat(cvs.download(hiring.hr, other.id(), cv(candidate).id())).isEmpty();
        var staff = new Staff(miyar);
        for (var role : List.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.EMPLOYEE)) {
            assertThatThrownBy(() -> cvs.download(
                            staff.with(role), candidate.id(), cv(candidate).id()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private static int audited() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from audit_event where action = 'CV_VIEWED'")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void a_file_is_claimed_once() {
        var token = hand(Pdfs.cv()).json().getString("cv");
        apply("claims", token);
        var rows = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from cv where token_hash = ? and application_id is not null")
                        .bind(0, Token.of(token).orElseThrow().hash())
                        .mapTo(Integer.class)
                        .one());
        assertThat(rows).isOne();
    }

    @Test
    void what_is_no_sound_pdf_is_refused_and_nothing_is_written() throws IOException {
        var before = files();
        assertThat(hand("<html>".getBytes(StandardCharsets.UTF_8)).problem()).isEqualTo("cv-unreadable");
        assertThat(hand(Pdfs.locked()).problem()).isEqualTo("cv-locked");
        assertThat(hand(Pdfs.byHand("/OpenAction << /S /JavaScript /JS (1) >>")).problem())
                .isEqualTo("cv-active");
        var large = Arrays.copyOf(Pdfs.cv(), Cvs.LARGEST + 1);
        assertThat(hand(large).problem()).isEqualTo("cv-too-large");
        assertThat(miyar.browser()
                        .send(
                                "POST",
                                "/api/applications/cv",
                                BodyPublishers.ofString("%PDF-"),
                                "Content-Type",
                                "text/html")
                        .status())
                .isEqualTo(415);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_room_full_of_files_that_wait_takes_no_more_until_the_time_of_some_is_over() throws IOException {
        miyar.clock().advance(Cvs.WAITS.plusSeconds(1));
        var token = hand(Pdfs.cv()).json().getString("cv");
        miyar.jdbi().useHandle(handle -> {
            for (int i = 1; i < Cvs.MOST_WAITING; i++) {
                handle.execute(
                        "insert into cv (token_hash, file_name, bytes, stored_at) values (?, ?, 1, ?)",
                        Token.fresh().hash(),
                        "waits" + i,
                        miyar.clock().instant());
            }
        });
        var before = files();

        var refused = hand(Pdfs.cv());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(files()).isEqualTo(before);

        apply("makes-room", token);
        assertThat(hand(Pdfs.cv()).status())
                .as("in the place of one that came with its application")
                .isEqualTo(200);
        assertThat(hand(Pdfs.cv()).problem()).isEqualTo("unavailable");
        miyar.clock().advance(Cvs.WAITS.plusSeconds(1));
        assertThat(hand(Pdfs.cv()).status())
                .as("when nobody has come for the others")
                .isEqualTo(200);
        miyar.bean(ApplicationPersonalData.class).expire(miyar.clock().instant().plus(Duration.ofDays(2)));
    }

    @Test
    void it_is_erased_with_the_person() throws IOException {
        var before = files();
        var candidate = apply("goes", hand(Pdfs.cv()).json().getString("cv"));
        assertThat(files()).hasSize(before.size() + 1);
        var records = miyar.bean(PersonalRecords.class);
        assertThat(records.export(hiring.hr, candidate.person()).pieces())
                .extracting(piece -> piece.kind())
                .contains("application", "cv");

        records.erase(hiring.hr, candidate.person());

        assertThat(files()).isEqualTo(before);
        assertThat(miyar.bean(Applications.class).of(hiring.hr, candidate.id())).isEmpty();
    }

    @Test
    void what_nobody_claims_and_what_has_no_row_is_removed_after_a_day() throws IOException {
        var kept = apply("stays", hand(Pdfs.cv()).json().getString("cv"));
        var before = files();
        hand(Pdfs.cv());
        var orphan = miyar.bean(Config.class).dataFolder().resolve("cv/orphan.pdf.part");
        Files.writeString(orphan, "%PDF-");
        var data = miyar.bean(ApplicationPersonalData.class);

        var now = miyar.clock().instant();
        Files.setLastModifiedTime(orphan, FileTime.from(now));
        data.expire(now.plus(Duration.ofHours(1)));
        assertThat(files()).hasSize(before.size() + 2);
        data.expire(now.plus(Duration.ofHours(25)));
        assertThat(files()).isEqualTo(before);
        assertThat(miyar.bean(Cvs.class).download(hiring.hr, kept.id(), cv(kept).id()))
                .isPresent();
    }
}
