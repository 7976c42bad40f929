package org.miyar.recruiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.miyar.platform.jobs.Job;

/** Brings to lists of candidates what nobody's deed does: that time has passed, and results that there was no time for at once. */
@ApplicationScoped
public class ListingUpkeep implements Job {
    private final Listing listing;

    @Inject
    ListingUpkeep(Listing listing) {
        this.listing = listing;
    }

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean wanted() {
        return true;
    }

    /** Each batch of results is a unit of work of its own. */
    @Override
    public void run() {
        listing.sweep();
        var last = Optional.of(new CandidateId(0));
        while (last.isPresent()) {
            last = listing.catchUp(last.get());
        }
    }

    /** Writes all of it anew. What a list shows is then what the rows of every feature say, whatever it was before. */
    public void rewrite() {
        listing.rewrite();
        run();
    }
}
