package org.miyar.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.miyar.kernel.Language;

/** The three languages by their own names; choosing one shows the page anew in it. */
public final class LanguageSwitch extends Div {
    private static final long serialVersionUID = 1L;

    /** With what else is to be done when a language is chosen, such as keeping it on the person. */
    public LanguageSwitch(Consumer<Language> chosen) {
        addClassName("miyar-languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("design.language"));
        for (var language : Language.values()) {
            var button = new Button(language.ownName(), click -> {
                ChosenLanguage.remember(language);
                chosen.accept(language);
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.getElement().setAttribute("lang", language.tag());
            button.getElement().setAttribute("aria-pressed", Boolean.toString(language == Formats.language()));
            add(button);
        }
    }
}
