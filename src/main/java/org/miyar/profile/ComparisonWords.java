package org.miyar.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.miyar.scoring.Fit;

/** What is said of several profiles together: how differently they were measured, and which fits cannot be told apart. */
record ComparisonWords(Wording wording, List<Person> people) {

    record Person(Profile profile, Optional<Fit> fit, Report report) {
        String name() {
            return report.person();
        }

        /** A norm's T and a questionnaire's fit mean something only beside those of the same. */
        boolean measuredAs(Person other) {
            return profile.norm().equals(other.profile.norm())
                    && profile.instrument().equals(other.profile.instrument());
        }
    }

    List<String> differences() {
        var differences = new ArrayList<String>();
        differ(Profile::instrument, "profile.compare.instruments").ifPresent(differences::add);
        differ(Profile::norm, "profile.compare.norms").ifPresent(differences::add);
        differ(Profile::algorithm, "profile.compare.algorithms").ifPresent(differences::add);
        if (people.stream().anyMatch(person -> person.report.chart().normed())) {
            people.stream()
                    .filter(person -> !person.report.chart().normed())
                    .forEach(person -> differences.add(wording.text("profile.compare.raw", person.name())));
        }
        return differences;
    }

    private Optional<String> differ(Function<Profile, Object> by, String key) {
        long kinds = people.stream().map(Person::profile).map(by).distinct().count();
        return kinds > 1 ? Optional.of(wording.text(key)) : Optional.empty();
    }

    List<String> pairs() {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pairs.add(pair(people.get(i), people.get(j)));
            }
        }
        return pairs;
    }

    private String pair(Person one, Person other) {
        if (!one.measuredAs(other)) {
            return wording.text("profile.compare.pair.measured", one.name(), other.name());
        }
        var margin = one.fit
                .flatMap(first -> other.fit.map(first::leastTellingDifference))
                .orElse(OptionalDouble.empty());
        if (margin.isEmpty()) {
            return wording.text("profile.compare.pair.unknown", one.name(), other.name());
        }
        var first = one.fit.orElseThrow();
        var second = other.fit.orElseThrow();
        double difference = first.value().getAsDouble() - second.value().getAsDouble();
        var apart = wording.number(Math.abs(difference), 1);
        var least = wording.number(margin.getAsDouble(), 1);
        if (first.notDistinguishableFrom(second)) {
            return wording.text("profile.compare.pair.same", one.name(), other.name(), apart, least);
        }
        return wording.text(
                "profile.compare.pair.apart",
                one.name(),
                other.name(),
                (difference > 0 ? one : other).name(),
                apart,
                least);
    }
}
