package org.miyar.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures, each beside its ceiling and its target. Printed as it grows, so that a long run shows something. */
final class Report {
    private static final String ROW = "%-58s %14s   %-44s %s%n";

    private final PrintStream out = System.out;
    private final List<String> missed = new ArrayList<>();

    Report(String title) {
        out.printf("%n== %s%n%s%n", title, Machine.facts());
    }

    /** A line of explanation above or between the figures. */
    void note(String text) {
        out.println(text);
    }

    void heading(String what, String ceiling) {
        out.printf("%n" + ROW, what, "figure", ceiling, "target");
    }

    /** A figure without a target. */
    void row(String what, String figure, String ceiling) {
        out.printf(ROW, what, figure, ceiling, "");
    }

    /** A figure that has a target. */
    void row(String what, String figure, String ceiling, String target, boolean met) {
        out.printf(ROW, what, figure, ceiling, target + (met ? "  met" : "  NOT MET"));
        if (!met) {
            missed.add(what);
        }
    }

    /** Says what was missed; returns whether all targets were met. */
    boolean end() {
        out.printf(
                "%n%s; load after the run %.2f%n",
                missed.isEmpty() ? "All targets met" : "Not met: " + missed, Machine.load());
        return missed.isEmpty();
    }

    static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 100 ? "%.1f/s" : "%.0f/s", perSecond);
    }

    static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis);
    }
}
