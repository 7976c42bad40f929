package org.miyar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.People;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.testkit.TestMiyar;

class AuditPersonalDataIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void a_person_reads_where_they_came_from_and_not_where_somebody_else_did() {
        var sara = person();
        var trail = miyar.bean(AuditTrail.class);
        trail.record(AuditEvent.of(AuditActor.person(sara), AuditAction.SIGN_IN)
                .about(sara)
                .from("192.0.2.1"));
        trail.record(AuditEvent.of(AuditActor.UNKNOWN, AuditAction.SIGN_IN_REFUSED)
                .about(sara)
                .from("192.0.2.2"));
        trail.record(AuditEvent.of(AuditActor.person(person()), AuditAction.ACCOUNT_CHANGED)
                .about(sara)
                .from("192.0.2.3"));
        assertThat(exported(sara))
                .extracting(fields -> fields.getOrDefault("address", ""))
                .containsExactly("192.0.2.1", "", "");
    }

    @Test
    void however_much_it_is_all_of_it_is_shown() {
        var busy = person();
        miyar.jdbi().useTransaction(handle -> {
            var batch = handle.prepareBatch("insert into audit_event (at, actor_kind, actor_id, action, detail)"
                    + " values (now(), 'person', ?, 'SIGN_OUT', '')");
            for (int i = 0; i < 10_001; i++) {
                batch.add(busy.value());
            }
            batch.execute();
        });
        assertThat(exported(busy)).hasSize(10_001);
    }

    private static PersonId person() {
        return miyar.bean(People.class).add("Sara", Optional.empty(), Language.ENGLISH, false);
    }

    private static List<Map<String, String>> exported(PersonId person) {
        return miyar.bean(AuditPersonalData.class).export(person).stream()
                .map(Piece::fields)
                .toList();
    }
}
