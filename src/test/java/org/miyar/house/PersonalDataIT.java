package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.oversight.ErasureOutcome;
import org.miyar.oversight.PersonalRecords;
import org.miyar.oversight.RetentionDesk;
import org.miyar.platform.i18n.Messages;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.testkit.TestMiyar;

/** Whoever stores a person answers for it: shows it, and erases it. */
class PersonalDataIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private static final Schema SCHEMA = new Schema(miyar);

    /** Columns that go on pointing at a person's row, which names nobody any more: the trail, and what others work with. */
    private static final Set<String> POINTING = Set.of(
            "audit_event.actor_id",
            "audit_event.subject_id",
            "norm_version.built_by",
            "target_profile.created_by",
            "person.merged_into",
            "target_panelist.person_id",
            "interview.planned_by",
            "interviewer.person_id",
            "decision.decided_by",
            "review.answered_by",
            "integration.person_id",
            "correction.answered_by");

    /** What names no person itself but belongs to a sitting or an application of theirs. */
    private static final Set<String> THROUGH_ANOTHER = Set.of(
            "stage-move",
            "agreement",
            "answer",
            "sitting-event",
            "accommodation",
            "invitation",
            "session",
            "candidate-reference");

    private final PersonalRecords records = miyar.bean(PersonalRecords.class);

    @Test
    void every_column_that_names_a_person_is_claimed_by_somebody_who_exports_and_erases_it() throws SQLException {
        assertThat(SCHEMA.columnsOfPeople())
                .contains("account.person_id", "audit_event.actor_id", "team.lead_id")
                .isSubsetOf(claims().keySet());
    }

    @Test
    void whatever_is_kept_of_a_person_is_shown_to_them_and_nothing_of_it_outlives_their_erasure() throws SQLException {
        var staff = new Staff(miyar);
        var administrator = staff.with(Role.ADMINISTRATOR);
        var unmistakable = new Unmistakable(miyar, staff, administrator);
        var colleague = unmistakable.colleague;
        var applicant = unmistakable.applicant();
        var people = List.of(
                colleague.person(), applicant, unmistakable.whoCameByThemselves(), unmistakable.program(applicant));

        var exported = new HashMap<PersonId, Set<String>>();
        people.forEach(person -> exported.put(
                person,
                records.export(administrator, person).pieces().stream()
                        .map(Piece::kind)
                        .collect(Collectors.toSet())));
        claims().forEach((column, kind) -> {
            var named =
                    people.stream().filter(person -> rows(column, person) > 0).toList();
            assertThat(named).as("the test has data in " + column).isNotEmpty();
            named.forEach(person ->
                    assertThat(exported.get(person)).as("export of " + column).contains(kind));
        });
        people.stream()
                .filter(person -> !person.equals(colleague.person()))
                .forEach(person -> everyFieldHasItsWord(
                        records.export(administrator, person).pieces()));
        assertThat(exported.get(applicant)).containsAll(THROUGH_ANOTHER).contains("interview-rating");
        assertThat(SCHEMA.columnsThatHold(Unmistakable.MARK))
                .contains(
                        "person.name",
                        "person.email",
                        "candidate_reference.reference",
                        "application.languages",
                        "account.email",
                        "outbox_mail.body",
                        "accommodation.notes",
                        "interview.place",
                        "interview_note.note",
                        "interview_draft.note",
                        "decision_reason.reason",
                        "review.words",
                        "review.answer",
                        "retention_hold.reason",
                        "correction.words",
                        "correction.answer");

        assertThat(records.erase(administrator, applicant)).isEqualTo(new ErasureOutcome.Held());
        miyar.bean(RetentionDesk.class).release(administrator, applicant);
        people.forEach(
                person -> assertThat(records.erase(administrator, person)).isEqualTo(new ErasureOutcome.Erased()));

        claims().keySet().stream()
                .filter(column -> !POINTING.contains(column))
                .forEach(column -> people.forEach(
                        person -> assertThat(rows(column, person)).as(column).isZero()));
        assertThat(SCHEMA.columnsThatHold(Unmistakable.MARK)).isEmpty();
        assertThat(SCHEMA.columnsThatHold("203.0.113.7")).isEmpty();
        for (var table : List.of(
                "demographic_answer", "answer", "sitting_event", "sitting_session", "accommodation", "profile_scale")) {
            assertThat(SCHEMA.count("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void every_kind_of_thing_that_is_kept_has_its_word() {
        var kinds = new HashSet<>(claims().values());
        kinds.addAll(THROUGH_ANOTHER);
        kinds.add("person");
        assertThat(miyar.bean(Messages.class).keys(Language.ENGLISH))
                .containsAll(kinds.stream()
                        .map(kind -> "oversight.record.kind." + kind)
                        .toList());
    }

    private static void everyFieldHasItsWord(List<Piece> pieces) {
        var keys = miyar.bean(Messages.class).keys(Language.ENGLISH);
        pieces.stream()
                // A notice brings its own headings, a result the names of scales and of signals, columns their own.
                .filter(piece -> !Set.of("agreement", "result", "preferences", "integration", "demographics")
                        .contains(piece.kind()))
                .forEach(piece -> assertThat(keys)
                        .as(piece.kind())
                        .containsAll(piece.fields().keySet().stream()
                                .map(field -> "oversight.record.field." + field)
                                .toList()));
    }

    private static Map<String, String> claims() {
        var claims = new HashMap<String, String>();
        CDI.current().select(PersonalData.class).forEach(keeper -> claims.putAll(keeper.claims()));
        return claims;
    }

    private static int rows(String column, PersonId person) {
        var table = column.replaceFirst("\\..*", "");
        // Ids of several kinds stand in this one.
        var persons = column.equals("audit_event.subject_id") ? " and subject_kind = 'person'" : "";
        return SCHEMA.count("select count(*) from " + table + " where " + column + " = " + person.value() + persons);
    }
}
