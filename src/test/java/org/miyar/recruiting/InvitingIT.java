package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.platform.config.Setting;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.testkit.TestMiyar;

class InvitingIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans().with(Setting.PUBLIC_URL, "https://miyar.noor.example");

    private static Hiring hiring;
    private static Inviting inviting;

    @BeforeAll
    static void an_open_job() {
        hiring = Hiring.at(miyar);
        inviting = miyar.bean(Inviting.class);
    }

    private static List<Map<String, Object>> letters(String recipient) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select * from outbox_mail where recipient = ? order by id")
                        .bind(0, recipient)
                        .mapToMap()
                        .list());
    }

    @Test
    void an_invitation_makes_a_link_and_a_letter() {
        var link = hiring.invite("Sara Lind", "sara@noor.example", Language.ENGLISH);
        assertThat(link.link().toString()).matches("https://miyar\\.noor\\.example/take#[A-Za-z0-9_-]{43}");
        assertThat(link.leavesByMail()).isFalse();
        var letter = letters("sara@noor.example").getFirst();
        assertThat(letter.get("subject")).isEqualTo("Noor Ltd: an invitation to tell us how you work");
        assertThat(letter.get("status")).isEqualTo("kept");
        assertThat(String.valueOf(letter.get("body")))
                .isEqualTo(link.letter())
                .startsWith("Dear \u2068Sara Lind\u2069,")
                .contains(link.link().toString(), "about 12 minutes", "6 December 2026", "people@noor.example")
                .contains("working at Noor Ltd (Customer service)");
    }

    @Test
    void a_persian_letter_has_persian_digits_and_calendar() {
        var letter = hiring.invite("سارا علی‌زاده", "fa@noor.example", Language.PERSIAN)
                .letter();
        assertThat(letter)
                .startsWith("\u2068سارا علی‌زاده\u2069 گرامی،")
                .contains("۱۲ دقیقه", "۱۵ آذر ۱۴۰۵", "شرکت نور");
    }

    @Test
    void an_arabic_letter_has_arabic_digits_and_plurals() {
        var letter = hiring.invite("مريم", "ar@noor.example", Language.ARABIC).letter();
        assertThat(letter)
                .startsWith("تحية طيبة \u2068مريم\u2069،")
                .contains("١٢ دقيقة", "٦ ديسمبر ٢٠٢٦", "شركة النور");
    }

    @Test
    void without_an_address_nothing_is_sent_and_the_letter_can_still_be_copied() {
        var link = hiring.invite("No Address", "", Language.ENGLISH);
        assertThat(link.sentTo()).isEmpty();
        assertThat(link.letter()).contains(link.link().toString());
    }

    @Test
    void marks_that_turn_text_around_are_taken_out_of_a_name_and_zwnj_stays() {
        assertThat(hiring.invite("ab\u202Ecd\u2069", "", Language.ENGLISH).name())
                .isEqualTo("ab cd");
        assertThat(hiring.invite("نیک\u200Cپور", "", Language.PERSIAN).name()).isEqualTo("نیک\u200Cپور");
        assertThatThrownBy(() -> hiring.invite("\u202E \u2066", "", Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_hash_of_a_link_is_kept() {
        var link = hiring.invite("Hidden", "", Language.ENGLISH);
        var token = link.link().getFragment();
        var kept = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from invitation where token_hash = ?")
                        .bind(0, token.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .mapTo(Integer.class)
                        .one());
        assertThat(kept).isZero();
        assertThat(link.toString()).doesNotContain(token);
    }

    @Test
    void a_new_link_replaces_the_old_and_is_written_again() {
        var first = hiring.invite("Twice", "twice@noor.example", Language.ENGLISH);
        var second = ((InviteOutcome.Ready) inviting.newLink(hiring.hr, first.candidate())).link();
        assertThat(second.link()).isNotEqualTo(first.link());
        assertThat(letters("twice@noor.example")).hasSize(2);
    }

    @Test
    void a_withdrawn_link_can_be_withdrawn_once_and_made_anew() {
        var link = hiring.invite("Changed Mind", "", Language.ENGLISH);
        assertThat(inviting.revoke(hiring.hr, link.candidate())).isTrue();
        assertThat(inviting.revoke(hiring.hr, link.candidate())).isFalse();
        assertThat(inviting.newLink(hiring.hr, link.candidate())).isInstanceOf(InviteOutcome.Ready.class);
        assertThat(miyar.bean(Candidates.class)
                        .find(hiring.hr, link.candidate())
                        .orElseThrow()
                        .state())
                .isEqualTo(CandidateState.INVITED);
    }

    @Test
    void nobody_is_invited_for_a_job_that_is_not_open() {
        var requisitions = miyar.bean(Requisitions.class);
        var draft = ((RequisitionChange.Saved)
                        requisitions.draft(hiring.hr, RequisitionForm.titled(new PartialText("", "", "Not yet"))))
                .id();
        var paused = hiring.opened("Paused");
        requisitions.move(hiring.hr, paused, 0, RequisitionState.PAUSED);
        var closed = hiring.opened("Closed");
        requisitions.move(hiring.hr, closed, 0, RequisitionState.CLOSED);
        var people = people();
        for (var other : List.of(draft, paused, closed)) {
            assertThat(inviting.invite(hiring.hr, Optional.of(other), "Late", Optional.empty(), Language.ENGLISH))
                    .isInstanceOf(InviteOutcome.JobClosed.class);
        }
        assertThat(people()).isEqualTo(people);
    }

    @Test
    void somebody_is_invited_without_an_opening_and_put_to_one_later_once() {
        var link = ((InviteOutcome.Ready)
                        inviting.invite(hiring.hr, Optional.empty(), "Early Bird", Optional.empty(), Language.ENGLISH))
                .link();
        assertThat(link.letter()).contains("working at Noor Ltd.").doesNotContain("(");
        var candidates = miyar.bean(Candidates.class);
        var early = candidates.find(hiring.hr, link.candidate()).orElseThrow();
        assertThat(early.requisition()).isEmpty();
        assertThat(early.row().job()).isEmpty();
        assertThat(early.target()).isEmpty();

        var shown = miyar.bean(Instruments.class).latest("ipip-neo-120").orElseThrow();
        var other = miyar.bean(Requisitions.class)
                .takeOver(
                        hiring.hr,
                        RequisitionForm.titled(new PartialText("", "", "Asks for something else")),
                        shown.id(),
                        Optional.empty(),
                        RequisitionState.OPEN,
                        false);
        assertThat(inviting.assign(hiring.hr, link.candidate(), other)).isEqualTo(Assignment.OTHER_INSTRUMENT);
        assertThat(candidates.find(hiring.hr, link.candidate()).orElseThrow().requisition())
                .isEmpty();

        assertThat(inviting.assign(hiring.hr, link.candidate(), hiring.job)).isEqualTo(Assignment.DONE);
        assertThat(inviting.assign(hiring.hr, link.candidate(), hiring.opened("Another")))
                .isEqualTo(Assignment.TOO_LATE);
        assertThat(candidates.find(hiring.hr, link.candidate()).orElseThrow().requisition())
                .contains(hiring.job);
    }

    private static int people() {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from person")
                        .mapTo(Integer.class)
                        .one());
    }
}
