package org.miyar.profile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.kernel.Digits;
import org.miyar.profile.Report;

/**
 * One scale of several people on one axis: a line of a dot and its band each, over what the job asks for. Boxes placed from the
 * side where reading begins, so that one drawing is right in both directions; the numbers stand beside them as text.
 */
final class ComparisonChart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Report.Chart axis;

    /** Of one person: their name, and the row of this scale where they have one on this axis. */
    record Line(String person, Optional<Report.Row> row, String text) {}

    ComparisonChart(Report.Chart axis, List<Line> lines) {
        this.axis = axis;
        addClassName("miyar-compare-chart");
        for (int i = 0; i < lines.size(); i++) {
            add(line(lines.get(i), i + 1));
        }
        add(numbers());
    }

    private Div line(Line line, int series) {
        // The name keeps its own direction and stands where everybody's does.
        var name = new Div(new Isolated(line.person()));
        name.addClassName("miyar-compare-name");
        var track = track();
        track.getStyle().set("--miyar-series", "var(--miyar-series-" + series + ")");
        line.row().ifPresent(row -> {
            stretch(track, "target", row.targetLower(), row.targetUpper());
            axis.centre().ifPresent(mean -> mark(track, "norm", mean));
            if (row.lower().isPresent() && row.upper().isPresent()) {
                stretch(track, "band", row.lower(), row.upper());
            }
            row.value().ifPresent(value -> mark(track, "dot", value));
        });
        var text = new Span(line.text());
        text.addClassName("miyar-compare-value");
        var drawn = new Div(name, track, text);
        drawn.addClassName("miyar-compare-line");
        return drawn;
    }

    /** The axis once, under the lines. */
    private Div numbers() {
        var track = track();
        track.addClassName("numbers");
        for (double tick : axis.ticks()) {
            var number = mark(track, "tick", tick);
            number.setText(Digits.inLanguage(Math.round(tick), Formats.language()));
        }
        var drawn = new Div(track);
        drawn.addClassName("miyar-compare-line");
        return drawn;
    }

    private static Div track() {
        var track = new Div();
        track.addClassName("miyar-compare-track");
        track.getElement().setAttribute("aria-hidden", "true");
        return track;
    }

    private Element mark(Div track, String kind, double at) {
        return box(track, kind).setAttribute("style", "inset-inline-start:" + percent(share(at)));
    }

    /** An open end reaches to the axis' own; two open ends are no stretch. */
    private void stretch(Div track, String kind, OptionalDouble lower, OptionalDouble upper) {
        if (lower.isPresent() || upper.isPresent()) {
            double from = share(lower.orElse(axis.from()));
            double to = share(upper.orElse(axis.to()));
            var open = (lower.orElse(axis.from()) < axis.from() ? " open-start" : "")
                    + (upper.orElse(axis.to()) > axis.to() ? " open-end" : "");
            box(track, kind + open)
                    .setAttribute(
                            "style", "inset-inline-start:" + percent(from) + ";inline-size:" + percent(to - from));
        }
    }

    private static Element box(Div track, String kind) {
        var box = new Element("i").setAttribute("class", kind);
        track.getElement().appendChild(box);
        return box;
    }

    private double share(double value) {
        return Math.clamp((value - axis.from()) / (axis.to() - axis.from()), 0, 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    static Div legend(boolean bands) {
        var legend = new Div();
        legend.addClassName("miyar-compare-legend");
        var ui = UI.getCurrent();
        legend.add(key("dot", ui.getTranslation("profile.chart.legend.value")));
        if (bands) {
            legend.add(
                    key("band", ui.getTranslation("profile.chart.legend.band")),
                    key("target", ui.getTranslation("profile.chart.legend.target")),
                    key("norm", ui.getTranslation("profile.chart.legend.mean")));
        }
        return legend;
    }

    private static Span key(String kind, String words) {
        var sign = track();
        box(sign, kind)
                .setAttribute(
                        "style",
                        kind.equals("dot") || kind.equals("norm")
                                ? "inset-inline-start:50%"
                                : "inset-inline-start:0;inline-size:100%");
        var key = new Span();
        key.add(sign, new Span(words));
        return key;
    }
}
