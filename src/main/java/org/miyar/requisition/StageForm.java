package org.miyar.requisition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;

/**
 * A stage as it is written.
 *
 * <p>Throws {@link IllegalArgumentException} if a name is too long
 *
 * @param id empty for one that is added
 */
public record StageForm(Optional<StageId> id, StageKind kind, Optional<PartialText> name) {
    public static final int NAME_LENGTH = 60;
    /** More than anybody can see side by side. */
    public static final int MOST = 15;

    public StageForm {
        name.ifPresent(text -> {
            if (Arrays.stream(Language.values())
                    .anyMatch(language -> text.written(language).length() > NAME_LENGTH)) {
                throw new IllegalArgumentException("A stage's name has at most " + NAME_LENGTH + " characters");
            }
        });
    }

    static StageForm of(Stage stage) {
        return new StageForm(Optional.of(stage.id()), stage.kind(), stage.name());
    }

    StageForm asNew() {
        return new StageForm(Optional.empty(), kind, name);
    }

    /** What an opening begins with. */
    static List<StageForm> standard() {
        return Arrays.stream(StageKind.values())
                .map(kind -> new StageForm(Optional.empty(), kind, Optional.empty()))
                .toList();
    }

    /** Whether these can be the stages of an opening: the first and the last three once and in their places. */
    static boolean inOrder(List<StageForm> stages) {
        var kinds = stages.stream().map(StageForm::kind).toList();
        int last = kinds.size() - 3;
        return kinds.size() <= MOST
                && last >= 1
                && kinds.getFirst() == StageKind.APPLIED
                && kinds.subList(last, kinds.size())
                        .equals(List.of(StageKind.HIRED, StageKind.DECLINED, StageKind.WITHDRAWN))
                && kinds.subList(1, last).stream().noneMatch(StageKind::fixed);
    }
}
