package org.miyar.requisition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.requisition.CandidateCounts;
import org.miyar.requisition.RequisitionRow;

/** What the list shows of an opening. */
@Dependent
class OpeningCells {
    private final Formats formats;
    private final Config config;
    private final Clock clock;

    @Inject
    OpeningCells(Formats formats, Config config, Clock clock) {
        this.formats = formats;
        this.config = config;
        this.clock = clock;
    }

    /** Months for which candidates are kept after closing unless an opening says otherwise. */
    int usualRetention() {
        return config.number(Setting.RETENTION_MONTHS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** The day as the reader writes it. */
    String day(LocalDate day) {
        return formats.day(day.atStartOfDay(config.zone()).toInstant());
    }

    Div title(RequisitionRow row) {
        var link = OpeningLinks.to("", row.id());
        link.add(new Isolated(row.title().in(Formats.language())));
        link.addClassName("requisition-title");
        var cell = OpeningTags.styled(new Div(link), "miyar-cell");
        var place = Stream.of(row.team(), row.branch())
                .flatMap(name -> name.stream())
                .map(Isolated::new)
                .toList();
        if (!place.isEmpty()) {
            var quiet = OpeningTags.styled(new Div(), "miyar-quiet", "requisition-place");
            for (var name : place) {
                if (quiet.getComponentCount() > 0) {
                    quiet.add(new Span("·"));
                }
                quiet.add(name);
            }
            cell.add(quiet);
        }
        var missing = row.title().missing();
        if (!missing.isEmpty()) {
            var names = missing.stream().map(language -> language.ownName()).collect(Collectors.joining(" · "));
            cell.add(OpeningTags.styled(new Div(text("requisition.not-in", names)), "miyar-quiet"));
        }
        return Cell.withOnPhones(cell, closingOnPhones(row));
    }

    private Component closingOnPhones(RequisitionRow row) {
        return OpeningTags.styled(
                new Span(row.closesOn()
                        .map(day -> text("requisition.closes", day(day)))
                        .orElse("")),
                "miyar-quiet");
    }

    Div state(RequisitionRow row) {
        return OpeningTags.of(row.state(), row.closesOn(), today(), row.demo());
    }

    String number(int number) {
        return formats.number(number);
    }

    /** @param linked whether this reader may see who they are */
    Component candidates(RequisitionRow row, CandidateCounts.Count count, boolean linked) {
        var text = number(count.candidates());
        if (!linked || count.candidates() == 0) {
            return new Span(text);
        }
        var link = new Anchor(OpeningLinks.candidates(row.id()), text);
        link.setAriaLabel(text("requisition.candidates-of", text, row.title().in(Formats.language())));
        link.setRouterIgnore(false);
        return link;
    }

    Span closing(RequisitionRow row) {
        return new Span(row.closesOn().map(this::day).orElse("–"));
    }

    Span added(RequisitionRow row) {
        return new Span(formats.briefDay(row.addedAt()));
    }

    private static String text(String key, Object... arguments) {
        return Objects.requireNonNull(UI.getCurrent()).getTranslation(key, arguments);
    }
}
