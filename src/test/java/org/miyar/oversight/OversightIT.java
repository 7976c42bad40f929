package org.miyar.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.PasswordResets;
import org.miyar.access.Staff;
import org.miyar.audit.AuditQuery;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.SearchKey;
import org.miyar.platform.config.Setting;
import org.miyar.testkit.TestMiyar;

/** The audit trail and the outbox are opened by those whose work it is. */
class OversightIT {
    private static final AuditQuery EVERYTHING = new AuditQuery(Optional.empty(), new SearchKey(""));

    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.MAIL_HOST, "127.0.0.1");

    private Staff staff;
    private Actor administrator;
    private Actor hr;
    private Letterbox letters;

    @BeforeEach
    void find() {
        staff = new Staff(miyar);
        administrator = staff.with(Role.ADMINISTRATOR);
        hr = staff.with(Role.HR);
        letters = miyar.bean(Letterbox.class);
    }

    @Test
    void the_trail_is_for_administrators() {
        var reader = miyar.bean(AuditReader.class);
        assertThat(reader.list(administrator, EVERYTHING, 0, 10)).isNotEmpty();
        assertThat(reader.count(administrator, EVERYTHING)).isPositive();
        for (var other : List.of(hr, staff.with(Role.SUPERVISOR), staff.with(Role.EMPLOYEE))) {
            assertThatThrownBy(() -> reader.list(other, EVERYTHING, 0, 10)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reader.count(other, EVERYTHING)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_letter_that_opens_an_account_is_neither_seen_nor_sent_again_by_hr() {
        var account = staff.account(staff.with(Role.EMPLOYEE));
        miyar.bean(PasswordResets.class).sendTo(administrator, account.id());
        var search = account.email().value();
        var letter = letters.list(administrator, Optional.empty(), search, 0, 10)
                .getFirst()
                .id();
        giveUp(letter);

        assertThat(letters.list(hr, Optional.empty(), search, 0, 10)).isEmpty();
        assertThat(letters.count(hr, Optional.empty(), search)).isZero();
        assertThatThrownBy(() -> letters.retry(hr, letter)).isInstanceOf(NotAllowed.class);
        assertThat(letters.retry(administrator, letter)).isTrue();
    }

    @Test
    void the_outbox_is_for_nobody_else() {
        for (var role : List.of(Role.SUPERVISOR, Role.EMPLOYEE)) {
            var other = staff.with(role);
            assertThatThrownBy(() -> letters.list(other, Optional.empty(), "", 0, 10))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> letters.count(other, Optional.empty(), "")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> letters.retry(other, 1)).isInstanceOf(NotAllowed.class);
        }
    }

    private static void giveUp(long letter) {
        miyar.jdbi()
                .useHandle(handle -> handle.execute("update outbox_mail set status = 'failed' where id = ?", letter));
    }
}
