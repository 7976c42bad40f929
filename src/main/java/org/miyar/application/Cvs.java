package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Token;
import org.miyar.recruiting.CandidateId;

/** The CVs that come with applications: taken in from anybody after a look inside, given out to HR alone. */
@ApplicationScoped
public class Cvs {
    /** Largest file in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** How long a file waits for its application: somebody fills in a form meanwhile, perhaps without a line. */
    static final Duration WAITS = Duration.ofHours(24);

    private static final int MOST_WAITING = 500;
    /** To look into a file takes a multiple of its size in memory. */
    private static final int LOOKED_INTO_AT_ONCE = 2;

    private final CvStore store;
    private final CvFolder folder;
    private final AuditTrail audit;
    private final Clock clock;
    private final Semaphore looking = new Semaphore(LOOKED_INTO_AT_ONCE);

    @Inject
    Cvs(CvStore store, CvFolder folder, AuditTrail audit, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file until an application claims it. No unit of work: the file is on the disk before its row is written. */
    public CvOutcome hand(byte[] content) {
        return switch (verdict(content)) {
            case UNREADABLE -> new CvOutcome.Unreadable();
            case LOCKED -> new CvOutcome.Locked();
            case ACTIVE -> new CvOutcome.Active();
            case SOUND -> keep(content);
        };
    }

    private PdfCheck.Verdict verdict(byte[] content) {
        looking.acquireUninterruptibly();
        try {
            return PdfCheck.of(content);
        } finally {
            looking.release();
        }
    }

    private CvOutcome keep(byte[] content) {
        if (store.unclaimed() >= MOST_WAITING) {
            return new CvOutcome.Full();
        }
        var token = Token.fresh();
        var file = folder.write(content);
        store.insert(token.hash(), file, content.length, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new CvOutcome.Kept(token);
    }

    /** The file, for HR to download; who took it is remembered. */
    @Transactional
    public Optional<byte[]> download(Actor by, CandidateId candidate, long cv) {
        by.mustBe(Role.HR);
        var content = store.file(candidate, cv).flatMap(folder::read);
        content.ifPresent(bytes ->
                audit.record(AuditEvent.of(by.audited(), AuditAction.CV_VIEWED).about("candidate", candidate.value())));
        return content;
    }
}
