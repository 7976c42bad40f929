package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.miyar.identity.Organisations;
import org.miyar.kernel.Bidi;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.platform.i18n.Messages;
import org.miyar.requisition.Requisition;

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
    public ApplicationNotice current(Requisition opening, Language language) {
        return current(
                language, opening.form().retentionMonths().orElseGet(() -> config.number(Setting.RETENTION_MONTHS)));
    }

    /** The same for an opening that keeps its candidates as is usual. */
    public ApplicationNotice current(Language language) {
        return current(language, config.number(Setting.RETENTION_MONTHS));
    }

    private ApplicationNotice current(Language language, int months) {
        var organisation = organisations.current();
        var name = Bidi.isolated(organisation.name().in(language));
        int longest = Math.max(months, config.number(Setting.RETENTION_LONGEST));
        return new ApplicationNotice(
                language,
                messages.text(
                        language,
                        "application.notice",
                        name,
                        Bidi.isolated(organisation.contact().value()),
                        months,
                        longest),
                messages.text(language, "application.consent", name),
                months,
                longest);
    }
}
