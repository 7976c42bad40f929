package org.miyar.application.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.requisition.Requisition;

/** What search engines may read, and where it is: the job pages in each language, and nothing behind a link or a sign-in. */
@ApplicationScoped
class SiteMap {
    private final Config config;

    @Inject
    SiteMap(Config config) {
        this.config = config;
    }

    String robots() {
        return """
                User-agent: *
                Disallow: /app
                Disallow: /api
                Disallow: /take
                Disallow: /mine
                Disallow: /day
                Sitemap: %s/sitemap.xml
                """.formatted(config.publicUrl());
    }

    String xml(List<Requisition> openings) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        add(xml, "/jobs");
        openings.forEach(opening -> add(xml, "/jobs/" + opening.slug()));
        return xml.append("</urlset>\n").toString();
    }

    /** An entry for each language, each with all of them, as search engines want it. */
    private void add(StringBuilder xml, String path) {
        for (var language : Language.values()) {
            xml.append("<url><loc>").append(address(path, language)).append("</loc>");
            for (var other : Language.values()) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(other.tag())
                        .append("\" href=\"")
                        .append(address(path, other))
                        .append("\"/>");
            }
            xml.append("</url>\n");
        }
    }

    /** The whole address of a page in a language. */
    String address(String path, Language language) {
        return config.publicUrl() + path + "?lang=" + language.tag();
    }
}
