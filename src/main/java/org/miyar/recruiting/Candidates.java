package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;

/** The people invited for a job, as HR reads them: who they are and how far they have come. */
@ApplicationScoped
public class Candidates {
    private static final int EXPORT_PAGE = 500;

    private final CandidateStore store;
    private final AuditTrail audit;
    private final Messages messages;
    private final Config config;
    private final Clock clock;

    @Inject
    Candidates(CandidateStore store, AuditTrail audit, Messages messages, Config config, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** One page of a list, read in one query. */
    public List<CandidateRow> page(
            Actor by, CandidateFilter filter, CandidateSort sort, boolean descending, int offset, int limit) {
        by.mustBe(Role.HR);
        return store.page(filter, sort, descending, clock.instant(), offset, limit);
    }

    /** The next ones in the order of their ids, for whoever reads them all. */
    public List<CandidateRow> after(Actor by, CandidateFilter filter, CandidateId last, int limit) {
        by.mustBe(Role.HR);
        return store.after(last, filter, clock.instant(), limit);
    }

    public int count(Actor by, CandidateFilter filter) {
        by.mustBe(Role.HR);
        return store.count(filter, clock.instant());
    }

    public Optional<Candidate> find(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        return store.find(id, clock.instant());
    }

    /**
     * Notes that somebody opens the profile, so that it waits no longer, and keeps what the job asked for
     * then. The profile itself audits who reads it.
     */
    @Transactional
    public void markRead(Actor by, CandidateId id) {
        by.mustBe(Role.HR);
        store.markRead(id, now());
        store.keepTarget(id);
    }

    /**
     * Writes the list as CSV, a page at a time, and remembers who took it. No unit of work: it would hold a connection for as long
     * as the reader's line takes, and would forget the taking where that line breaks off.
     *
     * @return how many candidates it has
     */
    public int export(Actor by, CandidateFilter filter, Language language, Writer writer) {
        by.mustBe(Role.HR);
        var table = CandidateCsv.begin(writer, messages, language, config.zone());
        int written = 0;
        var now = now();
        audit.record(AuditEvent.of(by.audited(), AuditAction.EXPORTED)
                .withDetail("candidates, " + store.count(filter, now)));
        var page = store.after(new CandidateId(0), filter, now, EXPORT_PAGE);
        while (!page.isEmpty()) {
            page.forEach(table::add);
            written += page.size();
            page = store.after(page.getLast().id(), filter, now, EXPORT_PAGE);
        }
        table.end();
        return written;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
