package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miyar.identity.Roles;

/**
 * Who may enter what, and whose things they reach there: {@code docs/access-matrix.csv}, made from the annotations that the running
 * program obeys. The column {@code owner} is written by hand and asked of every endpoint: {@code none} (nobody's own things),
 * {@code own}, {@code team} or {@code all}. A view or resource that does not say who may enter fails the build, and so does a matrix
 * that is not what the annotations say: then the new one lies in {@code target/access-matrix.csv}.
 */
class AccessMatrixTest {
    private static final String MATRIX = "docs/access-matrix.csv";
    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);
    private static final List<String> CALLERS = List.of(
            "anonymous", Roles.INVITATION_HOLDER, Roles.EMPLOYEE, Roles.SUPERVISOR, Roles.HR, Roles.ADMINISTRATOR);
    private static final Set<String> OWNERS = Set.of("none", "own", "team", "all");

    @Test
    void every_view_and_resource_says_who_may_enter() {
        assertThat(endpoints().entrySet())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(declaration(endpoint.getValue()))
                        .as(endpoint.getKey()
                                + " declares none of @AnonymousAllowed, @PermitAll, @RolesAllowed, @DenyAll")
                        .isNotNull());
    }

    @Test
    void the_matrix_is_what_the_annotations_say() throws IOException {
        var owners = new LinkedHashMap<String, String>();
        Sources.text(MATRIX).lines().skip(1).map(row -> row.split(",", -1)).forEach(row -> owners.put(row[0], row[1]));
        var lines = new ArrayList<String>();
        lines.add("endpoint,owner," + String.join(",", CALLERS));
        endpoints()
                .forEach((endpoint, element) -> lines.add(Stream.concat(
                                Stream.of(endpoint, owners.getOrDefault(endpoint, "?")),
                                CALLERS.stream().map(caller -> mayEnter(element, caller) ? "yes" : "no"))
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

    /** Flow asks its own checker; Jersey's roles are read by the same rules: the method's word before the class's. */
    private static boolean mayEnter(AnnotatedElement element, String caller) {
        boolean anonymous = caller.equals("anonymous");
        if (element instanceof Class<?> view) {
            Principal somebody = () -> caller;
            return !caller.equals(Roles.INVITATION_HOLDER)
                    && new AccessAnnotationChecker()
                            .hasAccess(view, anonymous ? null : somebody, role -> role.equals(caller));
        }
        return switch (declaration(element)) {
            case AnonymousAllowed _, PermitAll _ -> true;
            case RolesAllowed roles -> Arrays.asList(roles.value()).contains(caller);
            case null, default -> false;
        };
    }

    private static @Nullable Annotation declaration(AnnotatedElement element) {
        var own = declared(element);
        return own == null && element instanceof Method method ? declared(method.getDeclaringClass()) : own;
    }

    private static @Nullable Annotation declared(AnnotatedElement element) {
        return DECLARATIONS.stream()
                .map(element::getAnnotation)
                .filter(annotation -> annotation != null)
                .findFirst()
                .orElse(null);
    }

    /** By the method and path that a caller uses, in alphabetical order. */
    private static Map<String, AnnotatedElement> endpoints() {
        var found = new TreeMap<String, AnnotatedElement>();
        for (var view : annotated(Route.class)) {
            found.put("VIEW /app/" + view.getAnnotation(Route.class).value(), view);
        }
        for (var resource : annotated(Path.class)) {
            for (var method : resource.getMethods()) {
                verb(method).ifPresent(verb -> found.put(verb + " " + path(resource, method), method));
            }
        }
        return found;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        return ("/api/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }

    private static List<? extends Class<?>> annotated(Class<? extends Annotation> annotation) {
        return index().getAnnotations(annotation).stream()
                .map(instance -> instance.target())
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> load(target.asClass().name().toString()))
                .filter(type -> type.getName().startsWith("org.miyar."))
                .toList();
    }

    private static Index index() {
        try (var stream = AccessMatrixTest.class.getResourceAsStream("/META-INF/jandex.idx")) {
            return new IndexReader(stream).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AccessMatrixTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
