package org.miyar.application.page;

import static org.miyar.application.page.Markup.escaped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/** Writes the page on which applicants see what is kept of them. Its script (frontend/jobs/mine.ts) fills it once a link was opened. */
@ApplicationScoped
class OwnRecordPage {
    private final Organisations organisations;
    private final Messages messages;

    @Inject
    OwnRecordPage(Organisations organisations, Messages messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    String title(Language language) {
        return messages.text(language, "application.own.title");
    }

    String lead(Language language) {
        return messages.text(
                language,
                "application.own.lead",
                Markup.isolatedInText(organisations.current().name().in(language)));
    }

    String main(Language language) {
        var contact = Markup.isolatedInText(organisations.current().contact().value());
        return """
                <h1>%s</h1>
                <p class="lead">%s</p>
                <div id="mine" class="card" data-said-lost="%s" data-said-waiting="%s" data-said-sure="%s" data-said-contact="%s" data-said-working="%s">
                <noscript><p class="notice">%s</p></noscript>
                <div class="problem" role="alert" id="problem"></div>
                <form id="ask" novalidate hidden>
                <div class="field">
                <label for="email">%s</label>
                <input id="email" type="email" autocomplete="email" maxlength="254" dir="ltr" aria-describedby="email-hint email-error" />
                <p class="hint" id="email-hint">%s</p>
                <p class="error" id="email-error" hidden></p>
                </div>
                <p><button class="primary" type="submit">%s</button></p>
                <p role="status" class="state" id="asked" data-said="%s"></p>
                </form>
                <section id="kept" aria-labelledby="kept-title" hidden>
                <h2 id="kept-title" tabindex="-1">%s</h2>
                <ul id="kinds"></ul>
                <p><button type="button" id="take">%s</button></p>
                <p class="hint">%s</p>
                <p>%s</p>
                <form id="erase" novalidate>
                <h2>%s</h2>
                <p>%s</p>
                <div class="field">
                <label class="check"><input id="sure" type="checkbox" aria-describedby="sure-error" /> <span>%s</span></label>
                <p class="error" id="sure-error" hidden></p>
                </div>
                <p><button type="submit">%s</button></p>
                </form>
                </section>
                <section id="erased" aria-labelledby="erased-title" hidden>
                <h2 id="erased-title" tabindex="-1">%s</h2>
                <p>%s</p>
                </section>
                </div>
                """.formatted(
                        escaped(title(language)),
                        escaped(lead(language)),
                        said(language, "application.said.lost"),
                        said(language, "application.said.waiting"),
                        said(language, "application.own.said.sure"),
                        said(language, "application.said.needed"),
                        said(language, "application.own.said.working"),
                        said(language, "application.form.no-script", contact),
                        said(language, "application.form.email"),
                        said(language, "application.own.email-hint"),
                        said(language, "application.own.ask"),
                        said(language, "application.own.asked", contact),
                        said(language, "application.own.kept"),
                        said(language, "application.own.take"),
                        said(language, "application.own.take-hint"),
                        said(language, "application.own.correct", contact),
                        said(language, "application.own.erase"),
                        said(language, "application.own.erase-text"),
                        said(language, "application.own.erase-sure"),
                        said(language, "application.own.erase-do"),
                        said(language, "application.own.erased"),
                        said(language, "application.own.erased-text"));
    }

    private String said(Language language, String key, Object... arguments) {
        return escaped(messages.text(language, key, arguments));
    }
}
