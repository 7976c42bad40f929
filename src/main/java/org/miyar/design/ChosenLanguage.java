package org.miyar.design;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.kernel.Language;

/** The language a browser was last used in, kept in a cookie, so that also the sign-in page speaks it. */
public final class ChosenLanguage {
    private static final String NAME = "miyar_language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private ChosenLanguage() {}

    /** The language chosen before, else the first that the browser asks for and Miyar speaks, else English. */
    public static Language of(VaadinRequest request) {
        var cookies =
                Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty);
        return cookies.filter(cookie -> NAME.equals(cookie.getName()))
                .flatMap(cookie -> Language.ofTag(cookie.getValue()).stream())
                .findFirst()
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                        .findFirst())
                .orElse(Language.ENGLISH);
    }

    /** Keeps it, in the answer to the request at hand. */
    public static void remember(Language language) {
        var cookie = new Cookie(NAME, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        // Not a secret, and the home page, which has no session, reads and sets it as well.
        cookie.setHttpOnly(false);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
