package org.miyar.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.miyar.platform.http.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that failed. The log has the whole story under the number shown here; the page tells nothing else. */
@AnonymousAllowed
public class UnexpectedView extends ErrorPage implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedView.class);

    UnexpectedView() {
        super("shell.unexpected.title", "shell.unexpected.text");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("A view could not be shown", parameter.getCaughtException());
        add(new Paragraph(
                getTranslation("shell.unexpected.number", Correlation.current().orElse("–"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
