package org.miyar.testkit;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.shell.BeanInstantiatorFactory;

/** A page of the staff portal without a browser, with somebody signed in. */
public abstract class StaffPage extends BrowserlessTest {
    private RequestContextController request;

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(BeanInstantiatorFactory.class);
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        request = CDI.current().select(RequestContextController.class).get();
        request.activate();
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        request.deactivate();
    }

    protected static void signIn(Actor actor) {
        CDI.current().select(CurrentActor.class).get().signedIn(actor);
        ServletRequest innermost = ((VaadinServletRequest) VaadinRequest.getCurrent()).getHttpServletRequest();
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        var mock = (MockRequest) innermost;
        mock.setUserPrincipalInt(() -> Long.toString(actor.person().value()));
        mock.roleChecker((principal, role) ->
                actor.roles().stream().anyMatch(held -> held.code().equals(role)));
    }

    /** All words of the page in their order, attributes that carry data too. */
    protected String words() {
        var words = new StringBuilder();
        collect(getCurrentView().getElement(), words);
        return words.toString();
    }

    private static void collect(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append('\n');
            return;
        }
        if (element.hasAttribute("data")) {
            words.append(element.getAttribute("data")).append('\n');
        }
        element.getChildren().forEach(child -> collect(child, words));
    }
}
