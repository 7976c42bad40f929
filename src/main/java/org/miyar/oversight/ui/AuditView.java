package org.miyar.oversight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditQuery;
import org.miyar.audit.RecordedEvent;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.NarrowGrid;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.design.SearchField;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.kernel.SearchKey;
import org.miyar.oversight.AuditDetail;
import org.miyar.oversight.AuditReader;
import org.miyar.platform.i18n.Messages;

/** Who did what and when; to read, never to change. */
@Route("audit")
@Menu(order = 92, title = "oversight.audit.title", icon = "vaadin:clipboard-text")
@RolesAllowed(Roles.ADMINISTRATOR)
public class AuditView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AuditReader trail;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final transient Messages messages;
    private final SearchField person = new SearchField(getTranslation("oversight.audit.search"));
    private final Select<AuditAction> action = new Select<>();
    private final Span count = new Span();
    private final Grid<RecordedEvent> grid = new Grid<>();

    @Inject
    AuditView(AuditReader trail, CurrentActor actor, Formats formats, Messages messages) {
        super("oversight.audit.title");
        this.trail = trail;
        this.actor = actor;
        this.formats = formats;
        this.messages = messages;
        setLead(getTranslation("oversight.audit.lead"));
        count.addClassName("miyar-count");
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(
                deed -> getTranslation(deed == null ? "oversight.audit.all" : "audit.action." + deed.slug()));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(getTranslation("oversight.audit.all"));
        action.setPlaceholder(getTranslation("oversight.audit.all"));
        action.setAriaLabel(getTranslation("oversight.audit.action"));
        person.addValueChangeListener(change -> narrowed(change.isFromClient()));
        action.addValueChangeListener(change -> narrowed(change.isFromClient()));
        var toolbar = new Div(person, action, count);
        toolbar.addClassName("miyar-toolbar");
        columns();
        add(toolbar, grid);
    }

    private void columns() {
        grid.addClassName("miyar-list");
        grid.addColumn(new ComponentRenderer<>(event -> Cell.withOnPhones(
                        Cell.twoLines(
                                getTranslation("audit.action." + event.action().slug()),
                                formats.briefDayAndTime(event.at())),
                        subject(event))))
                .setHeader(getTranslation("oversight.audit.action"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(event -> Cell.line(AuditWords.actor(event))))
                .setHeader(getTranslation("oversight.audit.actor"))
                .setFlexGrow(1);
        var subject = grid.addColumn(new ComponentRenderer<>(AuditView::subject))
                .setHeader(getTranslation("oversight.audit.subject"))
                .setFlexGrow(1);
        var detail = grid.addColumn(new ComponentRenderer<>(event -> Cell.line(detail(event))))
                .setHeader(getTranslation("oversight.audit.detail"))
                .setFlexGrow(2);
        NarrowGrid.dropOnPhones(grid, List.of(subject, detail));
        grid.setItems(DataProvider.fromCallbacks(
                query -> trail.list(actor.get(), query(), query.getOffset(), query.getLimit()).stream(),
                query -> counted(trail.count(actor.get(), query()))));
        grid.setEmptyStateText(getTranslation("oversight.audit.none"));
    }

    private static Div subject(RecordedEvent event) {
        var subject = AuditWords.subject(event);
        var thing = AuditWords.thing(event);
        return thing.isEmpty() || thing.equals(subject) ? Cell.line(subject) : Cell.twoLines(subject, thing);
    }

    private String detail(RecordedEvent event) {
        var words =
                new AuditDetail(messages, Formats.language(), Formats.calendar()).words(event.action(), event.detail());
        return Stream.of(words, event.address().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private AuditQuery query() {
        return new AuditQuery(action.getOptionalValue(), new SearchKey(person.getValue()));
    }

    private int counted(int events) {
        count.setText(getTranslation("oversight.audit.count", events));
        return events;
    }

    private void narrowed(boolean byPerson) {
        grid.getDataProvider().refreshAll();
        if (byPerson) {
            var values = new LinkedHashMap<String, String>();
            values.put("person", person.getValue());
            values.put(
                    "action", action.getOptionalValue().map(AuditAction::slug).orElse(""));
            PageAddress.write(UI.getCurrent(), values);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        person.setValue(PageAddress.read(parameters, "person"));
        var slug = PageAddress.read(parameters, "action");
        Optional<AuditAction> chosen = Arrays.stream(AuditAction.values())
                .filter(deed -> deed.slug().equals(slug))
                .findFirst();
        action.setValue(chosen.orElse(null));
    }
}
