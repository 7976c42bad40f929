package org.miyar.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import org.miyar.notification.TemplateChange.Problem;

/** Whether letters of a kind can be written with a text, whoever they go to. */
final class TemplateCheck {
    private TemplateCheck() {}

    /** What is wrong with a text that was cleaned, in the order in which it is read. */
    static List<Problem> problems(LetterKind kind, LetterText text) {
        var problems = new ArrayList<Problem>();
        if (text.subject().isEmpty()) {
            problems.add(new Problem.Empty(true));
        }
        check(kind, text.subject(), true, problems);
        if (text.body().isBlank()) {
            problems.add(new Problem.Empty(false));
        } else {
            kind.required().stream()
                    .filter(each -> !text.body().contains("{" + each.code() + "}"))
                    .forEach(each -> problems.add(new Problem.Missing(each)));
        }
        check(kind, text.body(), false, problems);
        return problems;
    }

    private static void check(LetterKind kind, String text, boolean subject, List<Problem> problems) {
        var braced = LetterText.BRACED
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        int before = problems.size();
        for (var each : new LinkedHashSet<>(braced)) {
            var code = each.substring(1, each.length() - 1);
            var known = Placeholder.ofCode(code).filter(kind.placeholders()::contains);
            if (known.isEmpty()) {
                problems.add(new Problem.Unknown(code, subject));
            } else if (subject && known.get() == Placeholder.LINK) {
                problems.add(new Problem.LinkInSubject());
            }
        }
        int length = text.length()
                + braced.stream()
                        .map(each -> Placeholder.ofCode(each.substring(1, each.length() - 1)))
                        .mapToInt(each -> each.map(Placeholder::longest).orElse(0))
                        .sum();
        if (problems.size() == before && length > (subject ? Letter.LONGEST_SUBJECT : Letter.LONGEST_BODY)) {
            problems.add(new Problem.TooLong(subject));
        }
    }
}
