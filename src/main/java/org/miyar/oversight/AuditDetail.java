package org.miyar.oversight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.miyar.audit.AuditAction;
import org.miyar.identity.Role;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.CalendarSystem;
import org.miyar.platform.time.Dates;

/** What the trail keeps beside a deed in few and lasting codes, in a reader's words. What it does not know it says as it stands. */
public final class AuditDetail {
    private static final Pattern NORM = Pattern.compile("(\\S+) (\\S+) (ar|fa|en) n=(\\d+)( simulated)?");
    private static final Pattern SCORED_AGAIN = Pattern.compile("scored again: (\\d+)");
    private static final Pattern LIST = Pattern.compile("(candidates|results), (\\d+)");
    private static final Pattern NOTICE = Pattern.compile("(.+) (ar|fa|en)");
    private static final Pattern LETTER = Pattern.compile("([a-z-]+) · (ar|fa|en)");
    private static final Pattern CORRECTED = Pattern.compile("([a-z]+)(?: · (done|refused))?");
    private static final Pattern CANDIDATE = Pattern.compile("candidate (\\d+)");
    private static final Pattern INTERVIEW = Pattern.compile("interview (\\d+)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+");

    private final Messages messages;
    private final Language language;
    private final CalendarSystem calendar;

    public AuditDetail(Messages messages, Language language, CalendarSystem calendar) {
        this.messages = messages;
        this.language = language;
        this.calendar = calendar;
    }

    public String words(AuditAction action, String detail) {
        if (detail.isEmpty()) {
            return detail;
        }
        return switch (action) {
            case ACCOUNT_ADDED -> roles(detail);
            case ROLE_CHANGED -> {
                var change = detail.split(" → ", 2);
                yield change.length == 2 ? text("audit.detail.roles", roles(change[0]), roles(change[1])) : detail;
            }
            case REQUISITION_DRAFTED -> new OpeningDetail(this).drafted(detail);
            case REQUISITION_CHANGED -> new OpeningDetail(this).changed(detail);
            case TARGET_PROFILE_CHANGED -> new OpeningDetail(this).aimed(detail);
            case CANDIDATE_ASSIGNED -> new OpeningDetail(this).assigned(detail);
            case CANDIDATE_MOVED, STAGES_CHANGED -> stages(detail);
            case CANDIDATE_DECIDED -> coded("decision.verdict.", detail);
            case REVIEW_ANSWERED -> coded("decision.review.finding.", detail);
            case CORRECTION_ASKED, CORRECTION_ANSWERED -> corrected(detail);
            case LETTER_TEXT_CHANGED, LETTER_TEXT_RESTORED -> letter(detail);
            case INTEGRATION_ADDED -> scopes(detail);
            case APPLIED -> numbered(CANDIDATE, "audit.subject.candidate", detail);
            case INTERVIEW_PLANNED, INTERVIEW_CHANGED, INTERVIEW_CANCELLED, INTERVIEW_RATED, INTERVIEW_READ ->
                numbered(INTERVIEW, "audit.subject.interview", detail);
            case WALK_IN_OPENED, WALK_IN_ENDED -> DAY.matcher(detail).matches() ? day(LocalDate.parse(detail)) : detail;
            case FAIRNESS_READ, ROSTER_STARTED -> PLAIN_NUMBER.matcher(detail).matches() ? number(detail) : detail;
            case NORM_BUILT -> norm(detail);
            case EXPORTED -> exported(detail);
            case PROFILE_VIEWED -> language(detail).orElse(detail);
            case INVITED -> detail.equals("again") ? text("audit.detail.again") : detail;
            case TEAM_CHANGED ->
                detail.endsWith(" ✕")
                        ? text("audit.detail.dissolved", detail.substring(0, detail.length() - 2))
                        : detail;
            case CONSENTED -> {
                var notice = NOTICE.matcher(detail);
                yield notice.matches()
                        ? text(
                                "audit.detail.notice",
                                notice.group(1),
                                Language.ofTag(notice.group(2)).orElseThrow().ownName())
                        : detail;
            }
            default -> detail;
        };
    }

    private String norm(String detail) {
        var built = NORM.matcher(detail);
        if (built.matches()) {
            return text(
                    built.group(5) == null ? "audit.detail.norm" : "audit.detail.norm-simulated",
                    Language.ofTag(built.group(3)).orElseThrow().ownName(),
                    Integer.parseInt(built.group(4)));
        }
        var again = SCORED_AGAIN.matcher(detail);
        return again.matches() ? text("audit.detail.scored-again", Integer.parseInt(again.group(1))) : detail;
    }

    private String exported(String detail) {
        var list = LIST.matcher(detail);
        if (list.matches()) {
            return text(
                    list.group(1).equals("results") ? "audit.detail.results" : "audit.detail.list",
                    Integer.parseInt(list.group(2)));
        }
        return detail.equals("personal record")
                ? text("audit.detail.record")
                : language(detail).map(of -> text("audit.detail.report", of)).orElse(detail);
    }

    private String corrected(String detail) {
        var asked = CORRECTED.matcher(detail);
        if (!asked.matches()) {
            return detail;
        }
        var field = coded("correction.field.", asked.group(1));
        return asked.group(2) == null ? field : field + " · " + text("correction." + asked.group(2));
    }

    private String letter(String detail) {
        var changed = LETTER.matcher(detail);
        return changed.matches()
                ? coded("notification.letter.", changed.group(1), ".name") + " · "
                        + Language.ofTag(changed.group(2)).orElseThrow().ownName()
                : detail;
    }

    private String scopes(String codes) {
        return Arrays.stream(codes.split(", "))
                .map(code -> coded("integration.scope.", code.replace(':', '-')))
                .collect(Collectors.joining(text("design.list-separator")));
    }

    private String numbered(Pattern pattern, String key, String detail) {
        var one = pattern.matcher(detail);
        return one.matches() ? text(key, number(one.group(1))) : detail;
    }

    private static Optional<String> language(String tag) {
        return Language.ofTag(tag).filter(known -> known.tag().equals(tag)).map(Language::ownName);
    }

    private String roles(String codes) {
        return Arrays.stream(codes.split(", "))
                .map(code -> Arrays.stream(Role.values())
                        .filter(role -> role.code().equals(code))
                        .findFirst()
                        .map(role -> text("identity.role." + role.code()))
                        .orElse(code))
                .collect(Collectors.joining(text("design.list-separator")));
    }

    /** By their kinds: the names an opening gives its stages may change. */
    private String stages(String kinds) {
        return Arrays.stream(kinds.split(" → "))
                .map(kind -> coded("requisition.stage.", kind))
                .collect(Collectors.joining(" → "));
    }

    private String coded(String beginning, String code) {
        return coded(beginning, code, "");
    }

    private String coded(String beginning, String code, String end) {
        var key = beginning + code + end;
        return messages.keys(language).contains(key) ? text(key) : code;
    }

    String day(LocalDate day) {
        return Dates.day(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), language, calendar, ZoneOffset.UTC);
    }

    String number(String digits) {
        return Digits.inLanguage(digits, language);
    }

    String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
