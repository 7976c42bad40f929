package org.miyar.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.audit.AuditActor;
import org.miyar.identity.People;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.notification.TemplateChange.Problem;
import org.miyar.testkit.TestMiyar;

/** The organisation's own words in letters. */
class LetterTemplatesIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final LetterTemplates templates = miyar.bean(LetterTemplates.class);
    private final PersonId hr = miyar.bean(People.class).add("Huda", Optional.empty(), Language.ARABIC, false);

    @AfterEach
    void miyars_own() {
        miyar.jdbi().useHandle(handle -> handle.execute("delete from letter_template"));
    }

    private static Map<Placeholder, String> values(LetterKind kind) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        kind.placeholders().forEach(each -> values.put(each, "<" + each.code() + ">"));
        return values;
    }

    private LetterTemplate reset() {
        return templates.find(LetterKind.RESET, Language.ENGLISH);
    }

    private LetterTemplate reminder() {
        return templates.find(LetterKind.REMINDER, Language.ENGLISH);
    }

    private TemplateChange change(LetterTemplate before, String subject, String body) {
        return templates.change(AuditActor.person(hr), hr, before, new LetterText(subject, body));
    }

    private List<Problem> refusal(String subject, String body) {
        return ((TemplateChange.Refused) change(reminder(), subject, body)).problems();
    }

    @Test
    void every_letter_of_miyars_own_has_all_it_needs_in_every_language_and_could_be_saved_as_it_is() {
        for (var kind : LetterKind.values()) {
            for (var language : Language.values()) {
                var template = templates.find(kind, language);
                assertThat(TemplateCheck.problems(kind, template.text().cleaned()))
                        .as(kind + " in " + language)
                        .isEmpty();
                var letter = templates.write(kind, language, values(kind));
                assertThat(letter.subject() + letter.body())
                        .as(kind + " in " + language)
                        .doesNotContain("{", "\n\n\n");
                kind.required().forEach(each -> assertThat(letter.body()).contains("<" + each.code() + ">"));
                assertThat(templates
                                .example(language, templates.shown(template), Map.of())
                                .body())
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void a_letter_is_in_the_words_of_the_organisation_only_in_the_language_that_was_changed() {
        var saved = (TemplateChange.Saved) change(reminder(), "{organisation}: still there?", "Hi {name}\n{link}\n");
        assertThat(saved.template().own()).isTrue();
        assertThat(saved.template().change().orElseThrow().by()).contains(hr);
        var written = templates.write(LetterKind.REMINDER, Language.ENGLISH, values(LetterKind.REMINDER));
        assertThat(written).isEqualTo(new LetterText("<organisation>: still there?", "Hi <name>\n<link>\n"));
        assertThat(templates
                        .write(LetterKind.REMINDER, Language.PERSIAN, values(LetterKind.REMINDER))
                        .subject())
                .contains("پیوند شما");
        assertThat(templates.own()).extracting(LetterTemplate::kind).containsExactly(LetterKind.REMINDER);
        assertThat(audited()).contains("reminder · en");
    }

    @Test
    void placeholders_are_read_by_their_name_in_any_language_and_shown_in_the_letters_own() {
        var persian = templates.find(LetterKind.REMINDER, Language.PERSIAN);
        var typed = new LetterText("{ سازمان }", "{الاسم} {LINK}");
        templates.change(AuditActor.person(hr), hr, persian, typed);
        var kept = templates.find(LetterKind.REMINDER, Language.PERSIAN);
        assertThat(kept.text()).isEqualTo(new LetterText("{organisation}", "{name} {link}\n"));
        assertThat(templates.shown(kept)).isEqualTo(new LetterText("{سازمان}", "{نام} {پیوند}\n"));
    }

    @Test
    void what_could_not_be_sent_or_would_be_of_no_use_is_refused_and_says_why() {
        assertThat(refusal(" ", "{link}")).containsExactly(new Problem.Empty(true));
        assertThat(refusal("Hello", "\n \n")).containsExactly(new Problem.Empty(false));
        assertThat(refusal("Hello", "No way")).containsExactly(new Problem.Missing(Placeholder.LINK));
        assertThat(refusal("{link}", "{link}")).containsExactly(new Problem.LinkInSubject());
        assertThat(refusal("Hello {nmae}", "{link} {job}"))
                .containsExactly(new Problem.Unknown("nmae", true), new Problem.Unknown("job", false));
        assertThat(refusal("x".repeat(301), "{link}")).containsExactly(new Problem.TooLong(true));
        assertThat(refusal("Hello", "{name}\n".repeat(60) + "{link}")).containsExactly(new Problem.TooLong(false));
        assertThat(reminder().version()).isZero();
    }

    @Test
    void nothing_typed_turns_a_line_breaks_the_subject_or_becomes_a_part_of_the_link() {
        change(
                reminder(),
                "Hello\r\nBcc: everybody@example.org\u2028x\u202E",
                "<b>{name}</b>\u202E\u2067 please (see {link}).\u0000");
        var letter = templates.write(LetterKind.REMINDER, Language.ENGLISH, values(LetterKind.REMINDER));
        assertThat(letter.subject()).isEqualTo("Hello Bcc: everybody@example.org x");
        assertThat(letter.body()).isEqualTo("<b><name></b> please (see \n<link>\n).\n");
    }

    @Test
    void of_two_who_change_the_same_the_second_is_told_also_the_first_time() {
        var before = reminder();
        change(before, "First", "{link}");
        assertThat(change(before, "Second", "{link}"))
                .isInstanceOfSatisfying(
                        TemplateChange.Stale.class,
                        stale -> assertThat(stale.theirs().text().subject()).isEqualTo("First"));
        var seen = reminder();
        change(seen, "Third", "{link}");
        assertThat(templates.restore(AuditActor.person(hr), hr, seen)).isInstanceOf(TemplateChange.Stale.class);
        assertThat(reminder().text().subject()).isEqualTo("Third");
    }

    @Test
    void miyars_own_text_comes_back_and_who_brought_it_back_is_known() {
        var builtIn = reminder().text();
        change(reminder(), "Mine", "{link}");
        templates.restore(AuditActor.person(hr), hr, reminder());
        assertThat(reminder().text()).isEqualTo(builtIn);
        assertThat(reminder().own()).isFalse();
        assertThat(reminder().change().orElseThrow().by()).contains(hr);
        assertThat(change(reminder(), "Mine again", "{link}")).isInstanceOf(TemplateChange.Saved.class);
        assertThat(reminder().version()).isEqualTo(3);
    }

    @Test
    void letters_that_open_accounts_stay_as_miyar_wrote_them() {
        assertThatThrownBy(() -> change(reset(), "Mine", "{link}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Arrays.stream(LetterKind.values()).filter(kind -> !kind.editable()))
                .containsExactly(LetterKind.WELCOME, LetterKind.RESET);
    }

    @Test
    void a_letter_is_written_with_exactly_what_its_kind_names() {
        var values = values(LetterKind.HIRE);
        values.remove(Placeholder.JOB);
        assertThatThrownBy(() -> templates.write(LetterKind.HIRE, Language.ENGLISH, values))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> audited() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select detail from audit_event where action = 'LETTER_TEXT_CHANGED'")
                        .mapTo(String.class)
                        .list());
    }
}
