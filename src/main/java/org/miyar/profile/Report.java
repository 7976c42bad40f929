package org.miyar.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.kernel.Language;

/**
 * A profile in words, for a reader of one language: what the page and the PDF both show. Numbers are texts already, in the
 * reader's digits; only the {@link Chart} keeps them as numbers.
 *
 * @param submittedOn the day of the sitting, to tell files of one person apart
 * @param cautions what must be known before any score is read, most important first
 * @param watermark the shortest of them, to be seen on every page
 * @param answered whether statements were left out, and what that did to the scores
 * @param words what the answers describe: strengths, then the middle, then areas to develop
 */
public record Report(
        Language language,
        String person,
        LocalDate submittedOn,
        List<Fact> facts,
        String intendedUse,
        String confidentiality,
        List<String> cautions,
        Optional<String> watermark,
        Chart chart,
        List<Scale> scales,
        String answered,
        List<Words> words,
        Quality quality,
        Optional<FitPart> fit,
        Interview interview,
        String versions) {

    public Report {
        facts = List.copyOf(facts);
        cautions = List.copyOf(cautions);
        scales = List.copyOf(scales);
        words = List.copyOf(words);
    }

    /** A line of the head, such as "Submitted: 22 November 2026". */
    public record Fact(String label, String value) {}

    /**
     * A scale's row in the table; a text is empty where the norm's stage does not allow the number, {@code answered} also where
     * nothing was left out on any scale.
     */
    public record Scale(
            String name, String raw, String answered, String t, String band, String sten, String percentile) {
        /** Whether anything but the raw score may be shown. */
        public boolean hasNormScores() {
            return !t.isEmpty();
        }
    }

    /** Where a scale's answers lie, by the raw bands that the behavioural anchors describe. */
    public enum Band {
        STRENGTH("profile.words.strength"),
        MIDDLE("profile.words.middle"),
        DEVELOPMENT("profile.words.development");

        private final String title;

        Band(String title) {
            this.title = title;
        }

        /** The key of its heading. */
        public String title() {
            return title;
        }
    }

    /** What the answers describe on one competency, and the behaviour that goes with it. */
    public record Words(Band band, String name, String sentence, String anchor) {}

    /** Signals worth a look with what may be behind them, and the others in brief. */
    public record Quality(String summary, List<Signal> striking, List<Signal> others) {
        public Quality {
            striking = List.copyOf(striking);
            others = List.copyOf(others);
        }
    }

    /** One signal: its value, from where on it is worth a look, what it may mean and what to do. */
    public record Signal(String name, String value, String threshold, String meaning, String advice) {}

    /** The fit with a job's target profile; the value is empty where it cannot be computed. */
    public record FitPart(String target, String summary, String note, List<FitLine> lines) {
        public FitPart {
            lines = List.copyOf(lines);
        }
    }

    /** One scale's part in the fit. */
    public record FitLine(String name, String weight, String asked, String t, String points, String reason) {}

    /** Questions for everybody, questions for the scales that ask for them, and probes for striking signals. */
    public record Interview(List<Question> common, List<ScaleQuestions> scales, List<String> probes) {
        public Interview {
            common = List.copyOf(common);
            scales = List.copyOf(scales);
            probes = List.copyOf(probes);
        }
    }

    public record ScaleQuestions(String name, Question past, Question situational) {}

    /** A question with what an answer worth 1, 3 and 5 sounds like. */
    public record Question(String text, String one, String three, String five) {}

    /**
     * The dot-and-whisker plot: one row a scale, on T 20..80 or, without norm scores, on the answers' own range.
     *
     * @param centre the norm's mean; empty without norm scores
     */
    public record Chart(
            boolean normed, double from, double to, List<Double> ticks, OptionalDouble centre, List<Row> rows) {
        public Chart {
            ticks = List.copyOf(ticks);
            rows = List.copyOf(rows);
        }

        /** The key of what explains its numbers, or why they have no band; its argument is the people a band needs. */
        public String note() {
            return normed ? "profile.table.note" : "profile.table.note-raw";
        }
    }

    /** A row of the chart; band and target may be missing. */
    public record Row(
            String code,
            String name,
            String lowPole,
            String highPole,
            OptionalDouble value,
            OptionalDouble lower,
            OptionalDouble upper,
            OptionalDouble targetLower,
            OptionalDouble targetUpper,
            String text) {}
}
