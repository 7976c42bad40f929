package org.miyar.recruiting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.design.EmptyState;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.Candidates;
import org.miyar.recruiting.Hiring;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.RequisitionId;
import org.miyar.sitting.Applicants;
import org.miyar.testkit.StaffPage;
import org.miyar.testkit.TestMiyar;

/** Candidates of one opening side by side. */
class CompareViewTest extends StaffPage {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    private Hiring hiring;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        hiring = Hiring.at(miyar);
        super.initVaadinEnvironment();
        signIn(hiring.hr);
    }

    private CandidateId submitted(String name, Optional<RequisitionId> job) {
        var ready = (InviteOutcome.Ready)
                miyar.bean(Inviting.class).invite(hiring.hr, job, name, Optional.empty(), Language.ENGLISH);
        new Applicants(miyar).submit(ready.link().link());
        miyar.clock().advance(Duration.ofMinutes(1));
        return ready.link().candidate();
    }

    private CandidateId submitted(String name) {
        return submitted(name, Optional.of(hiring.job));
    }

    private void open(CandidateId... candidates) {
        CompareLinks.open(List.of(candidates));
        assertThat(getCurrentView()).isInstanceOf(CompareView.class);
    }

    @Test
    void people_stand_in_the_order_of_their_applications_whatever_the_address_says() {
        var first = submitted("First");
        var second = submitted("Second");
        open(second, first);
        assertThat(find(H1.class).single().getText()).isEqualTo("Compare candidates");
        assertThat(words()).containsSubsequence("First", "Second", "Scales", "First", "Second");
        assertThat(words()).contains("does not say yet what the job asks for").doesNotContain("distinguishable");
        assertThat(miyar.bean(Candidates.class)
                        .find(hiring.hr, first)
                        .orElseThrow()
                        .row()
                        .unread())
                .isFalse();
    }

    @Test
    void who_has_not_submitted_is_named_and_left_out() {
        var waiting = hiring.invite("Waiting", "", Language.ENGLISH).candidate();
        open(submitted("One"), waiting, submitted("Two"));
        assertThat(words()).contains("Waiting has not submitted any answers yet");
        assertThat(find(EmptyState.class).all()).isEmpty();
        open(submitted("Alone"), waiting);
        assertThat(words()).contains("At least two of the people chosen must have submitted");
    }

    @Test
    void people_of_different_openings_or_of_none_are_not_compared() {
        var here = submitted("Here");
        open(here, submitted("There", Optional.of(hiring.opened("Another"))));
        assertThat(words()).contains("Only candidates of one job opening can be compared");
        open(submitted("Nowhere", Optional.empty()), submitted("Nowhere too", Optional.empty()));
        assertThat(words()).contains("Only candidates of one job opening can be compared");
    }

    @Test
    void too_few_too_many_and_nonsense_say_how_to_choose() {
        var one = submitted("One");
        open(one);
        assertThat(words()).contains("Mark two to five people");
        open(IntStream.rangeClosed(1, 6).mapToObj(CandidateId::new).toArray(CandidateId[]::new));
        assertThat(words()).contains("Mark two to five people");
        UI.getCurrent()
                .navigate(
                        CompareView.class, QueryParameters.simple(Map.of("candidates", "x,-1,999999999999999999999")));
        assertThat(words()).contains("Mark two to five people");
    }
}
