package org.miyar.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.SignInResult;
import org.miyar.access.SignIns;
import org.miyar.access.Staff;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.RecordedEvent;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;
import org.miyar.oversight.ErasureOutcome.Erased;
import org.miyar.oversight.ErasureOutcome.Gone;
import org.miyar.testkit.TestMiyar;

/** A person's request is answered, by those who may, and never leaves nobody to administer. */
class PersonalRecordsIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private PersonalRecords records;
    private Staff staff;
    private Actor administrator;

    @BeforeEach
    void find() {
        records = miyar.bean(PersonalRecords.class);
        staff = new Staff(miyar);
        administrator = staff.with(Role.ADMINISTRATOR);
    }

    @Test
    void the_last_administrator_is_not_erased_by_anybody_at_any_time() throws Exception {
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "update account set disabled = true where person_id <> ?",
                        administrator.person().value()));
        assertThat(records.erase(administrator, administrator.person()))
                .isEqualTo(new ErasureOutcome.LastAdministrator());
        assertThat(records.eraseDue(0, administrator.person(), miyar.clock().instant()))
                .isFalse();
        assertThat(staff.account(administrator).name()).isEqualTo(administrator.name());

        var second = staff.with(Role.ADMINISTRATOR);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ErasureOutcome> one = threads.submit(() -> {
                start.await();
                return records.erase(administrator, second.person());
            });
            Future<ErasureOutcome> other = threads.submit(() -> {
                start.await();
                return records.erase(second, administrator.person());
            });
            start.countDown();
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder(new Erased(), new ErasureOutcome.LastAdministrator());
        }
    }

    @Test
    void whoever_is_not_due_any_more_when_their_turn_comes_is_kept() {
        var applicant = applicant("Invited Meanwhile");
        assertThat(records.eraseDue(0, applicant, miyar.clock().instant())).isFalse();
        assertThat(records.find(administrator, applicant)).isPresent();
    }

    @Test
    void with_the_account_end_its_sessions() {
        var sara = staff.with(Role.SUPERVISOR);
        var signIns = miyar.bean(SignIns.class);
        var email = staff.account(sara).email().value();
        var session = ((SignInResult.SignedIn) signIns.signIn(email, Staff.PASSWORD, "203.0.113.1")).session();
        assertThat(signIns.recognise(session)).isPresent();

        assertThat(records.erase(administrator, sara.person())).isEqualTo(new Erased());

        assertThat(signIns.recognise(session)).isEmpty();
        assertThat(signIns.signIn(email, Staff.PASSWORD, "203.0.113.1")).isEqualTo(new SignInResult.Refused());
        assertThat(records.find(administrator, sara.person())).isEmpty();
        assertThat(records.erase(administrator, sara.person())).isEqualTo(new Gone());
    }

    @Test
    void hr_answers_for_those_who_apply_and_for_nobody_who_works_here() {
        var hr = staff.with(Role.HR);
        var colleague = staff.with(Role.EMPLOYEE);
        var applicant = applicant("Applies Here");

        assertThat(records.find(hr, applicant)).isPresent();
        assertThat(records.counts(hr, applicant)).containsEntry("person", 1);
        assertThat(records.find(hr, colleague.person())).isEmpty();
        assertThatThrownBy(() -> records.counts(hr, colleague.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> records.export(hr, colleague.person())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> records.erase(hr, colleague.person())).isInstanceOf(NotAllowed.class);
        assertThat(records.erase(hr, applicant)).isEqualTo(new Erased());
    }

    @Test
    void nobody_else_answers_for_anybody() {
        var applicant = applicant("Applies Too");
        for (var role : List.of(Role.SUPERVISOR, Role.EMPLOYEE)) {
            var other = staff.with(role);
            assertThatThrownBy(() -> records.find(other, applicant)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> records.counts(other, applicant)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> records.export(other, applicant)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> records.erase(other, applicant)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void the_file_is_readable_and_the_trail_knows_of_it() {
        var applicant = applicant("سارا \"Quoted\" علی");

        var json = records.export(administrator, applicant).json();

        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            var person = reader.readObject()
                    .getJsonObject("kept")
                    .getJsonArray("person")
                    .getJsonObject(0);
            assertThat(person.getString("name")).isEqualTo("سارا \"Quoted\" علی");
            assertThat(person.getString("email")).endsWith("@applicants.example");
            assertThat(person.keySet()).containsExactly("name", "email", "language");
        }
        assertThat(miyar.bean(AuditReader.class)
                        .list(
                                administrator,
                                new AuditQuery(Optional.of(AuditAction.EXPORTED), new SearchKey("quoted")),
                                0,
                                10))
                .singleElement()
                .extracting(RecordedEvent::actor)
                .isEqualTo(administrator.audited());
    }

    private static PersonId applicant(String name) {
        return miyar.bean(People.class)
                .add(
                        name,
                        Optional.of(new EmailAddress("a" + name.hashCode() + "@applicants.example")),
                        Language.ENGLISH,
                        false);
    }
}
