package org.miyar.oversight.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.miyar.audit.AuditActor;
import org.miyar.audit.RecordedEvent;
import org.miyar.design.Formats;
import org.miyar.kernel.Digits;

/** What the trail keeps in few and lasting codes, in the reader's words. What it does not know it shows as it stands. */
final class AuditWords {
    /** The name of whoever was erased. */
    private static final String NOBODY = "–";

    private static final List<String> PEOPLE = List.of("person", "sitting");

    private AuditWords() {}

    static String actor(RecordedEvent event) {
        return event.actorName()
                .map(AuditWords::named)
                .map(name -> event.actor().kind() == AuditActor.Kind.INTEGRATION
                        ? text("audit.actor.integration.named", name)
                        : name)
                .orElseGet(() -> text("audit.actor." + event.actor().kind().code()));
    }

    /** Whoever it was done to, or concerns; else what. */
    static String subject(RecordedEvent event) {
        var kind = event.subject().map(subject -> subject.kind()).orElse("");
        return event.subjectName()
                .map(AuditWords::named)
                .orElseGet(() -> PEOPLE.contains(kind) ? text("audit.erased") : thing(event));
    }

    /** What of theirs, where the subject is a person; empty where that is all. */
    static String thing(RecordedEvent event) {
        return event.subject()
                .filter(subject -> !subject.kind().equals("person"))
                .map(subject -> text("audit.subject." + subject.kind(), number(Long.toString(subject.id()))))
                .orElse("");
    }

    private static String named(String name) {
        return name.equals(NOBODY) ? text("audit.erased") : name;
    }

    private static String number(String digits) {
        return Digits.inLanguage(digits, Formats.language());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
