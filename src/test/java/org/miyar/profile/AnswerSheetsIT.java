package org.miyar.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.sitting.SittingId;
import org.miyar.testkit.TestMiyar;

class AnswerSheetsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final String REASON = "Complaint about statement twelve";

    private final Candidates candidates = new Candidates(miyar);
    private final AnswerSheets sheets = miyar.bean(AnswerSheets.class);

    private Actor actor(Role... roles) {
        return new Actor(candidates.person("Sena", false), "Sena", Set.of(roles));
    }

    private long looked(SittingId sitting) {
        return miyar.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from audit_event where action = 'ANSWERS_VIEWED'"
                                        + " and subject_kind = 'sitting' and subject_id = ? and detail = ?")
                                .bind(0, sitting.value())
                                .bind(1, REASON)
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void a_specialist_reads_every_statement_as_it_was_read_with_its_answer_and_each_look_is_remembered() {
        var given = candidates.answers(3);
        given.remove("EMP1");
        var sitting = candidates.submitted(candidates.person("Sara", false), Language.PERSIAN, given);
        var specialist = actor(Role.SPECIALIST);

        var sheet = sheets.view(specialist, sitting, REASON, Language.ENGLISH).orElseThrow();

        var instrument = candidates.instrument();
        assertThat(sheet.person()).isEqualTo("Sara");
        assertThat(sheet.lines()).hasSize(instrument.items().size());
        assertThat(sheet.lines())
                .extracting(AnswerSheet.Line::statement)
                .containsExactlyInAnyOrderElementsOf(instrument.items().stream()
                        .map(item -> item.text(Language.PERSIAN))
                        .toList());
        for (var item : instrument.items()) {
            var line = sheet.lines().stream()
                    .filter(each -> each.statement().equals(item.text(Language.PERSIAN)))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.choice()).isEqualTo(given.getOrDefault(item.code(), 0));
            assertThat(line.answer().isEmpty()).isEqualTo(item.code().equals("EMP1"));
        }
        assertThat(sheet.lines())
                .filteredOn(line -> line.choice() > 0)
                .allMatch(line -> line.shownMillis().orElse(0) == 4_000);
        sheets.view(specialist, sitting, REASON, Language.ENGLISH);
        assertThat(looked(sitting)).isEqualTo(2);
    }

    @Test
    void of_a_sitting_without_timing_no_time_is_told() {
        var sitting =
                candidates.submitted(candidates.person("Nora", false), Language.ENGLISH, candidates.answers(3), false);
        assertThat(sheets.view(actor(Role.SPECIALIST), sitting, REASON, Language.ENGLISH)
                        .orElseThrow()
                        .lines())
                .allMatch(line -> line.shownMillis().isEmpty());
    }

    @Test
    void nobody_looks_without_a_reason() {
        var sitting = candidates.submitted(candidates.person("Zoe", false), Language.ENGLISH, candidates.answers(3));
        for (var reason : new String[] {"", "   ", "why not", "x".repeat(AnswerSheets.LONGEST_REASON + 1)}) {
            assertThatThrownBy(() -> sheets.view(actor(Role.SPECIALIST), sitting, reason, Language.ENGLISH))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(looked(sitting)).isZero();
    }

    @Test
    void nobody_else_gets_them_however_many_roles_they_have() {
        var sitting = candidates.submitted(candidates.person("Yara", false), Language.ENGLISH, candidates.answers(3));
        var everything = actor(Role.ADMINISTRATOR, Role.HR, Role.SUPERVISOR, Role.EMPLOYEE);
        assertThatThrownBy(() -> sheets.view(everything, sitting, REASON, Language.ENGLISH))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sheets.whose(everything, sitting)).isInstanceOf(NotAllowed.class);
        assertThat(looked(sitting)).isZero();
    }
}
