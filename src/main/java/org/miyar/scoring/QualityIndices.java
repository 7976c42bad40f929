package org.miyar.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.miyar.scoring.QualityKey.Keying;

/** The formulas behind {@link QualityIndex}, over raw answers; empty where a protocol does not determine a value. */
final class QualityIndices {
    private QualityIndices() {}

    /** An unanswered item ends a run: nothing was answered alike there. */
    static OptionalDouble longstring(Protocol protocol) {
        int longest = 0;
        int run = 0;
        @Nullable Integer previous = null;
        for (var item : protocol.items()) {
            var answer = protocol.answers().get(item);
            run = answer == null ? 0 : answer.equals(previous) ? run + 1 : 1;
            longest = Math.max(longest, run);
            previous = answer;
        }
        return longest == 0 ? OptionalDouble.empty() : OptionalDouble.of(longest);
    }

    static OptionalDouble irv(Protocol protocol, int minimum) {
        var answers = answered(protocol.items(), protocol.answers());
        return answers.length >= Math.max(2, minimum) ? OptionalDouble.of(Samples.sd(answers)) : OptionalDouble.empty();
    }

    /** A scale without an answered item on either side is left out; too few scales, or means that do not vary, say nothing. */
    static OptionalDouble evenOdd(List<ScoringKey> scales, Map<String, Integer> answers, int minimum) {
        var odd = new ArrayList<Double>();
        var even = new ArrayList<Double>();
        for (var scale : scales) {
            var first = half(scale, answers, 0);
            var second = half(scale, answers, 1);
            if (!first.isEmpty() && !second.isEmpty()) {
                odd.add(mean(first));
                even.add(mean(second));
            }
        }
        double r = odd.size() < minimum ? Double.NaN : Samples.correlation(values(odd), values(even));
        return Double.isNaN(r)
                ? OptionalDouble.empty()
                : OptionalDouble.of(r <= -1 ? -1 : Math.max(-1, 2 * r / (1 + r)));
    }

    private static List<Integer> half(ScoringKey scale, Map<String, Integer> answers, int first) {
        var half = new ArrayList<Integer>();
        for (int i = first; i < scale.items().size(); i += 2) {
            var item = scale.items().get(i);
            var answer = answers.get(item);
            if (answer != null) {
                half.add(scale.keyed(item, answer));
            }
        }
        return half;
    }

    private static double[] values(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A scale without an answered item on either side says nothing and is left out. */
    static OptionalDouble keyedInconsistency(List<ScoringKey> scales, Map<String, Integer> answers) {
        var gaps = new ArrayList<Double>();
        for (var scale : scales) {
            var straight = new ArrayList<Integer>();
            var reversed = new ArrayList<Integer>();
            for (var item : scale.items()) {
                var answer = answers.get(item);
                if (answer != null) {
                    (scale.reversed().contains(item) ? reversed : straight).add(scale.keyed(item, answer));
                }
            }
            if (!straight.isEmpty() && !reversed.isEmpty()) {
                gaps.add(Math.abs(mean(straight) - mean(reversed)));
            }
        }
        return gaps.stream().mapToDouble(Double::doubleValue).average();
    }

    static OptionalDouble instructedWrong(Map<String, Integer> expected, Map<String, Integer> answers) {
        int asked = 0;
        int wrong = 0;
        for (var instruction : expected.entrySet()) {
            var answer = answers.get(instruction.getKey());
            if (answer != null) {
                asked++;
                wrong += answer.equals(instruction.getValue()) ? 0 : 1;
            }
        }
        return asked == 0 ? OptionalDouble.empty() : OptionalDouble.of(wrong);
    }

    /** A keyed answer is one on the item's side of the midpoint: 4 or 5 of 1..5 for a positive item. */
    static OptionalDouble infrequency(Map<String, Keying> items, Map<String, Integer> answers, ResponseRange range) {
        return count(toward(items, answers, range), answer -> answer > range.midpoint());
    }

    static OptionalDouble impression(Map<String, Keying> items, Map<String, Integer> answers, ResponseRange range) {
        return count(toward(items, answers, range), answer -> answer == range.highest());
    }

    /** Seconds are divided by the items answered on the page, so that skipping items does not look like haste. */
    static OptionalInt fastPages(Protocol protocol, double secondsPerItem) {
        int fast = 0;
        for (var page : timedPages(protocol)) {
            int answered = answered(page.items(), protocol.answers()).length;
            if (page.seconds().getAsDouble() / answered < secondsPerItem) {
                fast++;
            }
        }
        return timedPages(protocol).isEmpty() ? OptionalInt.empty() : OptionalInt.of(fast);
    }

    static List<Protocol.Page> timedPages(Protocol protocol) {
        return protocol.pages().stream()
                .filter(page -> protocol.timed() && page.seconds().isPresent())
                .filter(page -> answered(page.items(), protocol.answers()).length > 0)
                .toList();
    }

    /** Over the items of scales with as many reversed as straight items: only there agreement is not also a trait. */
    static OptionalDouble acquiescence(List<ScoringKey> scales, Map<String, Integer> answers, ResponseRange range) {
        var raw = scales.stream()
                .filter(scale -> 2 * scale.reversed().size() == scale.items().size())
                .flatMap(scale -> scale.items().stream())
                .toList();
        var answered = answered(raw, answers);
        return answered.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Samples.mean(answered) - range.midpoint());
    }

    static OptionalDouble extremeResponse(List<ScoringKey> scales, Map<String, Integer> answers, ResponseRange range) {
        var answered = answered(
                scales.stream().flatMap(scale -> scale.items().stream()).toList(), answers);
        long extreme = Arrays.stream(answered)
                .filter(answer -> answer == range.lowest() || answer == range.highest())
                .count();
        return answered.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) extreme / answered.length);
    }

    /** The answers given, negative items turned round. */
    private static List<Integer> toward(Map<String, Keying> items, Map<String, Integer> answers, ResponseRange range) {
        var turned = new ArrayList<Integer>();
        items.forEach((item, keying) -> {
            var answer = answers.get(item);
            if (answer != null) {
                turned.add(keying == Keying.POSITIVE ? answer : range.reverse(answer));
            }
        });
        return turned;
    }

    private static OptionalDouble count(List<Integer> answers, IntPredicate hit) {
        return answers.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double)
                        answers.stream().mapToInt(Integer::intValue).filter(hit).count());
    }

    private static double[] answered(List<String> items, Map<String, Integer> answers) {
        return items.stream()
                .map(answers::get)
                .filter(Objects::nonNull)
                .mapToDouble(Integer::doubleValue)
                .toArray();
    }

    private static double mean(List<Integer> values) {
        return (double) values.stream().mapToInt(Integer::intValue).sum() / values.size();
    }
}
