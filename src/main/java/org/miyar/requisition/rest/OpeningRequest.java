package org.miyar.requisition.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.miyar.kernel.PartialText;
import org.miyar.platform.json.JsonPart;
import org.miyar.profile.TargetBound;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.TargetForm;
import org.miyar.team.BranchId;
import org.miyar.team.TeamId;

/** What integrations write about job openings, read strictly. Throws {@link org.miyar.platform.json.JsonMistake} for what is not as agreed. */
final class OpeningRequest {
    private static final double MOST_T = 100;
    private static final double MOST_WEIGHT = 3;
    private static final int MOST_BOUNDS = 50;

    private OpeningRequest() {}

    static RequisitionForm form(JsonPart body) {
        body.only("title", "description", "team", "branch", "wanted", "closesOn", "retentionMonths");
        var title = text(body.field("title"));
        var description = body.optional("description").map(OpeningRequest::text);
        var wanted = body.field("wanted").whole(1, RequisitionForm.MOST_WANTED);
        try {
            return new RequisitionForm(
                    title,
                    description,
                    body.optional("team").map(JsonPart::whole).map(TeamId::new),
                    body.optional("branch").map(JsonPart::whole).map(BranchId::new),
                    wanted,
                    body.optional("closesOn").map(OpeningRequest::day),
                    body.optional("retentionMonths").map(months -> months.whole(1, RequisitionForm.LONGEST_RETENTION)));
        } catch (IllegalArgumentException e) {
            throw body.mistake("a text is too long");
        }
    }

    static TargetForm target(JsonPart body) {
        var bounds = body.only("bounds").field("bounds");
        List<JsonPart> elements = bounds.elements();
        if (elements.isEmpty()
                || elements.size() > MOST_BOUNDS
                || elements.stream()
                                .map(each -> each.field("competency").text())
                                .distinct()
                                .count()
                        < elements.size()) {
            throw bounds.mistake("each competency has one bound, and there is at least one");
        }
        return new TargetForm(elements.stream().map(OpeningRequest::bound).toList(), Set.of());
    }

    private static TargetBound bound(JsonPart bound) {
        bound.only("competency", "weight", "lower", "upper", "reason");
        Optional<Double> upper = bound.optional("upper").map(value -> value.decimal(0, MOST_T));
        try {
            return new TargetBound(
                    bound.field("competency").text(),
                    bound.field("weight").decimal(0, MOST_WEIGHT),
                    bound.field("lower").decimal(0, MOST_T),
                    upper.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                    text(bound.field("reason")));
        } catch (IllegalArgumentException e) {
            throw bound.mistake("the lower end is above the upper one, or a word is missing");
        }
    }

    private static PartialText text(JsonPart text) {
        text.only("ar", "fa", "en");
        return PartialText.typed(written(text, "ar"), written(text, "fa"), written(text, "en"))
                .orElseThrow(() -> text.mistake("a text is needed in one language at least"));
    }

    private static String written(JsonPart text, String language) {
        return text.optional(language).map(JsonPart::text).orElse("");
    }

    private static LocalDate day(JsonPart part) {
        try {
            return LocalDate.parse(part.text());
        } catch (DateTimeException e) {
            throw part.mistake("a day is written as 2026-11-22");
        }
    }
}
