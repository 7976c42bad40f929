package org.miyar.requisition.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.miyar.design.Formats;
import org.miyar.instrument.Competency;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.TargetBound;

/** What the job asks of one competency: how much it counts, from where to where, and why. Where it does not count there is no more to say. */
final class BoundFields extends Section {
    private static final long serialVersionUID = 1L;

    private static final int REASON_LENGTH = 600;
    /** The range a profile is drawn in; a bound outside it would be met by everybody or by nobody. */
    private static final double LOWEST = 20;

    private static final double HIGHEST = 80;

    private final String competency;
    private final Optional<TargetBound> bound;
    private final Select<Integer> weight = new Select<>();
    private final TextField lower = number("requisition.lower");
    private final TextField upper = number("requisition.upper");
    private final Map<Language, TextArea> reasons = new EnumMap<>(Language.class);
    private final Div more = new Div();
    private final Details others = new Details(getTranslation("requisition.reason-others"));

    BoundFields(Competency competency, Optional<TargetBound> bound) {
        this.competency = competency.code();
        this.bound = bound;
        addClassName("requisition-bound");
        var name = new H2(competency.name().in(Formats.language()));
        var definition =
                OpeningTags.styled(new Paragraph(competency.definition().in(Formats.language())), "miyar-quiet");
        getElement().setAttribute("aria-label", name.getText());
        weight.setLabel(getTranslation("requisition.weight"));
        weight.setItems(0, 1, 2, 3);
        weight.setItemLabelGenerator(each -> getTranslation("requisition.weight." + each));
        weight.addValueChangeListener(change -> unfold());
        reasons();
        fill(bound);
        var row = OpeningTags.styled(new Div(weight, lower, upper), "requisition-row");
        more.addClassName("requisition-more");
        unfold();
        add(name, definition, row, more);
    }

    private void unfold() {
        boolean asked = weighs();
        lower.setVisible(asked);
        upper.setVisible(asked);
        more.setVisible(asked);
    }

    private void reasons() {
        var rest = new Div();
        for (var language : Language.values()) {
            var reason = new TextArea(getTranslation("requisition.reason", language.ownName()));
            reason.setMaxLength(REASON_LENGTH);
            reason.setWidthFull();
            reason.setManualValidation(true);
            reason.getElement().setAttribute("lang", language.tag());
            reason.addClassName(language.rightToLeft() ? "miyar-rtl" : "miyar-ltr");
            reasons.put(language, reason);
            if (language == Formats.language()) {
                reason.setHelperText(getTranslation("requisition.reason-help"));
                more.add(reason);
            } else {
                rest.add(reason);
            }
        }
        others.add(rest);
        more.add(others);
    }

    private void fill(Optional<TargetBound> bound) {
        weight.setValue(bound.map(TargetBound::weight).map(BoundFields::nearest).orElse(0));
        bound.ifPresent(each -> {
            if (each.weight() != nearest(each.weight())) {
                weight.setHelperText(getTranslation("requisition.weight-between", each.weight()));
            }
            lower.setValue(shown(each.lower()));
            each.upper().ifPresent(top -> upper.setValue(shown(top)));
            reasons.forEach((language, field) -> field.setValue(each.reason().written(language)));
            others.setOpened(each.reason().written(Formats.language()).isEmpty());
        });
    }

    /** The weight to choose that comes nearest; what counts a little is not asked for by nothing. */
    private static int nearest(double weight) {
        return weight == 0 ? 0 : Math.max(1, (int) Math.round(weight));
    }

    /** The weight chosen; where that was left as it stood, the exact one. */
    private double weight() {
        int chosen = weight.getValue();
        return bound.map(TargetBound::weight)
                .filter(exact -> nearest(exact) == chosen)
                .orElse((double) chosen);
    }

    List<Object> typed() {
        return List.of(
                weight.getOptionalValue(),
                lower.getValue(),
                upper.getValue(),
                reasons.values().stream().map(TextArea::getValue).toList());
    }

    private static String shown(double bound) {
        var plain = bound == Math.rint(bound) ? Long.toString(Math.round(bound)) : Double.toString(bound);
        return Digits.inLanguage(plain, Formats.language());
    }

    private TextField number(String key) {
        var field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        field.setMaxLength(5);
        field.getElement().setAttribute("inputmode", "decimal");
        field.addClassName("requisition-number");
        return field;
    }

    boolean weighs() {
        return weight.getValue() != null && weight.getValue() > 0;
    }

    /** Whether all is there and makes sense; what does not is said beside its field. */
    boolean isWhole() {
        if (!weighs()) {
            return true;
        }
        var from = read(lower);
        var to = read(upper);
        refuse(lower, from == null, "requisition.bound-wrong");
        boolean turned = from != null && to != null && to < from;
        refuse(
                upper,
                turned || (to == null && !upper.isEmpty()),
                turned ? "requisition.bound-order" : "requisition.bound-wrong");
        boolean silent = reason().isEmpty();
        var own = reasons.get(Formats.language());
        if (own != null) {
            own.setErrorMessage(getTranslation("requisition.reason-missing"));
            own.setInvalid(silent);
        }
        return !lower.isInvalid() && !upper.isInvalid() && !silent;
    }

    void focusOnFault() {
        if (lower.isInvalid()) {
            lower.focus();
        } else if (upper.isInvalid()) {
            upper.focus();
        } else {
            Optional.ofNullable(reasons.get(Formats.language())).ifPresent(TextArea::focus);
        }
    }

    /** Empty where it does not count. Only for what {@link #isWhole}. */
    Optional<TargetBound> bound() {
        var from = read(lower);
        if (!weighs() || from == null) {
            return Optional.empty();
        }
        var to = read(upper);
        return reason().map(reason -> new TargetBound(
                competency, weight(), from, to == null ? OptionalDouble.empty() : OptionalDouble.of(to), reason));
    }

    private Optional<PartialText> reason() {
        var typed = Arrays.stream(Language.values())
                .map(language -> Optional.ofNullable(reasons.get(language))
                        .map(TextArea::getValue)
                        .orElse(""))
                .toList();
        return typed(typed);
    }

    private static Optional<PartialText> typed(List<String> texts) {
        return PartialText.typed(texts.get(0), texts.get(1), texts.get(2));
    }

    private static @Nullable Double read(TextField field) {
        var typed = Digits.toAscii(field.getValue()).replace('٫', '.').strip();
        if (!typed.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            return null;
        }
        double value = Double.parseDouble(typed);
        return value >= LOWEST && value <= HIGHEST ? value : null;
    }

    private void refuse(TextField field, boolean wrong, String key) {
        field.setErrorMessage(getTranslation(key, LOWEST, HIGHEST));
        field.setInvalid(wrong);
    }
}
