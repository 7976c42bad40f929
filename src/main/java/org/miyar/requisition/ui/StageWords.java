package org.miyar.requisition.ui;

import com.vaadin.flow.component.UI;
import org.miyar.design.Formats;
import org.miyar.requisition.Stage;
import org.miyar.requisition.StageKind;

/** What stages are called on a page. */
public final class StageWords {
    private StageWords() {}

    /** The name somebody gave it, else the word of its kind. */
    public static String of(Stage stage) {
        return stage.title(Formats.language(), of(stage.kind()));
    }

    public static String of(StageKind kind) {
        return UI.getCurrent().getTranslation("requisition.stage." + kind.code());
    }
}
