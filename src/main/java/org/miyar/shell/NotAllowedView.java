package org.miyar.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.miyar.identity.NotAllowed;

/** A view was open to the person's role, but a use case behind it was not. */
@AnonymousAllowed
public class NotAllowedView extends ErrorPage implements HasErrorParameter<NotAllowed> {
    private static final long serialVersionUID = 1L;

    NotAllowedView() {
        super("shell.not-allowed.title", "shell.not-allowed.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
