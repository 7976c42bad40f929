package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData;

/** What a person wrote when they applied, their CV, and the links by which they see it all. */
@ApplicationScoped
class ApplicationPersonalData implements PersonalData {
    private final ApplicationStore store;
    private final CvStore cvs;
    private final CvFolder folder;
    private final OwnRecordStore links;

    @Inject
    ApplicationPersonalData(ApplicationStore store, CvStore cvs, CvFolder folder, OwnRecordStore links) {
        this.store = store;
        this.cvs = cvs;
        this.folder = folder;
        this.links = links;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of("application.person_id", "application", "own_record_link.person_id", "record-link");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return Stream.concat(store.pieces(person).stream(), links.of(person).stream())
                .toList();
    }

    /** What is left is that somebody applied. */
    @Override
    @Transactional
    public void erase(PersonId person) {
        cvs.remove(person, folder::remove);
        store.cutLoose(person);
        links.remove(person);
    }

    /** The earlier of what was agreed to; of several applications, that of the last. */
    @Override
    public Map<PersonId, Instant> promisedUntil(Collection<PersonId> people) {
        var until = new HashMap<PersonId, Instant>();
        store.promises(people)
                .forEach(promise ->
                        until.merge(promise.person(), until(promise), BinaryOperator.maxBy(Comparator.naturalOrder())));
        return until;
    }

    private static Instant until(ApplicationStore.Promise promise) {
        var longest = after(promise.appliedAt(), promise.months());
        return promise.closedAt()
                .flatMap(closed -> promise.monthsAfterClosing().map(months -> after(closed, months)))
                .filter(longest::isAfter)
                .orElse(longest);
    }

    private static Instant after(Instant moment, long months) {
        return moment.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** Files that no application came for, and files whose row is gone or never was. */
    @Override
    @Transactional
    public void expire(Instant now) {
        links.removeEnded(now);
        var before = now.minus(Cvs.WAITS);
        cvs.removeUnclaimed(before, folder::remove);
        var old = folder.before(before);
        var known = cvs.known(old);
        old.stream().filter(name -> !known.contains(name)).forEach(folder::remove);
    }
}
