package org.miyar.design;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.util.function.IntConsumer;

/** How wide the window is that a component is shown in. */
public final class WindowWidth {
    private static final int NARROW = 900;

    private WindowWidth() {}

    /** Tells it whenever the component comes to be shown, and when it changes; 0 where it is not known. */
    public static void watch(Component component, IntConsumer told) {
        component.addAttachListener(attach -> watch(component, told, attach));
    }

    /** Whether columns side by side have no room. */
    public static boolean isNarrow(int width) {
        return width > 0 && width < NARROW;
    }

    private static void watch(Component component, IntConsumer told, AttachEvent attach) {
        var page = attach.getUI().getPage();
        told.accept(page.getExtendedClientDetails().getWindowInnerWidth());
        var resized = page.addBrowserWindowResizeListener(resize -> told.accept(resize.getWidth()));
        component.addDetachListener(detach -> {
            detach.unregisterListener();
            resized.remove();
        });
    }
}
