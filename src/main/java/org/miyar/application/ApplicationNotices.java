package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.i18n.Messages;

/** What whoever applies agrees to now. */
@ApplicationScoped
public class ApplicationNotices {
    private final Organisations organisations;
    private final Messages messages;
    private final Config config;

    @Inject
    ApplicationNotices(Organisations organisations, Messages messages, Config config) {
        this.organisations = organisations;
        this.messages = messages;
        this.config = config;
    }

    /** In the words of the organisation as it is named today. */
    public ApplicationNotice current(Language language) {
        var organisation = organisations.current();
        var name = isolated(organisation.name().in(language));
        int months = config.number(Setting.RETENTION_MONTHS);
        return new ApplicationNotice(
                language,
                messages.text(
                        language,
                        "application.notice",
                        name,
                        isolated(organisation.contact().value()),
                        months),
                messages.text(language, "application.consent", name),
                months);
    }

    /** First strong isolate and its end: a name of another script keeps its place in the sentence. */
    private static String isolated(String text) {
        return '\u2068' + text + '\u2069';
    }
}
