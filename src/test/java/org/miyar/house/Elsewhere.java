package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.access.Staff;
import org.miyar.application.ApplicationForm;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.Applications;
import org.miyar.application.ApplyOutcome;
import org.miyar.application.CvOutcome;
import org.miyar.application.Cvs;
import org.miyar.application.OwnRecordLinks;
import org.miyar.application.OwnRecords;
import org.miyar.application.Pdfs;
import org.miyar.application.PhoneNumber;
import org.miyar.application.WalkIn;
import org.miyar.application.WalkIns;
import org.miyar.correction.CorrectionField;
import org.miyar.correction.Corrections;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Reviews;
import org.miyar.decision.Verdict;
import org.miyar.identity.Actor;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.insight.Telling;
import org.miyar.integration.Programs;
import org.miyar.integration.Scope;
import org.miyar.interview.Interviewing;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.kernel.Token;
import org.miyar.notification.Outbox;
import org.miyar.notification.OutboxQuery;
import org.miyar.oversight.Retention;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.Withdrawing;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.StageKind;
import org.miyar.requisition.Stages;
import org.miyar.sitting.Applicants;
import org.miyar.team.TeamId;
import org.miyar.testkit.TestMiyar;

/** Somebody else's things, of each kind that any door leads to, each marked as theirs. */
final class Elsewhere {
    /** Stands in whatever belongs to somebody else. */
    static final String MARK = "Elsewhere";

    final Hiring hiring;
    final Actor lead;
    final Programs programs;
    final Candidate submitted;
    /** The secret of a link by which somebody has asked to have a decision looked at again. */
    final String again;

    private final TestMiyar miyar;
    private final TeamId team;
    private final Map<String, String> addresses;

    Elsewhere(TestMiyar miyar, Staff staff, Applicants applicants) {
        this.miyar = miyar;
        hiring = Hiring.at(miyar);
        new Telling(miyar, hiring).asks("gender");
        var link = hiring.invite("Farid " + MARK, "farid@elsewhere.example", Language.ENGLISH);
        applicants.submit(link.link());
        submitted =
                miyar.bean(Candidates.class).find(hiring.hr, link.candidate()).orElseThrow();
        again = askedAgain();
        lead = staff.named("Omar " + MARK, Role.SUPERVISOR);
        team = staff.team(MARK, lead);
        new Interviewing(miyar).planned(hiring.hr, submitted.id(), lead);
        begun(submitted);
        programs = new Programs(miyar);
        programs.added("Portal " + MARK, Scope.OPENINGS_READ);
        miyar.bean(Corrections.class).ask(submitted.person(), CorrectionField.NAME, "Another letter");
        longAgo();
        var another = hiring.invite("Fatima " + MARK, "fatima@elsewhere.example", Language.ENGLISH);
        applicants.submit(another.link());
        cameBy();
        addresses = addresses(another.candidate());
    }

    private Map<String, String> addresses(CandidateId another) {
        var candidate = submitted.id().value();
        var sitting = submitted.sitting().value();
        var opening = opening().value();
        return Map.ofEntries(
                Map.entry("candidates/:candidate", "candidates/" + candidate),
                Map.entry("candidates/:candidate/interviews", "candidates/" + candidate + "/interviews"),
                Map.entry("answers", "answers/" + sitting),
                Map.entry("compare", "compare?candidates=" + candidate + "," + another.value()),
                Map.entry("openings/:opening", "openings/" + opening),
                Map.entry("openings/:opening/board", "openings/" + hiring.job.value() + "/board"),
                Map.entry("openings/:opening/walk-in", "openings/" + hiring.job.value() + "/walk-in"),
                Map.entry("openings/:opening/fairness", "openings/" + opening + "/fairness"),
                Map.entry("profiles", "profiles/" + sitting),
                Map.entry("records/:person", "records/" + submitted.person().value()),
                Map.entry("password", "password/no-such-link"));
    }

    /** Where a view shows them. */
    String address(String view) {
        var route = view.substring("VIEW /app/".length());
        var address = addresses.getOrDefault(route, route);
        assertThat(address).as("say here how " + view + " is reached").doesNotContain(":");
        return address;
    }

    /** Another draft of the team's. */
    RequisitionId opening() {
        var form = new RequisitionForm(
                new PartialText("", "", "Somebody " + MARK),
                Optional.empty(),
                Optional.of(team),
                Optional.empty(),
                1,
                Optional.empty());
        return ((RequisitionChange.Saved) miyar.bean(Requisitions.class).draft(hiring.hr, form)).id();
    }

    CandidateId invited() {
        return hiring.invite("Fuad " + MARK, "", Language.ENGLISH).candidate();
    }

    /** The stage of interviews. */
    long interviews() {
        return miyar.bean(Stages.class)
                .first(hiring.job, StageKind.INTERVIEW)
                .orElseThrow()
                .id()
                .value();
    }

    String slug() {
        return miyar.bean(Requisitions.class)
                .find(hiring.hr, hiring.job)
                .orElseThrow()
                .slug();
    }

    /** Of what whoever applies agrees to. */
    String notice() {
        return miyar.bean(ApplicationNotices.class).current(Language.ENGLISH).edition();
    }

    /** A request with the secret of somebody who has applied, and what they applied for. */
    String ofTheirOwn(String body) {
        var address = "own" + System.nanoTime() + "@elsewhere.example";
        var email = new EmailAddress(address);
        applied("Own", Optional.of(email), Optional.empty());
        miyar.bean(OwnRecords.class).ask(email, Language.ENGLISH);
        var person = miyar.bean(People.class).withEmail(email).getFirst().id();
        var candidate =
                miyar.bean(Withdrawing.class).of(List.of(person)).getFirst().id();
        return body.replaceFirst("\"token\":\"[^\"]*\"", "\"token\":\"" + OwnRecordLinks.sentTo(miyar, address) + "\"")
                .replaceFirst("\"application\":\\d+", "\"application\":" + candidate.value())
                .replaceFirst("\"cv\":\"[^\"]*\"", "\"cv\":\"" + handedIn() + "\"");
    }

    private String handedIn() {
        try {
            var kept = miyar.bean(Cvs.class).hand(new ByteArrayInputStream(Pdfs.cv()));
            return ((CvOutcome.Kept) kept).token().text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void applied(String name, Optional<EmailAddress> email, Optional<WalkIn> day) {
        var form = new ApplicationForm(
                name,
                email,
                Optional.of(new PhoneNumber("+989121234567")),
                "English",
                Language.ENGLISH,
                notice(),
                Token.fresh(),
                Optional.empty(),
                true);
        assertThat(miyar.bean(Applications.class).apply(slug(), form, true, day))
                .isInstanceOf(ApplyOutcome.Received.class);
    }

    /** Somebody on a walk-in day. */
    private void cameBy() {
        var walkIns = miyar.bean(WalkIns.class);
        var today = LocalDate.ofInstant(miyar.clock().instant(), ZoneOffset.UTC);
        walkIns.open(hiring.hr, hiring.job, today, LocalTime.of(23, 59));
        applied(
                "Walker " + MARK,
                Optional.empty(),
                walkIns.of(hiring.hr, hiring.job).stream().findFirst());
    }

    /** Somebody whose time is over, and whose erasure is announced. */
    private void longAgo() {
        var link = hiring.invite("Old " + MARK, "old@elsewhere.example", Language.ENGLISH);
        miyar.jdbi().useHandle(handle -> {
            handle.execute("update person set created_at = '2020-01-01' where email = 'old@elsewhere.example'");
            handle.execute(
                    "update candidate set stage_since = '2020-01-01' where id = ?",
                    link.candidate().value());
            handle.execute(
                    "update invitation set expires_at = '2020-01-01' where id = (select invitation_id from candidate where id = ?)",
                    link.candidate().value());
            handle.execute(
                    "update sitting set created_at = '2020-01-01' where person_id in (select id from person where email = 'old@elsewhere.example')");
        });
        miyar.bean(Retention.class).run();
    }

    /** A plan of the first days in the team. */
    private void begun(Candidate newcomer) {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into onboarding_plan (person_id, candidate_id, team_id, begins_on) values (?, ?, ?, ?)",
                        newcomer.person().value(),
                        newcomer.id().value(),
                        team.value(),
                        LocalDate.of(2026, 11, 22)));
    }

    private String askedAgain() {
        var address = "again" + System.nanoTime() + "@elsewhere.example";
        var declined = hiring.invite("Reza " + MARK, address, Language.ENGLISH).candidate();
        var reason = new Reason("What they said about the angry caller on " + address + " decided it.");
        miyar.bean(Decisions.class).decide(hiring.hr, declined, new DecisionForm(Verdict.DECLINE, reason, 0));
        var letter = miyar.bean(Outbox.class)
                .list(new OutboxQuery(Optional.empty(), address, true), 0, 1)
                .getFirst();
        var token = letter.letter().body().replaceFirst("(?s).*/again#(\\S+).*", "$1");
        miyar.bean(Reviews.class).ask(token, "");
        return token;
    }
}
