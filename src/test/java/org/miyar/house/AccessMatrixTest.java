package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.miyar.identity.Roles;
import org.miyar.integration.Scope;

/**
 * Who may enter what, and whose things they reach there: {@code docs/access-matrix.csv}, made from the annotations that the running
 * program obeys. The column {@code owner} is written by hand and asked of every endpoint: {@code none} (nobody's own things),
 * {@code own}, {@code team} or {@code all}. A view or resource that does not say who may enter fails the build, and so does a matrix
 * that is not what the annotations say: then the new one lies in {@code target/access-matrix.csv}. {@link AccessMatrixIT} then knocks
 * at every door of it.
 */
class AccessMatrixTest {
    static final String MATRIX = "docs/access-matrix.csv";
    static final List<String> CALLERS = List.of(
            "anonymous",
            Roles.INVITATION_HOLDER,
            Roles.EMPLOYEE,
            Roles.SUPERVISOR,
            Roles.HR,
            Roles.ADMINISTRATOR,
            Roles.SPECIALIST);
    /** The last column: which scope a token needs; {@code yes} where none is asked for. */
    static final String INTEGRATION = "integration";

    private static final Set<String> OWNERS = Set.of("none", "own", "team", "all");

    @Test
    void every_view_and_resource_says_who_may_enter() {
        assertThat(Endpoints.all().entrySet())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(Endpoints.declaration(endpoint.getValue()))
                        .as(endpoint.getKey()
                                + " declares none of @AnonymousAllowed, @PermitAll, @RolesAllowed, @DenyAll")
                        .isNotNull());
    }

    @Test
    void the_matrix_is_what_the_annotations_say() throws IOException {
        var owners = new LinkedHashMap<String, String>();
        Sources.text(MATRIX).lines().skip(1).map(row -> row.split(",", -1)).forEach(row -> owners.put(row[0], row[1]));
        var lines = new ArrayList<String>();
        lines.add("endpoint,owner," + String.join(",", CALLERS) + "," + INTEGRATION);
        Endpoints.all()
                .forEach((endpoint, element) -> lines.add(Stream.of(
                                Stream.of(endpoint, owners.getOrDefault(endpoint, "?")),
                                CALLERS.stream().map(caller -> mayEnter(element, caller) ? "yes" : "no"),
                                Stream.of(scopes(element)))
                        .flatMap(Function.identity())
                        .collect(Collectors.joining(","))));
        var made = String.join("\n", lines) + "\n";
        Files.writeString(FileSystems.getDefault().getPath("target", "access-matrix.csv"), made);
        assertThat(Sources.text(MATRIX)).isEqualTo(made);
        assertThat(owners.entrySet())
                .allSatisfy(row -> assertThat(OWNERS).as(row.getKey()).contains(row.getValue()));
    }

    @Test
    void whoever_holds_an_invitation_reaches_only_their_own_and_no_staff_view() {
        var rows = Sources.text(MATRIX)
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
        assertThat(rows).allSatisfy(row -> {
            boolean anonymous = row[2].equals("yes");
            boolean holder = row[3].equals("yes");
            if (holder && !anonymous) {
                assertThat(row[0]).contains(" /api/");
                assertThat(row[1]).as(row[0]).isEqualTo("own");
            }
            if (anonymous) {
                assertThat(row[1]).as(row[0] + " is open to everybody").isEqualTo("none");
            }
        });
    }

    private static String scopes(AnnotatedElement element) {
        if (mayEnter(element, "anonymous")) {
            return "yes";
        }
        var scopes = Endpoints.declaration(element) instanceof RolesAllowed roles
                ? Arrays.stream(roles.value())
                        .filter(name -> Scope.ofCode(name).isPresent())
                        .collect(Collectors.joining(" "))
                : "";
        return scopes.isEmpty() ? "no" : scopes;
    }

    /** Flow asks its own checker; Jersey's roles are read by the same rules: the method's word before the class's. */
    private static boolean mayEnter(AnnotatedElement element, String caller) {
        if (element instanceof Class<?> view) {
            Principal somebody = () -> caller;
            boolean stranger = caller.equals("anonymous") || caller.equals(Roles.INVITATION_HOLDER);
            return new AccessAnnotationChecker()
                    .hasAccess(view, stranger ? null : somebody, role -> !stranger && role.equals(caller));
        }
        return switch (Endpoints.declaration(element)) {
            case AnonymousAllowed _, PermitAll _ -> true;
            case RolesAllowed roles -> Arrays.asList(roles.value()).contains(caller);
            case null, default -> false;
        };
    }
}
