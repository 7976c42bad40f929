package org.miyar.platform.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;

/** The classes of Miyar and of Flow as indexed at build time, so that nothing is scanned at the start. */
final class ClassIndex {
    private final Index index;

    private ClassIndex(Index index) {
        this.index = index;
    }

    static ClassIndex read() {
        try (var stream = ClassIndex.class.getResourceAsStream("/META-INF/jandex.idx")) {
            if (stream == null) {
                throw new IllegalStateException("META-INF/jandex.idx is missing from the build");
            }
            return new ClassIndex(new IndexReader(stream).read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes that CDI makes beans of. */
    Class<?>[] beans() {
        return annotated(ApplicationScoped.class, RequestScoped.class, Dependent.class, Interceptor.class)
                .toArray(Class<?>[]::new);
    }

    /** Classes that carry one of the annotations themselves. */
    @SafeVarargs
    final Set<Class<?>> annotated(Class<? extends Annotation>... annotations) {
        return matching(annotations);
    }

    /** Classes that carry one of the annotations, implement one of the interfaces or extend one of the classes given. */
    Set<Class<?>> matching(Class<?>... types) {
        var found = new LinkedHashSet<Class<?>>();
        Stream.of(types).flatMap(this::of).map(ClassInfo::name).forEach(name -> found.add(load(name.toString())));
        return found;
    }

    private Stream<ClassInfo> of(Class<?> type) {
        if (type.isAnnotation()) {
            return index.getAnnotations(type).stream()
                    .map(AnnotationInstance::target)
                    .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                    .map(AnnotationTarget::asClass);
        }
        return (type.isInterface() ? index.getAllKnownImplementations(type) : index.getAllKnownSubclasses(type))
                .stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class index names " + name + ", which is not there", e);
        }
    }
}
