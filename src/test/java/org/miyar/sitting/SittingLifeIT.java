package org.miyar.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.privacy.PersonalData.Piece;
import org.miyar.sitting.CompletedSitting.Given;
import org.miyar.sitting.answering.Answers;
import org.miyar.sitting.answering.GivenAnswer;
import org.miyar.sitting.answering.SaveOutcome;
import org.miyar.sitting.answering.StandingAnswer;
import org.miyar.testkit.TestClock;
import org.miyar.testkit.TestMiyar;

/** What HR does around a sitting, what is noted of it, and what becomes of it later. */
class SittingLifeIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private final Applicants applicants = new Applicants(miyar);
    private final Invitations invitations = miyar.bean(Invitations.class);
    private final Sittings sittings = miyar.bean(Sittings.class);
    private final Answers answers = miyar.bean(Answers.class);
    private final Sessions sessions = miyar.bean(Sessions.class);
    private final Accommodations accommodations = miyar.bean(Accommodations.class);

    private static GivenAnswer answer(String item, int value, long sequence) {
        return new GivenAnswer(item, value, sequence, OptionalInt.of(2000));
    }

    private InvitationState state(Invited invited) {
        return Objects.requireNonNull(invitations
                .states(applicants.hr(), List.of(invited.invitation()))
                .get(invited.invitation()));
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        var invited = applicants.invited();
        var cookie = sessions.open(invited.token()).orElseThrow().token();

        for (var column : List.of("invitation", "sitting_session")) {
            var hashes = miyar.jdbi()
                    .withHandle(handle -> handle.createQuery("select token_hash from " + column)
                            .mapTo(byte[].class)
                            .list());
            assertThat(hashes)
                    .isNotEmpty()
                    .allSatisfy(hash -> assertThat(new String(hash, StandardCharsets.ISO_8859_1))
                            .hasSize(32)
                            .doesNotContain(invited.token(), cookie));
        }
        assertThat(invited.toString()).doesNotContain(invited.token());
    }

    @Test
    void an_invitation_goes_from_invited_to_submitted() {
        var invited = applicants.invited();
        assertThat(state(invited).status()).isEqualTo(InvitationState.Status.INVITED);
        var holder = applicants.holder(invited);
        assertThat(state(invited).status()).isEqualTo(InvitationState.Status.OPENED);
        sittings.start(holder, Language.ARABIC, applicants.edition(Language.ARABIC));
        answers.save(holder, List.of(answer("EMP1", 4, 1)));
        assertThat(state(invited).status()).isEqualTo(InvitationState.Status.STARTED);
        assertThat(state(invited).answered()).isEqualTo(1);
        sittings.submit(holder);
        assertThat(state(invited).status()).isEqualTo(InvitationState.Status.SUBMITTED);
        assertThat(state(invited).language()).contains(Language.ARABIC);
        assertThat(invitations.reissue(applicants.hr(), invited.invitation())).isEmpty();
        assertThat(invitations.revoke(applicants.hr(), invited.invitation())).isFalse();
    }

    @Test
    void an_invitation_expires_but_a_sitting_begun_in_time_goes_on() {
        var unopened = applicants.invited();
        miyar.clock().advance(Duration.ofDays(13));
        var late = applicants.invited();
        miyar.clock().advance(Duration.ofDays(1));

        assertThat(state(unopened).status()).isEqualTo(InvitationState.Status.EXPIRED);
        assertThat(sessions.open(unopened.token())).isEmpty();

        var holder = applicants.holder(late);
        sittings.start(holder, Language.ENGLISH, applicants.edition(Language.ENGLISH));
        miyar.clock().advance(Duration.ofDays(13));
        assertThat(sessions.open(late.token())).isEmpty();
        assertThat(answers.save(holder, List.of(answer("EMP1", 4, 1)))).isInstanceOf(SaveOutcome.Kept.class);
    }

    @Test
    void a_session_ends_after_its_time() {
        var cookie = sessions.open(applicants.invited().token()).orElseThrow();
        assertThat(cookie.lifetime()).isEqualTo(Duration.ofDays(14));
        assertThat(sessions.holder(cookie.token())).isPresent();

        miyar.clock().advance(Duration.ofDays(14));

        assertThat(sessions.holder(cookie.token())).isEmpty();
    }

    @Test
    void withdrawing_holds_at_once_even_for_a_phone_just_recognised() {
        var invited = applicants.invited();
        var holder = applicants.holder(invited);
        sittings.start(holder, Language.ENGLISH, applicants.edition(Language.ENGLISH));
        answers.save(holder, List.of(answer("EMP1", 4, 1)));

        assertThat(invitations.revoke(applicants.hr(), invited.invitation())).isTrue();

        assertThat(answers.save(holder, List.of(answer("EMP1", 1, 2)))).isEqualTo(new SaveOutcome.Ended());
        assertThat(answers.save(holder, List.of(answer("EMP1", 1, 2)))).isEqualTo(new SaveOutcome.Ended());
        assertThat(sittings.of(holder)).isEmpty();
        assertThat(sittings.submit(holder)).isEqualTo(new SubmitOutcome.Ended());
        assertThat(sittings.log(holder, SittingEventKind.PAUSED, Optional.empty()))
                .isEqualTo(LogOutcome.ENDED);
        assertThat(sittings.start(holder, Language.ENGLISH, applicants.edition(Language.ENGLISH)))
                .isEqualTo(new StartOutcome.Ended());
        assertThat(sessions.open(invited.token())).isEmpty();
    }

    @Test
    void a_link_made_anew_finds_every_answer_and_ends_the_old_one() {
        var invited = applicants.invited();
        var old = applicants.holder(invited);
        sittings.start(old, Language.ENGLISH, applicants.edition(Language.ENGLISH));
        answers.save(old, List.of(answer("EMP1", 4, 1)));

        var renewed = invitations.reissue(applicants.hr(), invited.invitation()).orElseThrow();

        assertThat(sessions.open(invited.token())).isEmpty();
        assertThat(answers.save(old, List.of(answer("EMP2", 4, 1)))).isEqualTo(new SaveOutcome.Ended());
        assertThat(answers.standing(applicants.holder(renewed))).containsExactly(new StandingAnswer("EMP1", 4, 1));
    }

    @Test
    void only_hr_invites_withdraws_and_arranges() {
        var stranger = new Actor(applicants.person(), "Omid", Set.of(Role.SUPERVISOR, Role.EMPLOYEE));
        var invited = applicants.invited();
        var arranged = new Accommodation(0, false, "", 0);

        for (Runnable deed : List.<Runnable>of(
                () -> invitations.invite(
                        stranger, applicants.person(), applicants.instrument().id(), "application"),
                () -> invitations.revoke(stranger, invited.invitation()),
                () -> invitations.reissue(stranger, invited.invitation()),
                () -> accommodations.find(stranger, invited.sitting()),
                () -> accommodations.record(stranger, invited.sitting(), arranged))) {
            assertThatThrownBy(deed::run).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void an_arrangement_without_timing_keeps_no_time_at_all() {
        var invited = applicants.invited();
        var recorded = accommodations.record(
                applicants.hr(), invited.sitting(), new Accommodation(50, false, "Uses a screen reader.", 0));
        assertThat(recorded).isEqualTo(new AccommodationOutcome.Recorded(1));
        var holder = applicants.holder(invited);
        assertThat(sittings.of(holder).orElseThrow().timed()).isFalse();
        sittings.start(holder, Language.ENGLISH, applicants.edition(Language.ENGLISH));

        answers.save(holder, List.of(answer("EMP1", 4, 1)));
        answers.save(holder, List.of(answer("EMP1", 3, 2)));
        answers.save(holder, List.of(answer("EMP2", 4, 1)));
        sittings.submit(holder);

        var submitted = sittings.submitted(holder.sitting()).orElseThrow();
        assertThat(submitted.timed()).isFalse();
        assertThat(submitted.shownMillis()).isEmpty();
        assertThat(submitted.answers()).isEqualTo(Map.of("EMP1", 3, "EMP2", 4));
    }

    @Test
    void arrangements_are_made_before_the_start_and_never_overwritten_unseen() {
        var invited = applicants.invited();
        var hr = applicants.hr();
        accommodations.record(hr, invited.sitting(), new Accommodation(25, true, "first", 0));

        assertThat(accommodations.record(hr, invited.sitting(), new Accommodation(0, true, "unseen", 0)))
                .isEqualTo(new AccommodationOutcome.Stale(new Accommodation(25, true, "first", 1)));
        assertThat(accommodations.record(hr, invited.sitting(), new Accommodation(50, true, "second", 1)))
                .isEqualTo(new AccommodationOutcome.Recorded(2));

        sittings.start(applicants.holder(invited), Language.ENGLISH, applicants.edition(Language.ENGLISH));
        assertThat(accommodations.record(hr, invited.sitting(), new Accommodation(0, false, "late", 2)))
                .isEqualTo(new AccommodationOutcome.Started());
        assertThat(accommodations.find(hr, invited.sitting()).orElseThrow().notes())
                .isEqualTo("second");
    }

    @Test
    void silence_of_more_than_five_minutes_is_an_interruption() {
        var holder = applicants.started();
        answers.save(holder, List.of(answer("EMP1", 4, 1)));
        miyar.clock().advance(Duration.ofMinutes(5));
        answers.save(holder, List.of(answer("EMP2", 4, 2)));
        sittings.log(holder, SittingEventKind.PAUSED, Optional.empty());
        miyar.clock().advance(Duration.ofMinutes(42));
        sittings.log(holder, SittingEventKind.RESUMED, Optional.of(2520));
        // An answer changed later must not make its first time a silence.
        miyar.clock().advance(Duration.ofMinutes(4));
        answers.save(holder, List.of(answer("EMP3", 4, 3)));
        miyar.clock().advance(Duration.ofMinutes(4));
        answers.save(holder, List.of(answer("EMP3", 2, 4)));

        sittings.submit(holder);

        assertThat(sittings.submitted(holder.sitting()).orElseThrow().interruptions())
                .containsExactly(Duration.ofMinutes(42));
    }

    @Test
    void without_timing_signals_nobody_learns_how_long_anything_took() {
        var invited = applicants.invited();
        var hr = applicants.hr();
        accommodations.record(hr, invited.sitting(), new Accommodation(0, false, "", 0));
        var holder = applicants.holder(invited);
        sittings.start(holder, Language.ENGLISH, applicants.edition(Language.ENGLISH));
        sittings.log(holder, SittingEventKind.PAUSED, Optional.empty());
        miyar.clock().advance(Duration.ofHours(2));
        sittings.log(holder, SittingEventKind.RESUMED, Optional.of(7200));
        sittings.submit(holder);
        assertThat(measured(invited.sitting())).isZero();
        // Written before this was a rule.
        miyar.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into sitting_event (sitting_id, at, kind, seconds) values (?, ?, 'interrupted', 7200)",
                        invited.sitting().value(),
                        TestClock.START));

        assertThat(sittings.history(hr, invited.sitting()))
                .extracting(SittingEvent::kind)
                .containsExactly(SittingEventKind.PAUSED, SittingEventKind.RESUMED);
        assertThat(sittings.history(hr, invited.sitting()))
                .extracting(SittingEvent::length)
                .containsOnly(Optional.empty());
        assertThat(sittings.submitted(invited.sitting()).orElseThrow().interruptions())
                .isEmpty();
    }

    private static int measured(SittingId sitting) {
        return miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from sitting_event where sitting_id = ? and seconds is not null")
                        .bind(0, sitting.value())
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void events_are_heard_up_to_a_bound() {
        var holder = applicants.started();
        for (int i = 0; i < Sittings.MOST_EVENTS + 5; i++) {
            assertThat(sittings.log(holder, SittingEventKind.RECONNECTED, Optional.of(i)))
                    .isEqualTo(LogOutcome.LOGGED);
        }
        int kept = miyar.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from sitting_event where sitting_id = ?")
                        .bind(0, holder.sitting().value())
                        .mapTo(int.class)
                        .one());
        assertThat(kept).isEqualTo(Sittings.MOST_EVENTS);
    }

    @Test
    void a_sitting_that_took_place_elsewhere_is_taken_over_with_its_times() {
        var start = TestClock.START.minus(Duration.ofDays(30));
        var invited = sittings.takeOver(new CompletedSitting(
                applicants.person(),
                applicants.instrument().id(),
                "application",
                Language.ARABIC,
                start.minus(Duration.ofDays(1)),
                start,
                start.plus(Duration.ofMinutes(12)),
                applicants.instrument().pages(),
                true,
                List.of(new Given("EMP1", 5, OptionalInt.of(3100), start.plus(Duration.ofSeconds(5))))));

        assertThat(state(invited).status()).isEqualTo(InvitationState.Status.SUBMITTED);
        assertThat(sessions.open(invited.token())).isEmpty();
        var submitted = sittings.submitted(invited.sitting()).orElseThrow();
        assertThat(submitted.answers()).isEqualTo(Map.of("EMP1", 5));
        assertThat(submitted.shownMillis()).isEqualTo(Map.of("EMP1", 3100));
        assertThat(submitted.submittedAt()).isEqualTo(start.plus(Duration.ofMinutes(12)));
    }

    @Test
    void submitted_answers_are_never_changed_or_removed_through_the_application() throws IOException {
        var holder = applicants.started();
        answers.save(holder, List.of(answer("EMP1", 4, 1)));
        sittings.submit(holder);

        assertThat(answers.save(holder, List.of(answer("EMP1", 1, 9)))).isEqualTo(new SaveOutcome.Closed());
        assertThat(answers.save(holder, List.of(answer("EMP1", 1, 9)))).isEqualTo(new SaveOutcome.Closed());
        assertThat(sittings.start(holder, Language.ARABIC, applicants.edition(Language.ARABIC)))
                .isEqualTo(new StartOutcome.Started());
        assertThat(answers.standing(holder)).containsExactly(new StandingAnswer("EMP1", 4, 1));

        // No statement that could is anywhere but in the erasure of a person.
        var changing = Pattern.compile(
                "(?is)(update|delete\\s+from|replace\\s+into|merge\\s+into|truncate\\s+table)\\s+answer\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            var found = new ArrayList<String>();
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (changing.matcher(Files.readString(source)).find()) {
                    found.add(source.getFileName().toString());
                }
            }
            assertThat(found).containsExactly("PersonalDataStore.java");
        }
    }

    /** Which one in its sitting an item is. */
    private int number(InvitationHolder holder, String item) {
        var shown = sittings.of(holder).orElseThrow().pages().stream()
                .flatMap(page -> applicants.instrument().page(page).stream())
                .map(one -> one.code())
                .toList();
        return shown.indexOf(item) + 1;
    }

    @Test
    void a_person_can_have_a_copy_and_be_forgotten() {
        var data = miyar.bean(SittingPersonalData.class);
        var person = applicants.person();
        var invited = applicants.invited(person);
        accommodations.record(applicants.hr(), invited.sitting(), new Accommodation(25, true, "Needs a pause.", 0));
        var holder = applicants.holder(invited);
        sittings.start(holder, Language.PERSIAN, applicants.edition(Language.PERSIAN));
        answers.save(holder, List.of(answer("EMP1", 4, 1)));
        sittings.log(holder, SittingEventKind.PAUSED, Optional.empty());
        sittings.submit(holder);

        assertThat(data.export(person))
                .extracting(Piece::kind)
                .contains("sitting", "invitation", "answer", "sitting-event", "accommodation");
        assertThat(data.export(person))
                .filteredOn(piece -> piece.kind().equals("answer"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.fields())
                        // Neither scale nor key can be told from it.
                        .doesNotContainValue("EMP1")
                        .containsEntry("number", Integer.toString(number(holder, "EMP1")))
                        .containsEntry("choice", "4")
                        .containsEntry("answer", "موافقم")
                        .containsEntry(
                                "statement",
                                applicants
                                        .instrument()
                                        .item("EMP1")
                                        .orElseThrow()
                                        .text(Language.PERSIAN)));

        data.erase(person);

        assertThat(data.export(person)).isEmpty();
        assertThat(answers.standing(holder)).isEmpty();
        assertThat(sittings.of(holder)).isEmpty();
        assertThat(sittings.submitted(holder.sitting()).orElseThrow().person()).isEmpty();
    }
}
