package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.Competencies;
import org.miyar.instrument.Competency;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.table.CsvTable;
import org.miyar.platform.table.Table;
import org.miyar.platform.table.XlsxTable;
import org.miyar.profile.ResultSummaries;
import org.miyar.profile.ResultSummary;

/** Lists of candidates, with or without their results, as tables to be taken along. */
@ApplicationScoped
public class Exports {
    private static final int PAGE = 500;

    private final CandidateStore store;
    private final ListingStore listing;
    private final ResultSummaries results;
    private final Competencies competencies;
    private final AuditTrail audit;
    private final Messages messages;
    private final Config config;
    private final Clock clock;

    @Inject
    Exports(
            CandidateStore store,
            ListingStore listing,
            ResultSummaries results,
            Competencies competencies,
            AuditTrail audit,
            Messages messages,
            Config config,
            Clock clock) {
        this.store = store;
        this.listing = listing;
        this.results = results;
        this.competencies = competencies;
        this.audit = audit;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    public enum Format {
        CSV("csv", "text/csv; charset=utf-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Writes the list in the order of applications, a page at a time, and remembers who took it, before the first row is gone. No unit
     * of work: it would hold a connection for as long as the reader's line takes, and would forget the taking where that line breaks
     * off. Where the reader goes away, no further page is read.
     *
     * @param withResults with the fits beside what each opening asks for now
     * @return how many candidates it has
     */
    public int write(
            Actor by, CandidateFilter filter, boolean withResults, Format format, Language language, OutputStream out) {
        by.mustBe(Role.HR);
        var now = clock.instant();
        audit.record(AuditEvent.of(by.audited(), AuditAction.EXPORTED)
                .withDetail((withResults ? "results, " : "candidates, ") + store.count(filter, now)));
        var columns = new CandidateTable(messages, language, withResults ? competencies.all() : List.<Competency>of());
        var table = table(format, language, out);
        table.row(columns.head());
        int written = 0;
        var page = store.after(new CandidateId(0), filter, now, PAGE);
        while (!page.isEmpty()) {
            var told = withResults ? results(page) : Map.<CandidateId, ResultSummary>of();
            page.forEach(row -> table.row(columns.row(row, Optional.ofNullable(told.get(row.id())))));
            written += page.size();
            page = store.after(page.getLast().id(), filter, now, PAGE);
        }
        table.end();
        return written;
    }

    private Table table(Format format, Language language, OutputStream out) {
        Function<Boolean, String> words =
                yes -> messages.text(language, yes ? "recruiting.csv.yes" : "recruiting.csv.no");
        return switch (format) {
            case CSV -> new CsvTable(new OutputStreamWriter(out, StandardCharsets.UTF_8), config.zone(), words);
            case XLSX ->
                new XlsxTable(
                        out,
                        messages.text(language, "recruiting.candidates"),
                        language.rightToLeft(),
                        config.zone(),
                        words);
        };
    }

    private Map<CandidateId, ResultSummary> results(List<CandidateRow> page) {
        var told = new LinkedHashMap<CandidateId, ResultSummary>();
        listing.submitted(page.stream().map(CandidateRow::id).toList()).stream()
                .collect(Collectors.groupingBy(ListingStore.Submitted::target))
                .forEach((target, same) -> {
                    var found = results.of(
                            same.stream().map(ListingStore.Submitted::sitting).toList(), target);
                    same.forEach(one -> Optional.ofNullable(found.get(one.sitting()))
                            .ifPresent(result -> told.put(one.candidate(), result)));
                });
        return told;
    }
}
