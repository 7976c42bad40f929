package org.miyar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditActor;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.i18n.Messages;

/** The texts of letters: the organisation's own where it has written some, else Miyar's. */
@ApplicationScoped
public class LetterTemplates {
    private final LetterTemplateStore store;
    private final PlaceholderNames names;
    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    LetterTemplates(
            LetterTemplateStore store, PlaceholderNames names, Messages messages, AuditTrail audit, Clock clock) {
        this.store = store;
        this.names = names;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a letter.
     *
     * <p>Throws {@link IllegalArgumentException} unless there is a value for exactly what the kind may name.
     */
    public LetterText write(LetterKind kind, Language language, Map<Placeholder, String> values) {
        if (!values.keySet().equals(new HashSet<>(kind.placeholders()))) {
            throw new IllegalArgumentException(kind + " is not written with " + values.keySet());
        }
        var filled = find(kind, language).text().filled(values);
        var subject = filled.subject().replaceAll("\\s+", " ").strip();
        // What is checked beforehand allows for the longest names that fields take; should one be longer all the same,
        // a letter leaves.
        return new LetterText(
                subject.length() <= Letter.LONGEST_SUBJECT ? subject : subject.substring(0, Letter.LONGEST_SUBJECT),
                filled.body().length() <= Letter.LONGEST_BODY
                        ? filled.body()
                        : builtIn(kind, language).filled(values).body());
    }

    /** How long, in words. */
    public String minutes(Language language, long minutes) {
        return messages.text(language, "notification.duration.minutes", minutes);
    }

    public String hours(Language language, long hours) {
        return messages.text(language, "notification.duration.hours", hours);
    }

    /** The title of an opening in brackets behind a word, or nothing where there is none. */
    public static String aside(Optional<String> title) {
        return title.map(text -> " (" + text + ")").orElse("");
    }

    /** How letters of a kind read now. For {@code oversight}, which knows who may change that. */
    public LetterTemplate find(LetterKind kind, Language language) {
        return store.find(kind, language)
                .map(kept -> kept.orBuiltIn(builtIn(kind, language)))
                .orElseGet(
                        () -> new LetterTemplate(kind, language, builtIn(kind, language), false, Optional.empty(), 0));
    }

    /** Those that are in the organisation's own words. */
    public List<LetterTemplate> own() {
        return store.own();
    }

    private LetterText builtIn(LetterKind kind, Language language) {
        return new LetterText(
                messages.text(language, "notification.letter." + kind.code() + ".subject"),
                messages.text(language, "notification.letter." + kind.code() + ".body"));
    }

    /** What the kind is called in a language. */
    public String name(LetterKind kind, Language language) {
        return messages.text(language, "notification.letter." + kind.code() + ".name");
    }

    /** What a placeholder is called in a language. */
    public String name(Placeholder placeholder, Language language) {
        return names.name(placeholder, language);
    }

    /** A text for people to write on: placeholders by their names. */
    public LetterText shown(LetterTemplate template) {
        return names.shown(template.text(), template.language());
    }

    /** A letter as it would be with a text that is being written on, about made-up people. */
    public LetterText example(Language language, LetterText typed, Map<Placeholder, String> known) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var placeholder : Placeholder.values()) {
            values.put(
                    placeholder,
                    messages.text(language, "notification.placeholder." + placeholder.code() + ".example"));
        }
        values.putAll(known);
        return names.read(typed.cleaned()).filled(values);
    }

    /** Changes a text for letters to come, unless somebody else did meanwhile. Letters that are written stay. */
    @Transactional
    public TemplateChange change(AuditActor by, PersonId person, LetterTemplate before, LetterText typed) {
        if (!before.kind().editable()) {
            throw new IllegalArgumentException(before.kind() + " stays as it is");
        }
        var text = names.read(typed.cleaned());
        var problems = TemplateCheck.problems(before.kind(), text);
        if (!problems.isEmpty()) {
            return new TemplateChange.Refused(problems);
        }
        return keep(by, person, before, Optional.of(text), AuditAction.LETTER_TEXT_CHANGED);
    }

    /** Goes back to Miyar's own text, unless somebody else changed it meanwhile. */
    @Transactional
    public TemplateChange restore(AuditActor by, PersonId person, LetterTemplate before) {
        return keep(by, person, before, Optional.empty(), AuditAction.LETTER_TEXT_RESTORED);
    }

    private TemplateChange keep(
            AuditActor by, PersonId person, LetterTemplate before, Optional<LetterText> text, AuditAction action) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!store.keep(before, text, person, now)) {
            return new TemplateChange.Stale(find(before.kind(), before.language()));
        }
        audit.record(AuditEvent.of(by, action)
                .withDetail(before.kind().code() + " · " + before.language().tag()));
        return new TemplateChange.Saved(find(before.kind(), before.language()));
    }
}
