package org.miyar.platform.boot;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.eclipse.jetty.ee11.servlet.ServletContainerInitializerHolder;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * What a servlet container would find for Flow by scanning the class path, found instead in the index made at build time: every
 * {@code META-INF/resources}, and Flow's initializers with the classes they ask for.
 */
final class FlowResources {
    private FlowResources() {}

    static List<Resource> all(ResourceFactory factory) {
        try {
            return Collections.list(loader().getResources("META-INF/resources")).stream()
                    .map(factory::newResource)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ServletContainerInitializerHolder> initializers(ClassIndex index) {
        var holders = new ArrayList<ServletContainerInitializerHolder>();
        for (var initializer : ServiceLoader.load(ServletContainerInitializer.class)) {
            if (initializer.getClass().getName().startsWith("com.vaadin.")) {
                var asked = initializer.getClass().getAnnotation(HandlesTypes.class);
                var handled = asked == null
                        ? new Class<?>[0]
                        : index.matching(asked.value()).toArray(Class<?>[]::new);
                holders.add(new ServletContainerInitializerHolder(initializer, handled));
            }
        }
        return holders;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
