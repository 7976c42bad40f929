package org.miyar.recruiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.miyar.instrument.Competency;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.profile.ResultSummary;
import org.miyar.requisition.Stage;
import org.miyar.scoring.Fit;
import org.miyar.scoring.QualityIndex;

/**
 * The columns of a table of candidates, with words in the reader's language; where they are asked for, their results too: the fit with
 * its error, each T score with its own, and the signals that stand out. Never a rank.
 *
 * @param results the competencies whose T scores are told; empty tells of no results
 */
record CandidateTable(Messages messages, Language language, List<Competency> results) {

    List<Object> head() {
        var head = new ArrayList<Object>(List.of(
                text("recruiting.column.name"),
                text("recruiting.csv.email"),
                text("recruiting.column.language"),
                text("recruiting.column.job"),
                text("recruiting.column.stage"),
                text("recruiting.column.state"),
                text("recruiting.csv.answered"),
                text("recruiting.column.invited"),
                text("recruiting.column.activity"),
                text("recruiting.csv.simulated")));
        if (!results.isEmpty()) {
            head.add(text("recruiting.column.fit"));
            head.add(text("recruiting.csv.error", text("recruiting.column.fit")));
            for (var competency : results) {
                var name = competency.name().in(language);
                head.add(text("recruiting.csv.t", name));
                head.add(text("recruiting.csv.error", name));
            }
            head.add(text("recruiting.signal"));
        }
        return head;
    }

    List<Object> row(CandidateRow row, Optional<ResultSummary> result) {
        var cells = new ArrayList<Object>(List.of(
                row.name(),
                row.email().map(EmailAddress::value).orElse(""),
                row.language().tag(),
                row.job().map(title -> title.in(language)).orElse(""),
                row.place().map(place -> stage(place.stage())).orElse(""),
                text("recruiting.state." + row.state().code()),
                row.answered(),
                row.invitedAt(),
                row.lastActivity(),
                row.demo()));
        if (!results.isEmpty()) {
            cells.add(number(result.map(ResultSummary::fit)));
            cells.add(number(result.map(ResultSummary::fitError)));
            for (var competency : results) {
                var standing = result.map(known -> known.standings().get(competency.code()));
                cells.add(standing.<Object>map(Fit.Standing::t).orElse(""));
                cells.add(number(standing.map(Fit.Standing::sem)));
            }
            cells.add(result.map(known -> known.signals().stream()
                            .sorted()
                            .map(this::signal)
                            .collect(Collectors.joining(language == Language.ENGLISH ? "; " : "؛ ")))
                    .orElse(""));
        }
        return cells;
    }

    private String stage(Stage stage) {
        return stage.title(language, text("requisition.stage." + stage.kind().code()));
    }

    private String signal(QualityIndex index) {
        return text("profile.signal." + new SignalFilter.One(index).code());
    }

    private static Object number(Optional<OptionalDouble> value) {
        var known = value.orElse(OptionalDouble.empty());
        return known.isPresent() ? known.getAsDouble() : "";
    }

    private String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
