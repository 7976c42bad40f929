package org.miyar.instrument;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.config.StartupProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings competencies, interview guide, notice and instruments from a seed folder into the database, all or nothing. What was
 * loaded before and has not changed is left alone; a published instrument or notice that has changed under the same version is
 * refused.
 */
@ApplicationScoped
public class SeedLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);
    private static final String NOTICE = "notice.json";

    private final InstrumentStore instruments;
    private final ContentStore contents;
    private final Competencies competencies;
    private final InterviewGuides interviewGuides;
    private final Notices notices;
    private final Clock clock;

    @Inject
    SeedLoader(
            InstrumentStore instruments,
            ContentStore contents,
            Competencies competencies,
            InterviewGuides interviewGuides,
            Notices notices,
            Clock clock) {
        this.instruments = instruments;
        this.contents = contents;
        this.competencies = competencies;
        this.interviewGuides = interviewGuides;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of a seed folder. */
    public sealed interface Outcome {
        record Loaded() implements Outcome {}

        record Refused(SeedProblem problem) implements Outcome {}
    }

    void shipped(@Observes @Priority(100) Preparing preparing) {
        switch (load(SeedFiles.shipped())) {
            case Outcome.Loaded() -> {}
            case Outcome.Refused(var problem) -> throw new StartupProblem(problem.toString());
        }
    }

    Outcome load(SeedFiles files) {
        try {
            contents.allOrNothing(() -> load(new Seed(files)));
            return new Outcome.Loaded();
        } catch (BrokenSeed broken) {
            return new Outcome.Refused(broken.problem());
        } finally {
            competencies.forget();
            interviewGuides.forget();
            notices.forget();
        }
    }

    private void load(Seed seed) {
        contents(seed);
        notice(seed);
        for (var code : seed.instruments()) {
            var filesHash = seed.filesHash(code);
            if (!instruments.knowsFiles(code, filesHash)) {
                instrument(seed, code, filesHash);
            }
        }
    }

    private void contents(Seed seed) {
        var competencyHash = seed.hash(ContentStore.COMPETENCIES);
        var interviewHash = seed.hash(ContentStore.INTERVIEW);
        var known = contents.hash(ContentStore.COMPETENCIES)
                        .filter(competencyHash::equals)
                        .isPresent()
                && contents.hash(ContentStore.INTERVIEW)
                        .filter(interviewHash::equals)
                        .isPresent();
        if (known) {
            return;
        }
        List<Competency> read = seed.competencies();
        seed.interviewGuide(read);
        contents.put(
                ContentStore.COMPETENCIES, competencyHash, seed.document(ContentStore.COMPETENCIES), clock.instant());
        contents.put(ContentStore.INTERVIEW, interviewHash, seed.document(ContentStore.INTERVIEW), clock.instant());
        competencies.forget();
    }

    private void notice(Seed seed) {
        var hash = seed.hash(NOTICE);
        if (contents.latestNotice()
                .flatMap(contents::noticeHash)
                .filter(hash::equals)
                .isPresent()) {
            return;
        }
        var notice = seed.notice();
        contents.noticeHash(notice.version())
                .ifPresentOrElse(
                        known -> {
                            if (!known.equals(hash)) {
                                throw seed.broken(
                                        NOTICE,
                                        "version " + notice.version()
                                                + " is published with another text; people may have agreed to it, so give the new text a new version");
                            }
                        },
                        () -> contents.addNotice(notice.version(), hash, seed.document(NOTICE), clock.instant()));
    }

    private void instrument(Seed seed, String code, String filesHash) {
        var codes = competencies.all().stream().map(Competency::code).collect(toUnmodifiableSet());
        var read = seed.instrument(code, codes);
        var definition = read.definition();
        var published = instruments.find(code, definition.version());
        if (published.isEmpty()) {
            instruments.publish(
                    definition, read.items(), read.document(), read.contentHash(), filesHash, clock.instant());
            LOG.info(
                    "Published {} {}, {} items",
                    code,
                    definition.version(),
                    read.items().size());
        } else if (published.get().contentHash().equals(read.contentHash())) {
            instruments.refresh(published.get().id(), read.items(), filesHash);
        } else {
            throw seed.broken(
                    Seed.folder(code) + "/instrument.json",
                    "version " + definition.version()
                            + " is published with other content and never changes; give the new content a new version");
        }
    }
}
