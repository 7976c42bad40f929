package org.miyar.oversight.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.audit.AuditActor;
import org.miyar.audit.RecordedEvent;
import org.miyar.design.Formats;
import org.miyar.identity.Role;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;

/** What the trail keeps in few and lasting codes, in the reader's words. What it does not know it shows as it stands. */
final class AuditWords {
    /** The name of whoever was erased. */
    private static final String NOBODY = "–";

    private static final List<String> PEOPLE = List.of("person", "sitting");
    private static final Pattern NORM = Pattern.compile("(\\S+) (\\S+) (ar|fa|en) n=(\\d+)( simulated)?");
    private static final Pattern SCORED_AGAIN = Pattern.compile("scored again: (\\d+)");
    private static final Pattern LIST = Pattern.compile("(candidates|results), (\\d+)");
    private static final Pattern NOTICE = Pattern.compile("(.+) (ar|fa|en)");

    private AuditWords() {}

    static String actor(RecordedEvent event) {
        return event.actorName()
                .map(AuditWords::named)
                .map(name -> event.actor().kind() == AuditActor.Kind.INTEGRATION
                        ? text("audit.actor.integration.named", name)
                        : name)
                .orElseGet(() -> text("audit.actor." + event.actor().kind().code()));
    }

    /** Whoever it was done to, or concerns; else what. */
    static String subject(RecordedEvent event) {
        var kind = event.subject().map(subject -> subject.kind()).orElse("");
        return event.subjectName()
                .map(AuditWords::named)
                .orElseGet(() -> PEOPLE.contains(kind) ? text("audit.erased") : thing(event));
    }

    /** What of theirs, where the subject is a person; empty where that is all. */
    static String thing(RecordedEvent event) {
        return event.subject()
                .filter(subject -> !subject.kind().equals("person"))
                .map(subject -> text("audit.subject." + subject.kind(), number(Long.toString(subject.id()))))
                .orElse("");
    }

    static String detail(RecordedEvent event) {
        return Stream.of(words(event), event.address().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String words(RecordedEvent event) {
        var detail = event.detail();
        return switch (event.action()) {
            case ACCOUNT_ADDED -> roles(detail);
            case ROLE_CHANGED -> {
                var change = detail.split(" → ", 2);
                yield change.length == 2 ? text("audit.detail.roles", roles(change[0]), roles(change[1])) : detail;
            }
            case REQUISITION_DRAFTED -> OpeningDetail.drafted(detail);
            case REQUISITION_CHANGED -> OpeningDetail.changed(detail);
            case TARGET_PROFILE_CHANGED -> OpeningDetail.aimed(detail);
            case CANDIDATE_ASSIGNED -> OpeningDetail.assigned(detail);
            case CANDIDATE_MOVED, STAGES_CHANGED -> stages(detail);
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

    private static String norm(String detail) {
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

    private static String exported(String detail) {
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

    private static Optional<String> language(String tag) {
        return Language.ofTag(tag).filter(known -> known.tag().equals(tag)).map(Language::ownName);
    }

    private static String roles(String codes) {
        return Arrays.stream(codes.split(", "))
                .map(code -> Arrays.stream(Role.values())
                        .filter(role -> role.code().equals(code))
                        .findFirst()
                        .map(role -> text("identity.role." + role.code()))
                        .orElse(code))
                .collect(Collectors.joining(text("design.list-separator")));
    }

    /** By their kinds: the names an opening gives its stages may change. */
    private static String stages(String kinds) {
        return Arrays.stream(kinds.split(" → "))
                .map(kind -> text("requisition.stage." + kind))
                .collect(Collectors.joining(" → "));
    }

    private static String named(String name) {
        return name.equals(NOBODY) ? text("audit.erased") : name;
    }

    private static String number(String digits) {
        return Digits.inLanguage(digits, Formats.language());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
