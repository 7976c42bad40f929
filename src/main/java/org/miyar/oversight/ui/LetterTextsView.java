package org.miyar.oversight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miyar.design.Cell;
import org.miyar.design.Confirmation;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.kernel.Language;
import org.miyar.notification.LetterKind;
import org.miyar.notification.LetterTemplate;
import org.miyar.oversight.LetterDesk;

/** What letters say: every kind of them, and the text of one in one language to be written on. */
@Route("letters/templates")
@Menu(order = 91.5, title = "oversight.texts.title", icon = "vaadin:pencil")
@RolesAllowed({Roles.HR, Roles.ADMINISTRATOR})
@StyleSheet("context://app/styles/letters.css")
public class LetterTextsView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {
    private static final long serialVersionUID = 1L;

    private static final String KIND = "kind";
    private static final String LANGUAGE = "language";

    private final transient LetterDesk desk;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final Div content = new Div();

    private @Nullable LetterTextEditor editor;

    @Inject
    LetterTextsView(LetterDesk desk, CurrentActor actor, Formats formats) {
        super("oversight.texts.title");
        this.desk = desk;
        this.actor = actor;
        this.formats = formats;
        content.addClassName("letters");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        content.removeAll();
        editor = null;
        var language = Language.ofTag(PageAddress.read(parameters, LANGUAGE)).orElse(Formats.language());
        LetterKind.ofCode(PageAddress.read(parameters, KIND)).ifPresentOrElse(kind -> show(kind, language), this::list);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && editor.isUnsaved()) {
            var leaving = event.postpone();
            Confirmation.ask(
                    getTranslation("oversight.texts.leave-title"),
                    getTranslation("oversight.texts.leave-text"),
                    getTranslation("oversight.texts.leave"),
                    leaving::proceed);
        }
    }

    private void list() {
        setHeading(getTranslation("oversight.texts.title"));
        content.add(new Paragraph(getTranslation("oversight.texts.lead")));
        Map<LetterKind, Set<Language>> own = desk.own(actor.get()).stream()
                .collect(Collectors.groupingBy(
                        LetterTemplate::kind, Collectors.mapping(LetterTemplate::language, Collectors.toSet())));
        var kinds = new UnorderedList();
        kinds.addClassName("letters-kinds");
        for (var kind : LetterKind.values()) {
            var item = new ListItem(link(kind, Formats.language(), name(kind)));
            Arrays.stream(Language.values())
                    .filter(language -> own.getOrDefault(kind, Set.of()).contains(language))
                    .forEach(language ->
                            item.add(Cell.tag(getTranslation("oversight.texts.own-in", language.ownName()), "good")));
            if (!kind.editable()) {
                item.add(Cell.tag(getTranslation("oversight.texts.fixed")));
            }
            kinds.add(item);
        }
        content.add(kinds);
    }

    private void show(LetterKind kind, Language language) {
        setHeading(name(kind));
        var languages = new Div();
        languages.addClassName("letters-languages");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("oversight.texts.language"));
        for (var each : Language.values()) {
            var link = link(kind, each, each.ownName());
            link.getElement().setAttribute("lang", each.tag());
            if (each == language) {
                link.getElement().setAttribute("aria-current", "true");
            }
            languages.add(link);
        }
        content.add(new RouterLink(getTranslation("oversight.texts.title"), LetterTextsView.class), languages);
        var template = desk.find(actor.get(), kind, language);
        if (kind.editable()) {
            editor = new LetterTextEditor(desk, actor, formats, template);
            content.add(editor);
        } else {
            content.add(
                    new Paragraph(getTranslation("oversight.texts.fixed-why")),
                    new LetterPreview(language, desk.example(language, desk.shown(template))));
        }
    }

    private static String name(LetterKind kind) {
        return UI.getCurrent().getTranslation("notification.letter." + kind.code() + ".name");
    }

    private static RouterLink link(LetterKind kind, Language language, String text) {
        var link = new RouterLink(text, LetterTextsView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(KIND, kind.code(), LANGUAGE, language.tag())));
        return link;
    }
}
