package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
import org.miyar.identity.Roles;
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
import org.miyar.testkit.Browser;
import org.miyar.testkit.Browser.Answer;
import org.miyar.testkit.Contract;
import org.miyar.testkit.PortalWindow;
import org.miyar.testkit.TestMiyar;

/**
 * Knocks at every door of {@code docs/access-matrix.csv} as everybody: signed in over HTTP, each view opened by Flow's protocol, each
 * resource method called with the body its contract shows. What comes out must be the matrix, letter for letter.
 */
class AccessMatrixIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    private static final String CURRENT = "/api/sittings/current";
    /** Stands in whatever belongs to somebody else. */
    private static final String ELSEWHERE = "Elsewhere";

    private static final long SOMEBODY_ELSES_SEQUENCE = 4_242_424_242L;
    /** Only at the end is there anything to see. */
    private static final Set<String> AFTER_SUBMISSION = Set.of("GET /api/sittings/current/feedback");

    private static final List<String> STRANGERS = List.of("anonymous", Roles.INVITATION_HOLDER);

    private Staff staff;
    private Applicants applicants;
    private Hiring elsewhere;
    private Actor lead;
    private Programs programs;
    private TeamId mine;
    private CandidateId submitted;
    private Map<String, String> addresses;
    /** The secret of a link by which somebody has asked to have a decision looked at again. */
    private String again = "";

    @BeforeEach
    void somebody_elses_things_are_there() {
        staff = new Staff(miyar);
        applicants = new Applicants(miyar);
        elsewhere = Hiring.at(miyar);
        new Telling(miyar, elsewhere).asks("gender");
        var link = elsewhere.invite("Farid " + ELSEWHERE, "farid@elsewhere.example", Language.ENGLISH);
        applicants.submit(link.link());
        var candidate = miyar.bean(Candidates.class)
                .find(elsewhere.hr, link.candidate())
                .orElseThrow();
        again = askedAgain();
        lead = staff.named("Omar " + ELSEWHERE, Role.SUPERVISOR);
        var team = staff.team(ELSEWHERE, lead);
        var opening = opening(team);
        new Interviewing(miyar).planned(elsewhere.hr, candidate.id(), lead);
        begun(candidate, team);
        programs = new Programs(miyar);
        programs.added("Portal " + ELSEWHERE, Scope.OPENINGS_READ);
        mine = team;
        submitted = candidate.id();
        miyar.bean(Corrections.class).ask(candidate.person(), CorrectionField.NAME, "Another letter");
        longAgo();
        var another = elsewhere.invite("Fatima " + ELSEWHERE, "fatima@elsewhere.example", Language.ENGLISH);
        applicants.submit(another.link());
        cameBy();
        addresses = Map.ofEntries(
                Map.entry(
                        "candidates/:candidate", "candidates/" + candidate.id().value()),
                Map.entry(
                        "candidates/:candidate/interviews",
                        "candidates/" + candidate.id().value() + "/interviews"),
                Map.entry("answers", "answers/" + candidate.sitting().value()),
                Map.entry(
                        "compare",
                        "compare?candidates=" + candidate.id().value() + ","
                                + another.candidate().value()),
                Map.entry("openings/:opening", "openings/" + opening.value()),
                Map.entry("openings/:opening/board", "openings/" + elsewhere.job.value() + "/board"),
                Map.entry("openings/:opening/walk-in", "openings/" + elsewhere.job.value() + "/walk-in"),
                Map.entry("openings/:opening/fairness", "openings/" + opening.value() + "/fairness"),
                Map.entry("profiles", "profiles/" + candidate.sitting().value()),
                Map.entry("records/:person", "records/" + candidate.person().value()),
                Map.entry("password", "password/no-such-link"));
    }

    /** Somebody on a walk-in day. */
    private void cameBy() {
        var walkIns = miyar.bean(WalkIns.class);
        var today = LocalDate.ofInstant(miyar.clock().instant(), ZoneOffset.UTC);
        walkIns.open(elsewhere.hr, elsewhere.job, today, LocalTime.of(23, 59));
        var notice =
                miyar.bean(ApplicationNotices.class).current(Language.ENGLISH).edition();
        var form = new ApplicationForm(
                "Walker " + ELSEWHERE,
                Optional.empty(),
                Optional.of(new PhoneNumber("+989121234567")),
                "English",
                Language.ENGLISH,
                notice,
                Token.fresh(),
                Optional.empty(),
                false);
        var slug = miyar.bean(Requisitions.class)
                .find(elsewhere.hr, elsewhere.job)
                .orElseThrow()
                .slug();
        miyar.bean(Applications.class)
                .apply(
                        slug,
                        form,
                        true,
                        walkIns.of(elsewhere.hr, elsewhere.job).stream().findFirst());
    }

    @Test
    void everybody_enters_what_the_matrix_says_and_nothing_else() {
        var owners = rows(1);
        Map<String, PortalWindow> windows = AccessMatrixTest.CALLERS.stream()
                .collect(Collectors.toMap(
                        caller -> caller,
                        caller -> new PortalWindow(browser(caller)),
                        (a, b) -> a,
                        LinkedHashMap::new));
        var tried = new ArrayList<String>();
        tried.add("endpoint,owner," + String.join(",", windows.keySet()) + "," + AccessMatrixTest.INTEGRATION);
        var program = new PortalWindow(programs.with(Scope.values()));
        Endpoints.all().keySet().forEach(endpoint -> {
            var line = new ArrayList<>(List.of(endpoint, owners.getOrDefault(endpoint, "?")));
            windows.forEach((caller, window) -> line.add(
                    (endpoint.startsWith("VIEW ") ? isShown(endpoint, caller, window) : isAnswered(endpoint, caller))
                            ? "yes"
                            : "no"));
            line.add(
                    endpoint.startsWith("VIEW ")
                            ? (isShown(endpoint, "anonymous", program) ? "yes" : "no")
                            : scopes(endpoint));
            tried.add(String.join(",", line));
        });
        assertThat(Sources.text(AccessMatrixTest.MATRIX)).isEqualTo(String.join("\n", tried) + "\n");
    }

    @Test
    void what_is_ones_own_is_nobody_elses() {
        var owner = applicants.starting();
        owner.put(CURRENT + "/answers/EMP1", "{\"value\":5,\"sequence\":" + SOMEBODY_ELSES_SEQUENCE + "}");
        var before = owner.get(CURRENT).body();
        assertThat(before).contains(Long.toString(SOMEBODY_ELSES_SEQUENCE));
        assertThat(owned("own")).isNotEmpty().allSatisfy(endpoint -> {
            if (endpoint.startsWith("VIEW ")) {
                for (var role : Role.values()) {
                    var sara = staff.named("Sara Own " + role.code(), role);
                    staff.named("Omar " + ELSEWHERE, role);
                    var shown = staff.window(sara).open(address(endpoint));
                    assertThat(shown.said()).contains("Sara Own " + role.code()).doesNotContain(ELSEWHERE);
                }
            } else {
                var answer = call(endpoint, holder(endpoint));
                assertThat(answer.body()).doesNotContain(Long.toString(SOMEBODY_ELSES_SEQUENCE));
                assertThat(owner.get(CURRENT).body()).isEqualTo(before);
            }
        });
    }

    @Test
    void a_cookie_that_is_invented_signed_out_or_too_old_opens_nothing() {
        var resources = owned("own").stream()
                .filter(endpoint -> !endpoint.startsWith("VIEW "))
                .toList();
        for (var endpoint : resources) {
            var invented = miyar.browser();
            carry(invented, "A".repeat(43));
            assertThat(call(endpoint, invented).status()).as(endpoint).isEqualTo(401);

            var left = holder(endpoint);
            var token = left.cookies().getCookieStore().getCookies().getFirst().getValue();
            left.delete(CURRENT + "/session");
            carry(left, token);
            assertThat(call(endpoint, left).status()).as(endpoint).isEqualTo(401);
        }
        var holders = resources.stream().map(this::holder).toList();
        miyar.clock().advance(Duration.ofDays(30));
        for (int i = 0; i < resources.size(); i++) {
            assertThat(call(resources.get(i), holders.get(i)).status())
                    .as(resources.get(i))
                    .isEqualTo(401);
        }
    }

    @Test
    void what_belongs_to_all_is_shown_to_every_role_that_may_enter() {
        assertThat(owned("all")).isNotEmpty().allSatisfy(endpoint -> {
            for (int i = 0; i < AccessMatrixTest.CALLERS.size(); i++) {
                if ("yes".equals(rows(i + 2).get(endpoint))) {
                    var window = new PortalWindow(browser(AccessMatrixTest.CALLERS.get(i))).open(address(endpoint));
                    assertThat(window.said()).as(endpoint).containsIgnoringCase(ELSEWHERE);
                }
            }
        });
    }

    @Test
    void what_belongs_to_a_team_is_shown_to_hr_and_to_who_leads_it_and_to_no_other_supervisor() {
        assertThat(owned("team")).isNotEmpty().allSatisfy(endpoint -> {
            for (var reader : List.of(staff.with(Role.HR), lead)) {
                var shown = staff.window(reader).open(address(endpoint));
                assertThat(shown.said()).as(endpoint).containsIgnoringCase(ELSEWHERE);
            }
            var other = staff.with(Role.SUPERVISOR);
            staff.team("Here", other);
            var shown = staff.window(other).open(address(endpoint));
            assertThat(shown.said()).as(endpoint).doesNotContainIgnoringCase(ELSEWHERE);
        });
    }

    /** Somebody whose time is over, and whose erasure is announced. */
    private void longAgo() {
        var link = elsewhere.invite("Old " + ELSEWHERE, "old@elsewhere.example", Language.ENGLISH);
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

    /** A plan of the first days in somebody else's team. */
    private static void begun(Candidate newcomer, TeamId team) {
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
        var declined =
                elsewhere.invite("Reza " + ELSEWHERE, address, Language.ENGLISH).candidate();
        var reason = new Reason("What they said about the angry caller on " + address + " decided it.");
        miyar.bean(Decisions.class).decide(elsewhere.hr, declined, new DecisionForm(Verdict.DECLINE, reason, 0));
        var letter = miyar.bean(Outbox.class)
                .list(new OutboxQuery(Optional.empty(), address, true), 0, 1)
                .getFirst();
        var token = letter.letter().body().replaceFirst("(?s).*/again#(\\S+).*", "$1");
        miyar.bean(Reviews.class).ask(token, "");
        return token;
    }

    private RequisitionId opening(TeamId team) {
        var form = new RequisitionForm(
                new PartialText("", "", "Somebody " + ELSEWHERE),
                Optional.empty(),
                Optional.of(team),
                Optional.empty(),
                1,
                Optional.empty());
        return ((RequisitionChange.Saved) miyar.bean(Requisitions.class).draft(elsewhere.hr, form)).id();
    }

    @Test
    void every_owner_is_one_that_is_tried_here() {
        assertThat(rows(1).values()).containsOnly("none", "own", "team", "all");
    }

    private boolean isShown(String endpoint, String caller, PortalWindow window) {
        var heading = window.open(address(endpoint)).heading();
        boolean stranger = STRANGERS.contains(caller);
        boolean refused = stranger
                // the first administrator's page hands on to the sign-in once there is one
                ? heading.equals("Sign in")
                        && !endpoint.equals("VIEW /app/login")
                        && !endpoint.equals("VIEW /app/start")
                : heading.equals("This is not open to you");
        assertThat(heading)
                .as(endpoint + " for " + caller)
                .isNotIn("", "There is nothing here", "This page did not work");
        return !refused;
    }

    /** The scopes each of which opens this by itself, while all the others together do not. */
    private String scopes(String endpoint) {
        if (isAnswered(endpoint, "anonymous")) {
            return "yes";
        }
        var opening = Arrays.stream(Scope.values())
                .filter(scope -> isAnswered(endpoint, programs.with(scope)))
                .toList();
        var others = Arrays.stream(Scope.values())
                .filter(scope -> !opening.contains(scope))
                .toArray(Scope[]::new);
        assertThat(others.length > 0 && isAnswered(endpoint, programs.with(others)))
                .as(endpoint)
                .isFalse();
        return opening.isEmpty() ? "no" : opening.stream().map(Scope::code).collect(Collectors.joining(" "));
    }

    private boolean isAnswered(String endpoint, Browser browser) {
        var answer = call(endpoint, browser);
        assertThat(answer.status()).as(endpoint + ": " + answer.body()).isIn(200, 201, 204, 401, 403);
        return answer.status() < 300;
    }

    private boolean isAnswered(String endpoint, String caller) {
        var answer = call(endpoint, caller.equals(Roles.INVITATION_HOLDER) ? holder(endpoint) : browser(caller));
        assertThat(answer.status())
                .as(endpoint + " for " + caller + ": " + answer.body())
                .isIn(200, 204, 401, 403);
        return answer.status() < 300;
    }

    private Answer call(String endpoint, Browser browser) {
        var verb = endpoint.substring(0, endpoint.indexOf(' '));
        var opening = verb.equals("PUT") ? opening(mine) : elsewhere.job;
        var candidate = path(endpoint).endsWith("/result") ? submitted : invited();
        var path = endpoint.substring(verb.length() + 1)
                .replace("{item}", "EMP1")
                .replace("{opening}", Long.toString(opening.value()))
                .replace("{candidate}", Long.toString(candidate.value()));
        assertThat(path).as("say here how " + endpoint + " is reached").doesNotContain("{");
        if (path.equals("/api/applications/cv")) {
            return browser.send("POST", path, BodyPublishers.ofByteArray(Pdfs.cv()), "Content-Type", "application/pdf");
        }
        var notice = applicants.edition(Language.PERSIAN);
        var body = path.endsWith("/exchange")
                ? "{\"token\":\"" + applicants.invited().token() + "\"}"
                : Contract.example(verb + " " + path(endpoint))
                        .orElse("")
                        .replaceFirst("\"noticeVersion\":\"[^\"]*\"", "\"noticeVersion\":\"" + notice + "\"")
                        .replaceFirst("\"opening\":\"[^\"]*\"", "\"opening\":\"" + slug() + "\"")
                        .replaceFirst("\"notice\":\"[^\"]*\"", "\"notice\":\"" + applying() + "\"")
                        .replaceFirst("\"token\":\"[^\"]*\"", "\"token\":\"" + again + "\"")
                        .replaceFirst("\"reference\":\"[^\"]*\"", "\"reference\":\"" + System.nanoTime() + "\"")
                        .replaceFirst("\"state\":\"open\"", "\"state\":\"closed\"")
                        .replaceFirst("\"stage\":1", "\"stage\":" + interviews());
        body = path.startsWith("/api/own-record") || path.equals("/api/demographics/own") ? ofTheirOwn(body) : body;
        return switch (verb) {
            case "POST" ->
                body.isEmpty() ? browser.send(verb, path, BodyPublishers.noBody()) : browser.post(path, body);
            case "PUT" -> browser.put(path, body, "If-Match", "\"0\"");
            default -> browser.send(verb, path, BodyPublishers.noBody());
        };
    }

    private CandidateId invited() {
        return elsewhere.invite("Fuad " + ELSEWHERE, "", Language.ENGLISH).candidate();
    }

    private long interviews() {
        return miyar.bean(Stages.class)
                .first(elsewhere.job, StageKind.INTERVIEW)
                .orElseThrow()
                .id()
                .value();
    }

    private String slug() {
        return miyar.bean(Requisitions.class)
                .find(elsewhere.hr, elsewhere.job)
                .orElseThrow()
                .slug();
    }

    /** With the secret of somebody who has applied, and what they applied for. */
    private String ofTheirOwn(String body) {
        var address = "own" + System.nanoTime() + "@elsewhere.example";
        var email = new EmailAddress(address);
        var applied = miyar.bean(Applications.class)
                .apply(
                        slug(),
                        new ApplicationForm(
                                "Own",
                                Optional.of(email),
                                Optional.empty(),
                                "English",
                                Language.ENGLISH,
                                applying(),
                                Token.fresh(),
                                Optional.empty(),
                                true),
                        true,
                        Optional.empty());
        assertThat(applied).isInstanceOf(ApplyOutcome.Received.class);
        miyar.bean(OwnRecords.class).ask(email, Language.ENGLISH);
        var person = miyar.bean(People.class).withEmail(email).getFirst().id();
        var candidate =
                miyar.bean(Withdrawing.class).of(List.of(person)).getFirst().id();
        return body.replaceFirst("\"token\":\"[^\"]*\"", "\"token\":\"" + OwnRecordLinks.sentTo(miyar, address) + "\"")
                .replaceFirst("\"application\":\\d+", "\"application\":" + candidate.value())
                .replaceFirst("\"cv\":\"[^\"]*\"", "\"cv\":\"" + handedIn() + "\"");
    }

    private static String handedIn() {
        try {
            var kept = miyar.bean(Cvs.class).hand(new ByteArrayInputStream(Pdfs.cv()));
            return ((CvOutcome.Kept) kept).token().text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String applying() {
        return miyar.bean(ApplicationNotices.class).current(Language.ENGLISH).edition();
    }

    /** As the contract names it, below {@code /api}. */
    private static String path(String endpoint) {
        var path = endpoint.replaceFirst("\\S+ /api", "");
        return path.isEmpty() ? "/" : path;
    }

    private String address(String view) {
        var route = view.substring("VIEW /app/".length());
        var address = addresses.getOrDefault(route, route);
        assertThat(address).as("say here how " + view + " is reached").doesNotContain(":");
        return address;
    }

    /** Somebody's browser as they come to the door: signed in as one role and no other, or a stranger, or holding an invitation. */
    private Browser browser(String caller) {
        return switch (caller) {
            case "anonymous" -> miyar.browser();
            case Roles.INVITATION_HOLDER -> applicants.starting();
            // An opening is found by the supervisor of its team only.
            case Roles.SUPERVISOR -> staff.browser(lead);
            default -> staff.browser(staff.with(Role.ofCode(caller)));
        };
    }

    private Browser holder(String endpoint) {
        var browser = applicants.starting();
        if (AFTER_SUBMISSION.contains(endpoint)) {
            browser.post(CURRENT + "/submit", "{}");
        }
        return browser;
    }

    private void carry(Browser browser, String token) {
        var cookie = new HttpCookie("miyar_sitting", token);
        cookie.setPath("/api");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().removeAll();
        browser.cookies().getCookieStore().add(miyar.address(), cookie);
    }

    private static Map<String, String> rows(int column) {
        return Sources.text(AccessMatrixTest.MATRIX)
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[column]));
    }

    private static List<String> owned(String owner) {
        return rows(1).entrySet().stream()
                .filter(row -> row.getValue().equals(owner))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
