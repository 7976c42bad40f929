package org.miyar.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.miyar.insight.Passage.Role;
import org.miyar.insight.Passage.Row;
import org.miyar.insight.Passage.Withheld;
import org.miyar.scoring.AdverseImpact;

/**
 * Makes comparisons of counts, such that nobody is recognised by them. No group below {@link #SMALLEST} is shown: it goes to the rest,
 * those who did not say; and where the rest were still too small, so that taking the others from the whole would show it, the smallest
 * shown group goes there too. Where hardly anybody passed, or hardly anybody did not, who they are is known to everybody: then nothing is
 * shown by group.
 */
final class Passages {
    /** Fewer people than these are never shown as a number of their own. */
    static final int SMALLEST = 5;

    /** Of those who came; groups below are not compared (29 CFR 1607.4 A). */
    private static final double MARGINAL = 0.02;

    /** Below so many people, or so many expected to pass or to stay, a rate moves much by chance. */
    private static final int FEW_PEOPLE = 30;

    private static final int FEW_EXPECTED = 5;

    private Passages() {}

    /**
     * From the first step to the last, then from each to the next.
     *
     * @param question the groups of which are to be shown, see {@link #withoutSmall}
     */
    static List<Passage> of(Question question, List<Counted> counted, int steps) {
        var each = IntStream.range(0, steps - 1).mapToObj(step -> passage(question, counted, step, step + 1));
        return steps > 2
                ? Stream.concat(Stream.of(passage(question, counted, 0, steps - 1)), each)
                        .toList()
                : each.toList();
    }

    private record Group(List<Question.Choice> choices, int came, int passed) {
        Group and(Group other) {
            return new Group(
                    Stream.concat(choices.stream(), other.choices.stream()).toList(),
                    came + other.came,
                    passed + other.passed);
        }

        double rate() {
            return (double) passed / came;
        }
    }

    private static Passage passage(Question question, List<Counted> counted, int from, int to) {
        var everybody = group(List.of(), counted, one -> one.question().isEmpty(), from, to);
        int waiting = counted.stream()
                .filter(one -> one.question().isEmpty() && one.waits(from, to))
                .mapToInt(Counted::people)
                .sum();
        var withheld = withheld(everybody);
        return new Passage(
                from,
                to,
                everybody.came(),
                everybody.passed(),
                waiting,
                withheld,
                withheld.isPresent() ? List.of() : rows(question, counted, everybody, from, to));
    }

    private static Optional<Withheld> withheld(Group everybody) {
        int left = everybody.came() - everybody.passed();
        if (everybody.came() < SMALLEST) {
            return Optional.of(Withheld.FEW_CAME);
        }
        if (everybody.passed() > 0 && everybody.passed() < SMALLEST) {
            return Optional.of(Withheld.FEW_PASSED);
        }
        return left > 0 && left < SMALLEST ? Optional.of(Withheld.FEW_LEFT) : Optional.empty();
    }

    private static List<Row> rows(Question question, List<Counted> counted, Group everybody, int from, int to) {
        var shown = new ArrayList<Group>();
        var hidden = new ArrayList<Group>();
        for (var choice : question.groups()) {
            var group = group(List.of(choice), counted, isOf(question, choice), from, to);
            if (group.came() > 0) {
                (group.came() < SMALLEST ? hidden : shown).add(group);
            }
        }
        var rest = rest(everybody, shown);
        // One is enough: whoever is shown is not small.
        if (rest.came() > 0 && rest.came() < SMALLEST && !shown.isEmpty()) {
            var smallest =
                    shown.stream().min(Comparator.comparingInt(Group::came)).orElseThrow();
            shown.remove(smallest);
            hidden.add(smallest);
            rest = rest(everybody, shown);
        }
        var rows = new ArrayList<>(compared(shown, everybody.came()));
        if (rest.came() > 0) {
            var names =
                    hidden.stream().flatMap(group -> group.choices().stream()).toList();
            rows.add(new Row(
                    Optional.empty(), names, rest.came(), rest.passed(), Role.REST, Optional.empty(), 0, false));
        }
        return rows;
    }

    /** Whoever is in none of the groups that are shown. */
    private static Group rest(Group everybody, List<Group> shown) {
        var together = shown.stream().reduce(new Group(List.of(), 0, 0), Group::and);
        return new Group(List.of(), everybody.came() - together.came(), everybody.passed() - together.passed());
    }

    private static List<Row> compared(List<Group> shown, int everybody) {
        var comparable = shown.stream()
                .filter(group -> group.came() >= MARGINAL * everybody)
                .toList();
        var reference = comparable.stream()
                .max(Comparator.comparingDouble(Group::rate).thenComparingInt(Group::came))
                .filter(highest -> highest.passed() > 0 && comparable.size() > 1);
        return shown.stream()
                .map(group -> row(group, reference, comparable.contains(group)))
                .toList();
    }

    private static Row row(Group group, Optional<Group> reference, boolean comparable) {
        var choice = Optional.of(group.choices().getFirst());
        var role = !comparable
                ? Role.MARGINAL
                : reference.isEmpty() ? Role.ALONE : reference.get().equals(group) ? Role.REFERENCE : Role.COMPARED;
        if (role != Role.COMPARED) {
            return new Row(choice, List.of(), group.came(), group.passed(), role, Optional.empty(), 0, false);
        }
        var highest = reference.get();
        return new Row(
                choice,
                List.of(),
                group.came(),
                group.passed(),
                role,
                Optional.of(AdverseImpact.of(highest.passed(), highest.came(), group.passed(), group.came())),
                highest.came() + group.came(),
                isFew(highest, group));
    }

    private static boolean isFew(Group one, Group other) {
        double rate = (double) (one.passed() + other.passed()) / (one.came() + other.came());
        int smaller = Math.min(one.came(), other.came());
        boolean some = rate > 0 && rate < 1;
        return smaller < FEW_PEOPLE || (some && (smaller * rate < FEW_EXPECTED || smaller * (1 - rate) < FEW_EXPECTED));
    }

    private static Group group(
            List<Question.Choice> choices, List<Counted> counted, Predicate<Counted> wanted, int from, int to) {
        int came = 0;
        int passed = 0;
        for (var one : counted) {
            if (wanted.test(one) && one.came(from, to)) {
                came += one.people();
                passed += one.passed(to) ? one.people() : 0;
            }
        }
        return new Group(choices, came, passed);
    }

    /**
     * A question for a part of the time: without the groups that are too small to be shown in two parts of it, which stand with the rest
     * in each, so that they hide in each.
     */
    static Question withoutSmall(Question question, List<Counted> all) {
        return new Question(
                question.code(),
                question.text(),
                question.choices().stream()
                        .filter(choice -> !choice.compared() || isDivisible(question, choice, all))
                        .toList());
    }

    private static boolean isDivisible(Question question, Question.Choice choice, List<Counted> all) {
        return people(all, isOf(question, choice)) >= 2 * SMALLEST;
    }

    /**
     * Periods one after the other without a gap, each so long that every group that is shown of periods is shown of it, or has nobody
     * there: else taking the others from the whole would show what is hidden in one.
     */
    static List<Months> periods(List<Question> questions, List<Counted> counted) {
        var shown = questions.stream()
                .flatMap(question -> question.groups().stream()
                        .filter(choice -> isDivisible(question, choice, counted))
                        .map(choice -> isOf(question, choice)))
                .toList();
        var months = counted.stream().map(Counted::month).distinct().sorted().toList();
        var periods = new ArrayList<Months>();
        int begins = 0;
        for (int end = 0; end < months.size(); end++) {
            var within = Months.of(months.get(begins), months.get(end));
            boolean last = end == months.size() - 1;
            if (last
                    || (isSafe(shown, counted, one -> within.covers(one.month()))
                            && isSafe(shown, counted, one -> one.month() > within.lastNumber()))) {
                periods.add(within);
                begins = end + 1;
            }
        }
        return periods;
    }

    private static Predicate<Counted> isOf(Question question, Question.Choice choice) {
        return one -> one.question().equals(question.code()) && one.choice().equals(choice.code());
    }

    private static boolean isSafe(List<Predicate<Counted>> groups, List<Counted> counted, Predicate<Counted> when) {
        return groups.stream()
                .mapToInt(group -> people(counted, group.and(when)))
                .allMatch(people -> people == 0 || people >= SMALLEST);
    }

    private static int people(List<Counted> counted, Predicate<Counted> wanted) {
        return counted.stream().filter(wanted).mapToInt(Counted::people).sum();
    }
}
