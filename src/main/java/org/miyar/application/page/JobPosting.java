package org.miyar.application.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalDate;
import org.miyar.identity.Organisation;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.requisition.Requisition;

/** An opening in the words of schema.org, by which search engines list jobs. */
@ApplicationScoped
class JobPosting {
    private final Config config;
    private final SiteMap siteMap;

    @Inject
    JobPosting(Config config, SiteMap siteMap) {
        this.config = config;
        this.siteMap = siteMap;
    }

    /** JSON-LD that may stand in a page: nothing in it can end its own element. */
    String of(Requisition opening, Organisation organisation, Language language) {
        var form = opening.form();
        var posting = Json.createObjectBuilder()
                .add("@context", "https://schema.org/")
                .add("@type", "JobPosting")
                .add("title", form.title().in(language))
                .add(
                        "description",
                        form.description()
                                .map(text -> Markup.paragraphs(text.in(language)))
                                .orElse(Markup.escaped(form.title().in(language))))
                .add("inLanguage", form.title().languageFor(language).tag())
                .add("url", siteMap.address("/jobs/" + opening.slug(), language))
                .add(
                        "datePosted",
                        LocalDate.ofInstant(opening.openedAt().orElseThrow(), config.zone())
                                .toString())
                .add("directApply", true)
                .add("totalJobOpenings", form.wanted())
                .add(
                        "identifier",
                        Json.createObjectBuilder()
                                .add("@type", "PropertyValue")
                                .add("name", organisation.name().in(language))
                                .add("value", opening.slug()))
                .add(
                        "hiringOrganization",
                        Json.createObjectBuilder()
                                .add("@type", "Organization")
                                .add("name", organisation.name().in(language))
                                .add("url", config.publicUrl().toString()));
        form.closesOn()
                .ifPresent(day -> posting.add(
                        "validThrough",
                        day.plusDays(1)
                                .atStartOfDay(config.zone())
                                .toOffsetDateTime()
                                .toString()));
        opening.row()
                .branch()
                .ifPresent(branch -> posting.add(
                        "jobLocation",
                        Json.createObjectBuilder()
                                .add("@type", "Place")
                                .add("name", branch)
                                .add("address", branch)));
        return posting.build().toString().replace("<", "\\u003c");
    }
}
