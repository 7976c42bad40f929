package org.miyar.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.miyar.design.Formats;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.profile.NormContext;

/** Asks for which group a norm is to be built, and says that it cannot be taken back. */
final class BuildNormDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final Select<InstrumentVersion> instrument = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Checkbox again = new Checkbox(true);

    /** What is to be built, and whether results without norm scores follow. */
    record Wish(InstrumentVersion instrument, Language language, NormContext context, boolean scoreAgain) {}

    BuildNormDialog(List<InstrumentVersion> instruments, Consumer<Wish> confirmed) {
        var own = Formats.language();
        setHeaderTitle(getTranslation("profile.norms.build"));
        instrument.setLabel(getTranslation("profile.norms.instrument"));
        instrument.setItemLabelGenerator(each -> getTranslation(
                "profile.instrument", each.definition().name().in(own), Digits.inLanguage(each.version(), own)));
        instrument.setItems(instruments);
        instrument.addValueChangeListener(change -> offerLanguages(change.getValue()));
        language.setLabel(getTranslation("profile.norms.language"));
        language.setItemLabelGenerator(each -> getTranslation("profile.language." + each.tag()));
        again.setLabel(getTranslation("profile.norms.score-again"));
        instruments.stream()
                .filter(each -> each.definition().forDecisions())
                .findFirst()
                .ifPresent(instrument::setValue);
        var fields = new Div(instrument, language, again, new Paragraph(getTranslation("profile.norms.confirm")));
        fields.addClassName("miyar-fields");
        add(fields);
        var build = new Button(getTranslation("profile.norms.build"), click -> confirm(confirmed));
        build.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("design.cancel"), click -> close()), build);
    }

    private void offerLanguages(InstrumentVersion chosen) {
        language.setItems(chosen.definition().languages());
        language.setValue(chosen.definition().languages().getFirst());
    }

    private void confirm(Consumer<Wish> confirmed) {
        if (instrument.getValue() == null || language.getValue() == null) {
            return;
        }
        close();
        confirmed.accept(new Wish(instrument.getValue(), language.getValue(), NormContext.APPLICANT, again.getValue()));
    }
}
