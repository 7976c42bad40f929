package org.miyar.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.miyar.platform.config.Config;

/** The first page of the staff portal. */
@Route("")
public class HomeView extends VerticalLayout {
    private static final long serialVersionUID = 1L;

    @Inject
    HomeView(Config config) {
        add(new H1("Miyar " + config.publicUrl()));
    }
}
