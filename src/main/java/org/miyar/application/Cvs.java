package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.Token;
import org.miyar.recruiting.CandidateId;

/** The CVs that come with applications: taken in from anybody after a look inside, given out to HR alone. */
@ApplicationScoped
public class Cvs {
    /** Largest file in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** How long a file waits for its application: somebody fills in a form meanwhile, perhaps without a line. */
    static final Duration WAITS = Duration.ofHours(2);

    static final int MOST_WAITING = 500;

    /** Read at once, so that files that come slowly do not fill the memory; none waits longer for its turn than the page would. */
    private static final int READ_AT_ONCE = 8;

    private static final Duration TURN = Duration.ofSeconds(15);

    /** To look into a file takes a multiple of its size in memory. */
    private static final int LOOKED_INTO_AT_ONCE = 2;

    private final CvStore store;
    private final CvFolder folder;
    private final AuditTrail audit;
    private final Clock clock;
    private final Semaphore reading = new Semaphore(READ_AT_ONCE);
    private final Semaphore looking = new Semaphore(LOOKED_INTO_AT_ONCE);

    @Inject
    Cvs(CvStore store, CvFolder folder, AuditTrail audit, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a file until an application claims it. No unit of work: the file is on the disk before its row is written. */
    public CvOutcome hand(InputStream file) throws IOException {
        if (!isTurn()) {
            return new CvOutcome.Full();
        }
        try {
            var content = file.readAllBytes();
            return switch (verdict(content)) {
                case UNREADABLE -> new CvOutcome.Unreadable();
                case LOCKED -> new CvOutcome.Locked();
                case ACTIVE -> new CvOutcome.Active();
                case SOUND -> keep(content);
            };
        } finally {
            reading.release();
        }
    }

    private boolean isTurn() {
        try {
            return reading.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Those whose time is over take no place, whenever they are removed.
        if (store.unclaimed(now.minus(WAITS)) >= MOST_WAITING) {
            return new CvOutcome.Full();
        }
        var token = Token.fresh();
        var file = folder.write(content);
        store.insert(token.hash(), file, content.length, now);
        return new CvOutcome.Kept(token);
    }

    /** The files that somebody sent, for themselves; whoever calls has made sure that they ask. */
    List<byte[]> own(PersonId applicant) {
        return store.files(applicant).stream()
                .flatMap(name -> folder.read(name).stream())
                .toList();
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
