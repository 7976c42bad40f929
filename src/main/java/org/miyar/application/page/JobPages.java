package org.miyar.application.page;

import static org.miyar.application.page.Markup.escaped;
import static org.miyar.application.page.Markup.inline;
import static org.miyar.application.page.Markup.isolated;
import static org.miyar.application.page.Markup.speaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.application.WalkIn;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.platform.config.Config;
import org.miyar.platform.http.PageServlet;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionState;

/** Writes the page of all openings and that of one. */
@ApplicationScoped
class JobPages {
    private static final int SUMMARY = 160;

    private final Organisations organisations;
    private final JobPosting posting;
    private final FormMarkup apply;
    private final OwnRecordPage own;
    private final SiteMap siteMap;
    private final Messages messages;
    private final Config config;
    private final String template = PageServlet.template("jobs.html");

    @Inject
    JobPages(
            Organisations organisations,
            JobPosting posting,
            FormMarkup apply,
            OwnRecordPage own,
            SiteMap siteMap,
            Messages messages,
            Config config) {
        this.organisations = organisations;
        this.posting = posting;
        this.apply = apply;
        this.own = own;
        this.siteMap = siteMap;
        this.messages = messages;
        this.config = config;
    }

    /** Whether there is anything to show: the pages are built, and the organisation has a name. */
    boolean isReady() {
        return !template.isEmpty() && organisations.find().isPresent();
    }

    record Page(String html, Language language) {}

    Page list(List<Requisition> openings, Language language) {
        var organisation = organisations.current();
        var name = organisation.name().in(language);
        var main = new StringBuilder("<h1>")
                .append(said(language, "application.list.title", name))
                .append("</h1>\n")
                .append(organisation.demo() ? simulated(language) : "");
        if (openings.isEmpty()) {
            main.append("<p class=\"lead\">")
                    .append(said(language, "application.list.empty"))
                    .append("</p>\n");
        } else {
            main.append("<p class=\"lead\">")
                    .append(said(language, "application.list.lead"))
                    .append("</p>\n<ul class=\"openings\">\n");
            openings.forEach(opening -> main.append("<li><h2><a href=\"")
                    .append(path(opening, language))
                    .append("\">")
                    .append(inline(opening.form().title(), language))
                    .append("</a></h2>\n")
                    .append(facts(opening, language))
                    .append("</li>\n"));
            main.append("</ul>\n");
        }
        var title = messages.text(language, "application.list.title", name);
        return page(
                language,
                "/jobs",
                head(title, messages.text(language, "application.list.lead"), "/jobs", language, !organisation.demo()),
                main.toString());
    }

    /** @param open whether people can apply now */
    Page opening(Requisition opening, boolean open, Language language) {
        var organisation = organisations.current();
        var form = opening.form();
        var path = "/jobs/" + opening.slug();
        var title = form.title().in(language) + " · " + organisation.name().in(language);
        var summary = form.description().map(text -> summary(text.in(language))).orElse(title);
        boolean real = open && !opening.demo();
        var head = head(title, summary, path, language, real);
        if (real) {
            head += "<script type=\"application/ld+json\">" + posting.of(opening, organisation, language)
                    + "</script>\n";
        }
        var main = new StringBuilder("<p><a href=\"/jobs?lang=" + language.tag() + "\">")
                .append(said(language, "application.all"))
                .append("</a></p>\n<h1>")
                .append(inline(form.title(), language))
                .append("</h1>\n")
                .append(facts(opening, language))
                .append(opening.demo() ? simulated(language) : "");
        if (!open) {
            main.append("<p class=\"notice\">").append(shut(opening, language)).append("</p>\n");
        }
        form.description().ifPresent(text -> main.append(description(text, language)));
        if (open) {
            main.append(apply.of(opening, organisation, Optional.empty(), language));
        }
        return page(language, path, head, main.toString());
    }

    /** The shortest way in for whoever came on a walk-in day: the form first, then straight to the assessment. */
    Page walkIn(Requisition opening, WalkIn day, WalkIn.State state, boolean open, Language language) {
        var organisation = organisations.current();
        var path = "/day/" + day.code();
        boolean on = open && state == WalkIn.State.ON;
        var title = opening.form().title().in(language) + " · "
                + organisation.name().in(language);
        var main = new StringBuilder("<h1>")
                .append(inline(opening.form().title(), language))
                .append("</h1>\n")
                .append(opening.demo() ? simulated(language) : "");
        if (on) {
            main.append("<p class=\"lead\">")
                    .append(said(language, "application.day.lead", day(day.day(), language)))
                    .append("</p>\n")
                    .append(apply.of(opening, organisation, Optional.of(day.code()), language));
            opening.form()
                    .description()
                    .ifPresent(text -> main.append("<details>\n<summary>")
                            .append(said(language, "application.day.about"))
                            .append("</summary>\n")
                            .append(description(text, language))
                            .append("</details>\n"));
        } else {
            main.append("<p class=\"notice\">")
                    .append(said(
                            language,
                            state == WalkIn.State.AHEAD ? "application.day.ahead" : "application.day.over",
                            day(day.day(), language)))
                    .append("</p>\n<p><a href=\"")
                    .append(path(opening, language))
                    .append("\">")
                    .append(said(language, "application.day.job"))
                    .append("</a></p>\n");
        }
        return page(language, path, head(title, title, path, language, false), main.toString());
    }

    /** What is kept of whoever reads it; for them alone, and for no search engine. */
    Page own(Language language) {
        var title = own.title(language) + " · " + organisations.current().name().in(language);
        return page(language, "/mine", head(title, own.lead(language), "/mine", language, false), own.main(language));
    }

    /** So that nobody applies in earnest for a job that is made up; search engines are not shown it either. */
    private String simulated(Language language) {
        return "<p class=\"notice\">" + said(language, "application.simulated") + "</p>\n";
    }

    private String shut(Requisition opening, Language language) {
        return said(
                language,
                opening.state() == RequisitionState.PAUSED ? "application.paused" : "application.closed",
                Bidi.isolated(organisations.current().contact().value()));
    }

    private String description(PartialText text, Language reader) {
        var language = text.languageFor(reader);
        var mark = language == reader
                ? ""
                : "<p class=\"mark-language\">" + said(reader, "application.only-in", language.ownName()) + "</p>\n";
        return mark + "<div class=\"description\" " + speaking(language) + ">\n" + Markup.paragraphs(text.in(reader))
                + "\n</div>\n";
    }

    private String facts(Requisition opening, Language language) {
        var row = opening.row();
        var facts = Stream.concat(
                        Stream.of(row.team(), row.branch())
                                .flatMap(name -> name.stream())
                                .map(Markup::isolated),
                        opening
                                .form()
                                .closesOn()
                                .map(day -> said(language, "application.closes", day(day, language)))
                                .stream())
                .collect(Collectors.joining(" · "));
        return facts.isEmpty() ? "" : "<p class=\"facts\">" + facts + "</p>\n";
    }

    private String head(String title, String description, String path, Language language, boolean indexed) {
        var head = new StringBuilder("<title>")
                .append(escaped(title))
                .append("</title>\n<meta name=\"description\" content=\"")
                .append(escaped(description))
                .append("\" />\n");
        if (!indexed) {
            return head.append("<meta name=\"robots\" content=\"noindex\" />\n").toString();
        }
        head.append("<link rel=\"canonical\" href=\"")
                .append(siteMap.address(path, language))
                .append("\" />\n");
        for (var other : Language.values()) {
            head.append(alternate(other.tag(), siteMap.address(path, other)));
        }
        return head.append(alternate("x-default", config.publicUrl() + path)).toString();
    }

    private static String alternate(String tag, String address) {
        return "<link rel=\"alternate\" hreflang=\"" + tag + "\" href=\"" + address + "\" />\n";
    }

    private Page page(Language language, String path, String head, String main) {
        var body = header(organisations.current(), language, path) + "<main>\n" + main + "</main>\n"
                + footer(language, path);
        var html = template.replace("<html lang=\"en\">", "<html " + speaking(language) + ">")
                .replace("<!-- head -->", head)
                .replace("<!-- body -->", body);
        return new Page(html, language);
    }

    /** On every page but the one it leads to. */
    private String footer(Language language, String path) {
        return path.equals("/mine")
                ? ""
                : "<footer><a href=\"/mine?lang=" + language.tag() + "\">" + escaped(own.title(language))
                        + "</a></footer>\n";
    }

    private String header(Organisation organisation, Language language, String path) {
        var languages = Arrays.stream(Language.values())
                .map(other -> "<a href=\"" + path + "?lang=" + other.tag() + "\" " + speaking(other)
                        + (other == language ? " aria-current=\"true\"" : "") + ">" + other.ownName() + "</a>")
                .collect(Collectors.joining("\n"));
        return "<header>\n<p class=\"mark\">" + isolated(organisation.name().in(language)) + "</p>\n<nav aria-label=\""
                + said(language, "application.languages") + "\">\n" + languages + "\n</nav>\n</header>\n";
    }

    /** The beginning of a text, to the end of a word, for the list of a search engine. */
    private static String summary(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= SUMMARY) {
            return line;
        }
        int end = line.lastIndexOf(' ', SUMMARY);
        return line.substring(0, end < 0 ? SUMMARY : end) + "…";
    }

    private String day(LocalDate day, Language language) {
        return Dates.day(day.atStartOfDay(config.zone()).toInstant(), language, config.zone());
    }

    private static String path(Requisition opening, Language language) {
        return "/jobs/" + opening.slug() + "?lang=" + language.tag();
    }

    private String said(Language language, String key, Object... arguments) {
        return escaped(messages.text(language, key, arguments));
    }
}
