package org.miyar.platform.http;

import jakarta.servlet.http.HttpServlet;
import java.util.List;

/** Pages for outsiders that a feature makes at each request, outside Flow and without a session; found among the beans. */
public abstract class FeaturePages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The servlet path patterns of these pages, such as {@code /jobs/*}. */
    public abstract List<String> paths();
}
