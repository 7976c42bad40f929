package org.miyar.insight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import org.miyar.insight.FairnessReport;
import org.miyar.insight.FairnessWords;
import org.miyar.insight.Months;

/** The time that is shown: all of it, or one of the periods that show nobody. Not there where there is nothing to choose. */
final class PeriodChoice extends Select<String> {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "";

    /** @param chosen takes the code of a period, empty for all of the time */
    PeriodChoice(FairnessReport report, FairnessWords words, Consumer<String> chosen) {
        setLabel(UI.getCurrent().getTranslation("insight.period"));
        var codes = new ArrayList<String>();
        codes.add(ALL);
        report.periods().forEach(months -> codes.add(months.code()));
        setItems(codes);
        setItemLabelGenerator(code -> words.period(report.periods().stream()
                .filter(months -> months.code().equals(code))
                .findFirst()));
        setValue(report.period().map(Months::code).orElse(ALL));
        setVisible(report.periods().size() > 1);
        addValueChangeListener(
                change -> chosen.accept(Optional.ofNullable(change.getValue()).orElse(ALL)));
    }
}
