package org.miyar.application.page;

import static org.miyar.application.page.Markup.escaped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/** Writes the page on which applicants see what is kept of them. Its script (frontend/jobs/mine.ts) fills it once a link was opened. */
@ApplicationScoped
class OwnRecordPage {
    /** What its script says, by the names it asks for. */
    private static final List<String> SAID =
            List.of("sure", "working", "withdrawn", "words", "asked", "taken", "cv-needed", "cv-added");

    /** Words for what it makes itself: a button per application, where it stands. */
    private static final List<String> MADE = List.of(
            "since",
            "no-job",
            "standing.under-way",
            "standing.withdrawn",
            "standing.decided",
            "withdraw",
            "withdraw-of",
            "withdraw-sure",
            "withdraw-do",
            "withdraw-not",
            "cv",
            "cv-do");

    private static final List<String> FIELDS = List.of("name", "email", "phone", "languages", "other");

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
                Bidi.isolated(organisations.current().name().in(language)));
    }

    String main(Language language) {
        var contact = Bidi.isolated(organisations.current().contact().value());
        return """
                <h1>%s</h1>
                <p class="lead">%s</p>
                <div id="mine"%s>
                <noscript><p class="notice">%s</p></noscript>
                <div class="problem" role="alert" id="problem"></div>
                %s
                <div id="kept" hidden>
                <p class="state" role="status" id="done" tabindex="-1"></p>
                <section class="card" aria-labelledby="applications-title" id="applications">
                <h2 id="applications-title">%s</h2>
                <ul class="own" id="own"></ul>
                </section>
                <section class="card" aria-labelledby="kept-title">
                <h2 id="kept-title" tabindex="-1">%s</h2>
                <div id="kinds"></div>
                <p id="voluntary" hidden><a href="/voluntary?own#%s">%s</a></p>
                </section>
                %s
                %s
                %s
                </div>
                <section class="card" id="erased" aria-labelledby="erased-title" hidden>
                <h2 id="erased-title" tabindex="-1">%s</h2>
                <p>%s</p>
                </section>
                </div>
                """.formatted(
                        escaped(title(language)),
                        escaped(lead(language)),
                        spoken(language),
                        said(language, "application.form.no-script", contact),
                        asking(language, contact),
                        said(language, "application.own.applications"),
                        said(language, "application.own.kept"),
                        language.tag(),
                        said(language, "application.own.voluntary"),
                        taking(language),
                        correcting(language, contact),
                        erasing(language),
                        said(language, "application.own.erased"),
                        said(language, "application.own.erased-text"));
    }

    private String spoken(Language language) {
        var all = new StringBuilder();
        for (var key : List.of("lost", "waiting", "needed", "not-pdf", "too-large", "sending-cv")) {
            all.append(attribute("said-" + key, said(language, "application.said." + key)));
        }
        SAID.forEach(key -> all.append(attribute("said-" + key, said(language, "application.own.said." + key, "{0}"))));
        MADE.forEach(key -> all.append(
                attribute("made-" + key.replace('.', '-'), said(language, "application.own." + key, "{0}"))));
        return all.toString();
    }

    private static String attribute(String name, String text) {
        return " data-" + name + "=\"" + text + "\"";
    }

    private String asking(Language language, String contact) {
        return """
                <form class="card" id="ask" novalidate hidden>
                <div class="field">
                <label for="email">%s</label>
                <input id="email" type="email" autocomplete="email" maxlength="254" dir="ltr" aria-describedby="email-hint email-error" />
                <p class="hint" id="email-hint">%s</p>
                <p class="error" id="email-error" hidden></p>
                </div>
                <p><button class="primary" type="submit">%s</button></p>
                <p role="status" class="state" id="asked" data-said="%s"></p>
                </form>""".formatted(
                        said(language, "application.form.email"),
                        said(language, "application.own.email-hint"),
                        said(language, "application.own.ask"),
                        said(language, "application.own.asked", contact));
    }

    private String taking(Language language) {
        return """
                <section class="card" aria-labelledby="take-title">
                <h2 id="take-title">%s</h2>
                <p class="hint">%s</p>
                <p class="choices"><button type="button" data-take="archive" class="primary">%s</button>
                <button type="button" data-take="paper">%s</button>
                <button type="button" data-take="file">%s</button></p>
                </section>""".formatted(
                        said(language, "application.own.take-title"),
                        said(language, "application.own.take-hint"),
                        said(language, "application.own.take-all"),
                        said(language, "application.own.take-paper"),
                        said(language, "application.own.take"));
    }

    private String correcting(Language language, String contact) {
        var fields = FIELDS.stream()
                .map(field -> "<option value=\"" + field + "\">" + said(language, "application.own.field." + field)
                        + "</option>")
                .collect(Collectors.joining("\n"));
        return """
                <form class="card" id="correct" novalidate>
                <h2>%s</h2>
                <p>%s</p>
                <div class="field">
                <label for="field">%s</label>
                <select id="field">%s</select>
                </div>
                <div class="field">
                <label for="words">%s</label>
                <textarea id="words" rows="3" maxlength="1000" dir="auto" aria-describedby="words-error"></textarea>
                <p class="error" id="words-error" hidden></p>
                </div>
                <p><button type="submit">%s</button></p>
                </form>""".formatted(
                        said(language, "application.own.correct-title"),
                        said(language, "application.own.correct", contact),
                        said(language, "application.own.correct-field"),
                        fields,
                        said(language, "application.own.correct-words"),
                        said(language, "application.own.correct-do"));
    }

    private String erasing(Language language) {
        return """
                <form class="card" id="erase" novalidate>
                <h2>%s</h2>
                <p>%s</p>
                <div class="field">
                <label class="check"><input id="sure" type="checkbox" aria-describedby="sure-error" /> <span>%s</span></label>
                <p class="error" id="sure-error" hidden></p>
                </div>
                <p><button type="submit">%s</button></p>
                </form>""".formatted(
                        said(language, "application.own.erase"),
                        said(language, "application.own.erase-text"),
                        said(language, "application.own.erase-sure"),
                        said(language, "application.own.erase-do"));
    }

    private String said(Language language, String key, Object... arguments) {
        return escaped(messages.text(language, key, arguments));
    }
}
