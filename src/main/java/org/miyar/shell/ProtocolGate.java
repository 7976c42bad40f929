package org.miyar.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.miyar.platform.http.PortalFilter;

/** Turns away what no page of ours sends before Flow stumbles over it: whoever makes up such a request has no fault of ours to report. */
@Dependent
class ProtocolGate implements PortalFilter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public String pathSpec() {
        return "/app/*";
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isSound((HttpServletRequest) request)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isSound(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return true;
        }
        var ui = Optional.ofNullable(request.getParameter("v-uiId"));
        return ui.filter(id -> !NUMBER.matcher(id).matches()).isEmpty()
                && (!"init".equals(request.getParameter("v-r"))
                        || isPlace(text(request, "location"), text(request, "query")));
    }

    private static String text(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }

    /** Whether Flow can read it as the address of a view. */
    private static boolean isPlace(String location, String query) {
        try {
            var read = new Location(location, QueryParameters.fromString(query));
            return read.getPath() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
