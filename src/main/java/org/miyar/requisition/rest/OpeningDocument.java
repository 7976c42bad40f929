package org.miyar.requisition.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.PartialText;
import org.miyar.profile.TargetBound;
import org.miyar.profile.TargetProfile;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.Stage;
import org.miyar.team.BranchId;
import org.miyar.team.TeamId;

/**
 * A job opening, whole.
 *
 * @param target the newest version of what the job asks for
 * @param page the path of its public page; null as long as it was never open
 */
public record OpeningDocument(
        Summary opening,
        @Nullable Target target,
        List<StagePart> stages,
        @Nullable String page) {

    /** A job opening as a list shows it. */
    public record Summary(
            long id,
            String state,
            Text title,
            @Nullable Text description,
            @Nullable Long team,
            @Nullable Long branch,
            int wanted,
            @Nullable String closesOn,
            @Nullable Integer retentionMonths,
            String addedAt,
            @Nullable String openedAt,
            boolean demo,
            int version) {
        static Summary of(Requisition opening) {
            var form = opening.form();
            return new Summary(
                    opening.id().value(),
                    opening.state().code(),
                    Text.of(form.title()),
                    form.description().map(Text::of).orElse(null),
                    form.team().map(TeamId::value).orElse(null),
                    form.branch().map(BranchId::value).orElse(null),
                    form.wanted(),
                    form.closesOn().map(LocalDate::toString).orElse(null),
                    form.retentionMonths().orElse(null),
                    opening.row().addedAt().toString(),
                    opening.openedAt().map(Instant::toString).orElse(null),
                    opening.demo(),
                    opening.version());
        }
    }

    /** A text in the languages it is written in. */
    public record Text(
            @Nullable String ar,
            @Nullable String fa,
            @Nullable String en) {
        static Text of(PartialText text) {
            return new Text(written(text.ar()), written(text.fa()), written(text.en()));
        }

        private static @Nullable String written(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** What the job asks for, in T. */
    public record Target(int number, int panel, List<Bound> bounds) {
        static Target of(TargetProfile target) {
            return new Target(
                    target.number(),
                    target.panel().size(),
                    target.bounds().stream().map(Bound::of).toList());
        }
    }

    public record Bound(
            String competency,
            double weight,
            double lower,
            @Nullable Double upper,
            Text reason) {
        static Bound of(TargetBound bound) {
            return new Bound(
                    bound.competency(), bound.weight(), bound.lower(), orNull(bound.upper()), Text.of(bound.reason()));
        }

        private static @Nullable Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    /** @param name where the opening gives it one of its own */
    public record StagePart(long id, String kind, @Nullable Text name) {
        static StagePart of(Stage stage) {
            return new StagePart(
                    stage.id().value(),
                    stage.kind().code(),
                    stage.name().map(Text::of).orElse(null));
        }
    }
}
