package org.miyar.recruiting.demo;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.miyar.kernel.Language;

/** Names for simulated applicants, none twice. */
final class ApplicantNames {
    private final Map<Language, DemoSeed.Names> names;
    private final RandomGenerator random;
    private final Set<String> given = new HashSet<>();

    ApplicantNames(Map<Language, DemoSeed.Names> names, RandomGenerator random) {
        this.names = names;
        this.random = random;
    }

    String next(Language language) {
        var parts = Objects.requireNonNull(names.get(language));
        while (true) {
            var name = parts.given().get(random.nextInt(parts.given().size())) + " "
                    + parts.family().get(random.nextInt(parts.family().size()));
            if (given.add(name)) {
                return name;
            }
        }
    }
}
