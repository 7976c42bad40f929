package org.miyar.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the trail keeps of job openings: codes, and after a point the title that the opening had. */
final class OpeningDetail {
    private static final Pattern CODED = Pattern.compile("([^·]+) · (.+)");
    private static final Pattern OPENING = Pattern.compile("(?:opening|copy) (\\d+)");
    private static final Pattern VERSION = Pattern.compile("\\S+ (\\d+)");
    private static final Pattern WANTED = Pattern.compile("wanted (\\d+) → (\\d+)");
    private static final Pattern CLOSES = Pattern.compile("closes (\\d{4}-\\d\\d-\\d\\d)");

    private static final Pattern KEPT = Pattern.compile("kept (\\d+)");

    private final AuditDetail speech;

    OpeningDetail(AuditDetail speech) {
        this.speech = speech;
    }

    /** Of one that was begun. */
    String drafted(String detail) {
        return told(detail, codes -> {
            var original = OPENING.matcher(codes);
            return original.matches() ? text("audit.detail.copied", speech.number(original.group(1))) : codes;
        });
    }

    /** Of one whose texts or facts were changed. */
    String changed(String detail) {
        return told(
                detail,
                codes -> Arrays.stream(codes.split(", "))
                        .map(this::field)
                        .collect(Collectors.joining(text("design.list-separator"))));
    }

    /** Of what a job asks for. */
    String aimed(String detail) {
        return told(detail, codes -> {
            var version = VERSION.matcher(codes);
            return version.matches() ? text("audit.detail.version", Integer.parseInt(version.group(1))) : codes;
        });
    }

    /** Of the one that a candidate was put to. */
    String assigned(String detail) {
        return told(detail, codes -> {
            var opening = OPENING.matcher(codes);
            return opening.matches() ? text("audit.subject.requisition", speech.number(opening.group(1))) : codes;
        });
    }

    private String told(String detail, UnaryOperator<String> words) {
        var coded = CODED.matcher(detail);
        return coded.matches() ? words.apply(coded.group(1)) + " · " + coded.group(2) : detail;
    }

    private String field(String code) {
        var wanted = WANTED.matcher(code);
        if (wanted.matches()) {
            return text("audit.detail.wanted", Integer.parseInt(wanted.group(1)), Integer.parseInt(wanted.group(2)));
        }
        var closes = CLOSES.matcher(code);
        if (closes.matches()) {
            return text("audit.detail.closes", speech.day(LocalDate.parse(closes.group(1))));
        }
        var kept = KEPT.matcher(code);
        if (kept.matches()) {
            return text("audit.detail.kept", Integer.parseInt(kept.group(1)));
        }
        return switch (code) {
            case "kept –" -> text("audit.detail.kept-usual");
            case "title", "description", "team", "branch" -> text("audit.detail.field." + code);
            case "closes –" -> text("audit.detail.closes-never");
            default -> code;
        };
    }

    private String text(String key, Object... arguments) {
        return speech.text(key, arguments);
    }
}
