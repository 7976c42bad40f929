package org.miyar.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.miyar.access.ui.LoginView;
import org.miyar.design.ChosenLanguage;
import org.miyar.design.Notices;
import org.miyar.identity.NotAllowed;
import org.miyar.kernel.Language;
import org.miyar.platform.http.Correlation;
import org.miyar.platform.i18n.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes every view that its annotations do not open, speaks the person's language, and says in words what went wrong. */
@ApplicationScoped
class PortalSetup implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PortalSetup.class);

    /** Those of Flow who read what a browser sent. */
    private static final Pattern READERS = Pattern.compile(
            "com\\.vaadin\\.flow\\.server\\.communication\\.(?:rpc\\.|ServerRpcHandler|UidlRequestHandler).*");

    /** What they read it with. */
    private static final Pattern READ_WITH =
            Pattern.compile("(?:java|jdk|tools\\.jackson|com\\.vaadin\\.flow\\.internal\\.Jackson).*");

    private final transient Messages messages;

    @Inject
    PortalSetup(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addUIInitListener(PortalSetup::prepare);
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(PortalSetup::report));
        service.setSystemMessagesProvider(info -> systemMessages(
                info.getRequest() == null ? Language.of(info.getLocale()) : ChosenLanguage.of(info.getRequest())));
        event.addIndexHtmlRequestListener(PortalSetup::mark);
    }

    private static void prepare(UIInitEvent event) {
        var ui = event.getUI();
        var language = ChosenLanguage.of(VaadinRequest.getCurrent());
        ui.setLocale(language.locale());
        ui.setDirection(language.rightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        var away = ui.getReconnectDialogConfiguration();
        away.setDialogText(ui.getTranslation("shell.away.trying"));
        away.setDialogTextGaveUp(ui.getTranslation("shell.away.gone"));
        ui.getPage()
                .executeJs(
                        "if (window.Vaadin?.connectionIndicator) { window.Vaadin.connectionIndicator.onlineText = $0 }",
                        ui.getTranslation("shell.away.back"));
        var access = new NavigationAccessControl();
        access.setLoginView(LoginView.class);
        ui.addBeforeEnterListener(access);
    }

    /** Language and direction stand in the page itself, so that nothing turns around while it loads. */
    private static void mark(IndexHtmlResponse response) {
        var language = ChosenLanguage.of(response.getVaadinRequest());
        response.getDocument()
                .getElementsByTag("html")
                .attr("lang", language.tag())
                .attr("dir", language.rightToLeft() ? "rtl" : "ltr");
    }

    /** What a click caused and nothing foresaw. The page stays, and so does what was typed. */
    static void report(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = event.getComponent().flatMap(component -> component.getUI());
        if (failure instanceof NotAllowed) {
            ui.ifPresent(at -> Notices.problem(at.getTranslation("shell.not-allowed.text")));
            return;
        }
        if (isOfTheRequest(failure)) {
            // Sent by hand or by a broken browser. Its message may hold what was sent.
            LOG.warn("A request could not be understood: {}", failure.getClass().getName());
            return;
        }
        LOG.error("A view failed", failure);
        ui.ifPresent(at -> Notices.problem(
                at.getTranslation("shell.failed.text", Correlation.current().orElse("–"))));
    }

    /** Whether what was sent made no sense: of Flow, those who read requests stumbled first, with nothing between them and the JSON. */
    private static boolean isOfTheRequest(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .allMatch(cause -> cause instanceof Exception
                        && Arrays.stream(cause.getStackTrace())
                                .map(StackTraceElement::getClassName)
                                .dropWhile(READ_WITH.asMatchPredicate())
                                .limit(1)
                                .anyMatch(READERS.asMatchPredicate()));
    }

    private CustomizedSystemMessages systemMessages(Language language) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredCaption(messages.text(language, "shell.session-ended.title"));
        words.setSessionExpiredMessage(messages.text(language, "shell.session-ended.text"));
        words.setSessionExpiredNotificationEnabled(true);
        words.setInternalErrorCaption(messages.text(language, "shell.failed.title"));
        words.setInternalErrorMessage(messages.text(language, "shell.failed.reload"));
        words.setInternalErrorNotificationEnabled(true);
        // The browser lets go of the cookie when the session ends: hardly ever is it switched off.
        words.setCookiesDisabledCaption(messages.text(language, "shell.session-ended.title"));
        words.setCookiesDisabledMessage(messages.text(language, "shell.cookies.text"));
        words.setCookiesDisabledNotificationEnabled(true);
        return words;
    }
}
