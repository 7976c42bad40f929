package org.miyar.application.page;

import static org.miyar.application.page.Markup.escaped;
import static org.miyar.application.page.Markup.paragraphs;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.miyar.application.ApplicationNotices;
import org.miyar.application.PhoneNumbers;
import org.miyar.identity.Organisation;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.requisition.Requisition;

/**
 * The form by which people apply, and what it says once they have. Its script (frontend/jobs) sends it and finds its own words in the
 * attributes {@code data-said-…}.
 */
@ApplicationScoped
class FormMarkup {
    private static final List<String> SAID = List.of(
            "sending",
            "sending-cv",
            "lost",
            "waiting",
            "not-pdf",
            "too-large",
            "needed",
            "contact",
            "consent",
            "copied");

    private final ApplicationNotices notices;
    private final PhoneNumbers phones;
    private final Messages messages;

    @Inject
    FormMarkup(ApplicationNotices notices, PhoneNumbers phones, Messages messages) {
        this.notices = notices;
        this.phones = phones;
        this.messages = messages;
    }

    /** @param day the code of the walk-in day it stands for: then it asks for no file, and leads straight on */
    String of(Requisition opening, Organisation organisation, Optional<String> day, Language language) {
        var notice = notices.current(opening, language);
        var said = SAID.stream()
                .map(key -> " data-said-" + key + "=\"" + said(language, "application.said." + key) + "\"")
                .collect(Collectors.joining());
        return """
                <section id="apply" aria-labelledby="apply-title">
                <h2 id="apply-title">%s</h2>
                <p>%s</p>
                <noscript><p class="notice">%s</p></noscript>
                <form novalidate data-opening="%s" data-notice="%s"%s%s>
                %s
                <fieldset>
                <legend>%s</legend>
                <p class="hint">%s</p>
                %s
                %s
                </fieldset>
                %s
                %s
                <div class="unseen" aria-hidden="true">
                <label for="website">Website</label>
                <input id="website" name="website" tabindex="-1" autocomplete="off" />
                </div>
                <p class="hint">%s</p>
                <details>
                <summary>%s</summary>
                <div>%s</div>
                </details>
                <div class="field">
                <label class="check"><input id="agreed" name="agreed" type="checkbox" required aria-describedby="agreed-error" /> <span>%s</span></label>
                <p class="error" id="agreed-error" hidden></p>
                </div>
                <div class="problem" role="alert" id="problem"></div>
                <p><button class="primary" type="submit">%s</button></p>
                <p class="state" role="status" id="state"></p>
                </form>
                </section>
                %s""".formatted(
                        said(language, "application.form.title"),
                        said(language, day.isPresent() ? "application.day.next" : "application.form.lead"),
                        said(
                                language,
                                "application.form.no-script",
                                Bidi.isolated(organisation.contact().value())),
                        opening.slug(),
                        notice.edition(),
                        day.map(code -> " data-day=\"" + code + "\"").orElse(""),
                        said,
                        field(language, "name", "text", "name", 160, "dir=\"auto\" required"),
                        said(language, "application.form.reach"),
                        said(language, "application.form.reach-hint"),
                        field(language, "email", "email", "email", 254, "dir=\"ltr\""),
                        field(phoneLabel(language), "phone", "tel", "tel", 40, "dir=\"ltr\""),
                        field(language, "languages", "text", "off", 160, "dir=\"auto\" required"),
                        day.isPresent() ? "" : cv(language),
                        said(language, "application.form.kept", notice.months()),
                        said(language, "application.form.notice"),
                        paragraphs(notice.text()),
                        escaped(notice.consent()),
                        said(language, day.isPresent() ? "application.day.send" : "application.form.send"),
                        thanks(language));
    }

    /** A number without a country's code is read as one of the country that is set. */
    private String phoneLabel(Language language) {
        return phones.region()
                .map(country -> said(
                        language,
                        "application.form.phone-in",
                        ULocale.getDisplayCountry("und-" + country, language.tag())))
                .orElseGet(() -> said(language, "application.form.phone"));
    }

    private String cv(Language language) {
        return """
                <div class="field">
                <label for="cv">%s</label>
                <input id="cv" name="cv" type="file" accept="application/pdf,.pdf" aria-describedby="cv-hint cv-error" />
                <p class="hint" id="cv-hint">%s</p>
                <p class="error" id="cv-error" hidden></p>
                </div>""".formatted(said(language, "application.form.cv"), said(language, "application.form.cv-hint"));
    }

    private String field(
            Language language, String name, String type, String autocomplete, int longest, String attributes) {
        return field(said(language, "application.form." + name), name, type, autocomplete, longest, attributes);
    }

    private static String field(
            String label, String name, String type, String autocomplete, int longest, String attributes) {
        return """
                <div class="field">
                <label for="%1$s">%2$s</label>
                <input id="%1$s" name="%1$s" type="%3$s" autocomplete="%4$s" maxlength="%5$d" aria-describedby="%1$s-error" %6$s />
                <p class="error" id="%1$s-error" hidden></p>
                </div>""".formatted(name, label, type, autocomplete, longest, attributes);
    }

    private String thanks(Language language) {
        return """
                <section id="thanks" aria-labelledby="thanks-title" hidden>
                <h2 id="thanks-title" tabindex="-1">%s</h2>
                <p>%s</p>
                <div id="next">
                <p>%s</p>
                <p id="cv-later" hidden>%s</p>
                <p id="by-letter" hidden>%s</p>
                <p id="by-hand" hidden>%s</p>
                <p><a class="button primary" id="start" href="/take">%s</a></p>
                <div class="field" id="keep">
                <label for="link">%s</label>
                <input id="link" readonly dir="ltr" />
                <p><button type="button" id="copy">%s</button> <span role="status" id="copied"></span></p>
                </div>
                </div>
                </section>
                """.formatted(
                        said(language, "application.thanks.title"),
                        said(language, "application.thanks.kept"),
                        said(language, "application.thanks.next"),
                        said(language, "application.thanks.cv-later", said(language, "application.own.title")),
                        said(language, "application.thanks.by-letter"),
                        said(language, "application.thanks.by-hand"),
                        said(language, "application.thanks.start"),
                        said(language, "application.thanks.link"),
                        said(language, "application.thanks.copy"));
    }

    private String said(Language language, String key, Object... arguments) {
        return escaped(messages.text(language, key, arguments));
    }
}
