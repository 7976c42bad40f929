package org.miyar.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.profile.NormContext;
import org.miyar.profile.Norms;
import org.miyar.profile.TargetBound;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetForm;
import org.miyar.sitting.Agreements;
import org.miyar.sitting.Sessions;
import org.miyar.sitting.Sittings;
import org.miyar.sitting.answering.Answers;
import org.miyar.testkit.TestMiyar;

/** People who are invited here and answer, an English norm, and openings that ask for something, for tests of lists. */
final class ListedPeople {
    final Hiring hiring;
    final Candidates candidates;
    final org.miyar.profile.Candidates people;
    private final TestMiyar miyar;

    private ListedPeople(TestMiyar miyar) {
        this.miyar = miyar;
        hiring = Hiring.at(miyar);
        candidates = miyar.bean(Candidates.class);
        people = new org.miyar.profile.Candidates(miyar);
    }

    static ListedPeople at(TestMiyar miyar) {
        var listed = new ListedPeople(miyar);
        listed.people.submitted(110, Language.ENGLISH);
        miyar.bean(Norms.class)
                .build(listed.hiring.hr, listed.people.instrument().id(), Language.ENGLISH, NormContext.APPLICANT);
        listed.ask(listed.hiring.job, 50);
        return listed;
    }

    void ask(RequisitionId job, double calm) {
        var requisitions = miyar.bean(Requisitions.class);
        requisitions.publish(
                hiring.hr,
                job,
                requisitions.find(hiring.hr, job).orElseThrow().version(),
                new TargetForm(
                        List.of(
                                new TargetBound(
                                        "CALM", 3, calm, OptionalDouble.empty(), new PartialText("", "", "Calls.")),
                                new TargetBound(
                                        "EMP", 1, 50, OptionalDouble.empty(), new PartialText("", "", "Calls."))),
                        Set.of(hiring.hr.person())));
    }

    /** Somebody who was invited here, and their link. */
    record Somebody(CandidateId id, String token) {}

    Somebody invited(RequisitionId job, String name, Language language) {
        return invited(Optional.of(job), name, language);
    }

    Somebody invited(Optional<RequisitionId> job, String name, Language language) {
        var ready = (InviteOutcome.Ready)
                miyar.bean(Inviting.class).invite(hiring.hr, job, name, Optional.empty(), language);
        return new Somebody(ready.link().candidate(), ready.link().link().getFragment());
    }

    Optional<Candidate> found(Somebody one) {
        return candidates.find(hiring.hr, one.id());
    }

    boolean start(Somebody one, Language language, double level, boolean submit) {
        var sessions = miyar.bean(Sessions.class);
        var holder = sessions.open(one.token()).flatMap(opened -> sessions.holder(opened.token()));
        holder.ifPresent(holding -> {
            var edition = miyar.bean(Agreements.class).current(language).edition();
            miyar.bean(Sittings.class).start(holding, language, edition);
            miyar.clock().advance(Duration.ofMinutes(1));
            miyar.bean(Answers.class).save(holding, org.miyar.profile.Candidates.given(people.answers(level)));
            if (submit) {
                miyar.bean(Sittings.class).submit(holding);
            }
        });
        return holder.isPresent();
    }

    Somebody submitted(RequisitionId job, String name, Language language, double level) {
        var one = invited(job, name, language);
        assertThat(start(one, language, level, true)).isTrue();
        return one;
    }
}
