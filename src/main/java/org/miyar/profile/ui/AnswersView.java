package org.miyar.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.design.PlainTable;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.profile.AnswerSheet;
import org.miyar.profile.AnswerSheets;
import org.miyar.sitting.SittingId;

/** The single answers of one sitting, for an assessment specialist who says what for. */
@Route("answers")
@RolesAllowed(Roles.SPECIALIST)
@StyleSheet("context://app/styles/profile.css")
public class AnswersView extends Page implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;

    private final transient AnswerSheets sheets;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final Div content = new Div();

    @Inject
    AnswersView(AnswerSheets sheets, CurrentActor actor, Formats formats) {
        super("profile.answers");
        this.sheets = sheets;
        this.actor = actor;
        this.formats = formats;
        addClassName("miyar-profile");
        content.addClassName("miyar-answers");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var sitting = PageAddress.id(parameter, SittingId::new).orElseThrow(NotFoundException::new);
        var person = sheets.whose(actor.get(), sitting).orElseThrow(NotFoundException::new);
        setHeading(getTranslation("profile.answers.of", person));
        content.removeAll();
        ask(sitting);
    }

    /** Before anything is seen: what for. */
    private void ask(SittingId sitting) {
        var why = new Paragraph(getTranslation("profile.answers.why"));
        why.addClassName("miyar-caution");
        var reason = new TextArea(getTranslation("profile.answers.reason"));
        reason.setHelperText(getTranslation("profile.answers.reason-help"));
        reason.setMaxLength(AnswerSheets.LONGEST_REASON);
        reason.setWidthFull();
        var look = new Button(getTranslation("profile.answers.look"));
        var form = new Form(look, () -> show(sitting, reason.getValue()));
        form.require(reason, AnswerSheets::isReason, getTranslation("profile.answers.reason-short"));
        form.add(reason, look);
        content.add(why, form);
    }

    private void show(SittingId sitting, String reason) {
        var sheet = sheets.view(actor.get(), sitting, reason, Formats.language());
        content.removeAll();
        if (sheet.isEmpty()) {
            content.add(new Paragraph(getTranslation("profile.answers.gone")));
            return;
        }
        sheet.ifPresent(found -> {
            var caution = new Paragraph(getTranslation("profile.answers.caution"));
            caution.addClassName("miyar-caution");
            content.add(caution);
            if (!found.timed()) {
                content.add(new Paragraph(getTranslation("profile.answers.untimed")));
            }
            content.add(table(found));
        });
    }

    private PlainTable table(AnswerSheet sheet) {
        var table = new PlainTable(
                getTranslation("profile.answers.caption", sheet.language().ownName()),
                List.of(
                        getTranslation("profile.answers.statement"),
                        getTranslation("profile.answers.answer"),
                        getTranslation("profile.answers.scale"),
                        getTranslation("profile.answers.key"),
                        getTranslation("profile.answers.shown")),
                sheet.lines().stream().map(this::row).toList());
        table.addClassName("miyar-answers-table");
        return table;
    }

    private List<String> row(AnswerSheet.Line line) {
        return List.of(
                getTranslation("profile.answers.numbered", line.number(), line.statement()),
                line.choice() == 0
                        ? getTranslation("profile.answers.left-out")
                        : getTranslation("profile.answers.chosen", line.choice(), line.answer()),
                line.scale().isEmpty() ? getTranslation("profile.answers.no-scale") : line.scale(),
                switch (line.key()) {
                    case POSITIVE -> getTranslation("profile.answers.key-positive");
                    case NEGATIVE -> getTranslation("profile.answers.key-negative");
                    case EXPECTED -> getTranslation("profile.answers.key-expected");
                },
                line.shownMillis().isPresent()
                        ? getTranslation(
                                "profile.answers.seconds",
                                formats.number(Math.round(line.shownMillis().getAsInt() / 1000.0)))
                        : "–");
    }
}
