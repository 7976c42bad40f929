package org.miyar.recruiting.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Item;
import org.miyar.scoring.QualityKey.Keying;

/**
 * Answers as people might give them. Traits share a common part (one general factor); an answer is its scale's trait in the
 * direction the item is keyed, plus the person's readiness to agree, plus chance, cut into five options. A few answer without
 * reading, quickly: always the same, or anything.
 */
final class AnswerModel {
    private final Simulation simulation;
    private final InstrumentVersion instrument;
    private final RandomGenerator random;
    private final Map<String, Simulation.Trait> traits = new HashMap<>();
    private final Map<String, Double> itemShifts = new HashMap<>();

    AnswerModel(Simulation simulation, InstrumentVersion instrument, RandomGenerator random) {
        this.simulation = simulation;
        this.instrument = instrument;
        this.random = random;
        simulation.traits().forEach(trait -> traits.put(trait.scale(), trait));
        instrument
                .items()
                .forEach(item -> itemShifts.put(item.code(), random.nextGaussian() * simulation.itemSpread()));
    }

    /** One answer and when it came, counted from the start. */
    record SimulatedAnswer(String item, int value, long shownMillis, Duration sinceStart) {}

    /** One sitting: the order of pages and the answers in the order they were given. */
    record SimulatedSitting(List<Integer> pages, List<SimulatedAnswer> answers, boolean accommodated) {
        Duration length() {
            return answers.isEmpty() ? Duration.ZERO : answers.getLast().sinceStart();
        }

        /** The same, given up after so many answers. */
        SimulatedSitting upTo(int count) {
            return new SimulatedSitting(pages, List.copyOf(answers.subList(0, count)), accommodated);
        }
    }

    /** The next person, answering everything. */
    SimulatedSitting next() {
        var person = new Respondent();
        var pages = new ArrayList<>(instrument.pages());
        Collections.shuffle(pages, Random.from(random));
        var answers = new ArrayList<SimulatedAnswer>();
        var elapsed = Duration.ofSeconds(20);
        int pausedAfter = random.nextDouble() < simulation.pauses()
                ? random.nextInt(instrument.items().size())
                : -1;
        for (var page : pages) {
            for (var item : instrument.page(page)) {
                long millis = person.millis();
                elapsed = elapsed.plusMillis(millis);
                if (answers.size() == pausedAfter) {
                    elapsed = elapsed.plusMinutes(3 + random.nextInt(90));
                }
                if (random.nextDouble() >= simulation.skips()) {
                    answers.add(new SimulatedAnswer(item.code(), person.answer(item), millis, elapsed));
                }
            }
        }
        return new SimulatedSitting(pages, List.copyOf(answers), random.nextDouble() < simulation.accommodated());
    }

    private enum Manner {
        READING,
        SAME,
        ANYTHING
    }

    /** One person's traits, pace and manner. */
    private final class Respondent {
        private final Map<String, Double> trait = new HashMap<>();
        private final double readiness = random.nextGaussian() * simulation.acquiescence();
        private final double impression = random.nextGaussian();
        private final double pace = Math.exp(random.nextGaussian() * simulation.personSpread());
        private final Manner manner = manner(random.nextDouble());
        private final int sameAnswer = 3 + random.nextInt(2);

        Respondent() {
            double common = random.nextGaussian();
            simulation
                    .traits()
                    .forEach(t -> trait.put(
                            t.scale(),
                            t.general() * common + Math.sqrt(1 - t.general() * t.general()) * random.nextGaussian()));
        }

        private Manner manner(double draw) {
            if (draw < simulation.straightLiners()) {
                return Manner.SAME;
            }
            return draw < simulation.straightLiners() + simulation.randomResponders()
                    ? Manner.ANYTHING
                    : Manner.READING;
        }

        long millis() {
            double seconds =
                    manner == Manner.READING ? simulation.secondsPerItem() * pace : simulation.carelessSecondsPerItem();
            return Math.round(1000 * seconds * Math.exp(random.nextGaussian() * simulation.timeSpread()));
        }

        int answer(Item item) {
            return switch (manner) {
                case SAME -> sameAnswer;
                case ANYTHING -> 1 + random.nextInt(5);
                case READING -> read(item);
            };
        }

        private int read(Item item) {
            return switch (item.kind()) {
                case LIKERT -> likert(item);
                case IMPRESSION -> impression(direction(item));
                case INFREQUENCY -> infrequency(direction(item));
                case INSTRUCTED -> instructed(item.expected().orElseThrow());
            };
        }

        private int likert(Item item) {
            var scale = item.scale().orElseThrow();
            var settings = Objects.requireNonNull(traits.get(scale), scale);
            double agreement = settings.mean()
                    - 3
                    + Objects.requireNonNull(itemShifts.get(item.code()))
                    + simulation.loading() * Objects.requireNonNull(trait.get(scale));
            return option(3 + direction(item) * agreement + readiness + simulation.noise() * random.nextGaussian());
        }

        private int impression(int direction) {
            double virtue = simulation.impressionIntercept() + simulation.impressionSlope() * impression;
            if (random.nextDouble() < 1 / (1 + Math.exp(-virtue))) {
                return 3 + 2 * direction;
            }
            return 3 + direction * Math.min(1, option(3 + 0.9 * random.nextGaussian()) - 3);
        }

        private int infrequency(int direction) {
            if (random.nextDouble() < simulation.infrequencySlips()) {
                return 3 + direction;
            }
            return 3 - direction * (random.nextDouble() < 0.75 ? 2 : 1);
        }

        private int instructed(int expected) {
            return random.nextDouble() < simulation.instructedSlips() ? 1 + random.nextInt(5) : expected;
        }

        private static int direction(Item item) {
            return item.keying().equals(Optional.of(Keying.NEGATIVE)) ? -1 : 1;
        }

        private static int option(double agreement) {
            return Math.clamp(Math.round(agreement), 1, 5);
        }
    }
}
