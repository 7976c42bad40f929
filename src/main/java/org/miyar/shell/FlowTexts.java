package org.miyar.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;

/** Offers the message bundles to Flow's {@code getTranslation}. */
@ApplicationScoped
class FlowTexts implements I18NProvider {
    private static final long serialVersionUID = 1L;

    private final transient Messages messages;

    @Inject
    FlowTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.ENGLISH, Language.ARABIC, Language.PERSIAN)
                .map(Language::locale)
                .toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.text(Language.of(locale), key, params);
    }
}
