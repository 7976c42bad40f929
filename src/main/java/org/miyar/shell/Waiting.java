package org.miyar.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.miyar.design.HomeTiles;
import org.miyar.design.HomeTiles.Tile;

/** What all features have for the person who is signed in. */
@ApplicationScoped
class Waiting {
    private final Instance<HomeTiles> features;

    @Inject
    Waiting(@Any Instance<HomeTiles> features) {
        this.features = features;
    }

    /** Most urgent first; without what is done. */
    List<Tile> tiles() {
        return features.stream()
                .flatMap(feature -> feature.waiting().stream())
                .filter(tile -> tile.count().orElse(1) > 0)
                .sorted(Comparator.comparingInt(Tile::order))
                .toList();
    }
}
