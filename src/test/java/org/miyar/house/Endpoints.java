package org.miyar.house;

import com.vaadin.flow.router.Route;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.jspecify.annotations.Nullable;

/** Everything that can be entered from outside, as the class index of the build names it: Flow's routes and Jersey's resource methods. */
final class Endpoints {
    private static final List<Class<? extends Annotation>> DECLARATIONS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    private Endpoints() {}

    static @Nullable Annotation declaration(AnnotatedElement element) {
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
    static Map<String, AnnotatedElement> all() {
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

    static List<? extends Class<?>> annotated(Class<? extends Annotation> annotation) {
        return index().getAnnotations(annotation).stream()
                .map(instance -> instance.target())
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> load(target.asClass().name().toString()))
                .filter(type -> type.getName().startsWith("org.miyar."))
                .toList();
    }

    private static Index index() {
        try (var stream = Endpoints.class.getResourceAsStream("/META-INF/jandex.idx")) {
            return new IndexReader(stream).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Endpoints.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
