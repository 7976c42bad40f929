package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.application.Pdfs;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.integration.Scope;
import org.miyar.kernel.Language;
import org.miyar.sitting.Applicants;
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
    private static final long SOMEBODY_ELSES_SEQUENCE = 4_242_424_242L;
    /** Only at the end is there anything to see. */
    private static final Set<String> AFTER_SUBMISSION = Set.of("GET /api/sittings/current/feedback");

    private static final List<String> STRANGERS = List.of("anonymous", Roles.INVITATION_HOLDER);

    private Staff staff;
    private Applicants applicants;
    private Elsewhere elsewhere;

    @BeforeEach
    void somebody_elses_things_are_there() {
        staff = new Staff(miyar);
        applicants = new Applicants(miyar);
        elsewhere = new Elsewhere(miyar, staff, applicants);
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
        var program = new PortalWindow(elsewhere.programs.with(Scope.values()));
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
                    staff.named("Omar " + Elsewhere.MARK, role);
                    var shown = staff.window(sara).open(elsewhere.address(endpoint));
                    assertThat(shown.said()).contains("Sara Own " + role.code()).doesNotContain(Elsewhere.MARK);
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
                    var window = new PortalWindow(browser(AccessMatrixTest.CALLERS.get(i)))
                            .open(elsewhere.address(endpoint));
                    assertThat(window.said()).as(endpoint).containsIgnoringCase(Elsewhere.MARK);
                }
            }
        });
    }

    @Test
    void what_belongs_to_a_team_is_shown_to_hr_and_to_who_leads_it_and_to_no_other_supervisor() {
        assertThat(owned("team")).isNotEmpty().allSatisfy(endpoint -> {
            for (var reader : List.of(staff.with(Role.HR), elsewhere.lead)) {
                var shown = staff.window(reader).open(elsewhere.address(endpoint));
                assertThat(shown.said()).as(endpoint).containsIgnoringCase(Elsewhere.MARK);
            }
            var other = staff.with(Role.SUPERVISOR);
            staff.team("Here", other);
            var shown = staff.window(other).open(elsewhere.address(endpoint));
            assertThat(shown.said()).as(endpoint).doesNotContainIgnoringCase(Elsewhere.MARK);
        });
    }

    @Test
    void every_owner_is_one_that_is_tried_here() {
        assertThat(rows(1).values()).containsOnly("none", "own", "team", "all");
    }

    private boolean isShown(String endpoint, String caller, PortalWindow window) {
        var heading = window.open(elsewhere.address(endpoint)).heading();
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
                .filter(scope -> isAnswered(endpoint, elsewhere.programs.with(scope)))
                .toList();
        var others = Arrays.stream(Scope.values())
                .filter(scope -> !opening.contains(scope))
                .toArray(Scope[]::new);
        assertThat(others.length > 0 && isAnswered(endpoint, elsewhere.programs.with(others)))
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
        var opening = verb.equals("PUT") ? elsewhere.opening() : elsewhere.hiring.job;
        var candidate = path(endpoint).endsWith("/result") ? elsewhere.submitted.id() : elsewhere.invited();
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
                        .replaceFirst("\"opening\":\"[^\"]*\"", "\"opening\":\"" + elsewhere.slug() + "\"")
                        .replaceFirst("\"notice\":\"[^\"]*\"", "\"notice\":\"" + elsewhere.notice() + "\"")
                        .replaceFirst("\"token\":\"[^\"]*\"", "\"token\":\"" + elsewhere.again + "\"")
                        .replaceFirst("\"reference\":\"[^\"]*\"", "\"reference\":\"" + System.nanoTime() + "\"")
                        .replaceFirst("\"state\":\"open\"", "\"state\":\"closed\"")
                        .replaceFirst("\"stage\":1", "\"stage\":" + elsewhere.interviews());
        body = path.startsWith("/api/own-record") || path.equals("/api/demographics/own")
                ? elsewhere.ofTheirOwn(body)
                : body;
        return switch (verb) {
            case "POST" ->
                body.isEmpty() ? browser.send(verb, path, BodyPublishers.noBody()) : browser.post(path, body);
            case "PUT" -> browser.put(path, body, "If-Match", "\"0\"");
            default -> browser.send(verb, path, BodyPublishers.noBody());
        };
    }

    /** As the contract names it, below {@code /api}. */
    private static String path(String endpoint) {
        var path = endpoint.replaceFirst("\\S+ /api", "");
        return path.isEmpty() ? "/" : path;
    }

    /** Somebody's browser as they come to the door: signed in as one role and no other, or a stranger, or holding an invitation. */
    private Browser browser(String caller) {
        return switch (caller) {
            case "anonymous" -> miyar.browser();
            case Roles.INVITATION_HOLDER -> applicants.starting();
            // An opening is found by the supervisor of its team only.
            case Roles.SUPERVISOR -> staff.browser(elsewhere.lead);
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
