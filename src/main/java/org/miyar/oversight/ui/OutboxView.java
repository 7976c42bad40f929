package org.miyar.oversight.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
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
import org.miyar.design.Cell;
import org.miyar.design.EmptyState;
import org.miyar.design.FilterChips;
import org.miyar.design.Formats;
import org.miyar.design.ListPage;
import org.miyar.design.ListWithDetail;
import org.miyar.design.NarrowGrid;
import org.miyar.design.PageAddress;
import org.miyar.design.SearchField;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.notification.LetterStatus;
import org.miyar.notification.StoredLetter;
import org.miyar.oversight.Letterbox;

/** Letters waiting, sent, kept or given up. Those that open accounts are among them for administrators only. */
@Route("outbox")
@Menu(order = 91, title = "oversight.outbox.title", icon = "vaadin:envelope-o")
@RolesAllowed({Roles.HR, Roles.ADMINISTRATOR})
public class OutboxView extends ListWithDetail implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Letterbox letters;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final Letters list = new Letters();

    @Inject
    OutboxView(Letterbox letters, CurrentActor actor, Formats formats) {
        super("28rem");
        this.letters = letters;
        this.actor = actor;
        this.formats = formats;
        setList(list);
        list.fill();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.readAddress(event);
    }

    @Override
    protected void close() {
        setDetail(null);
        list.deselect();
    }

    /** The list itself. */
    private final class Letters extends ListPage<StoredLetter> {
        private static final long serialVersionUID = 1L;

        private final SearchField search = new SearchField(getTranslation("oversight.outbox.search"));
        private final FilterChips<LetterStatus> status = new FilterChips<>(
                getTranslation("oversight.outbox.status"),
                getTranslation("oversight.outbox.all"),
                List.of(LetterStatus.values()),
                state -> getTranslation("notification.status." + state.code()));

        private Letters() {
            super("oversight.outbox.title");
        }

        private void fill() {
            setLead(getTranslation(letters.leavesByMail() ? "oversight.outbox.lead" : "oversight.outbox.lead.kept"));
            search.addValueChangeListener(change -> narrowed(change.isFromClient()));
            status.addValueChangeListener(change -> narrowed(change.isFromClient()));
            grid.addColumn(new ComponentRenderer<>(stored -> Cell.withOnPhones(
                            Cell.twoLines(
                                    stored.letter().subject(),
                                    stored.letter().to().value()),
                            tag(stored.status()))))
                    .setHeader(getTranslation("oversight.outbox.letter"))
                    .setFlexGrow(3);
            var state = grid.addColumn(new ComponentRenderer<>(stored -> tag(stored.status())))
                    .setHeader(getTranslation("oversight.outbox.status"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
            var when = grid.addColumn(stored -> formats.briefDayAndTime(stored.writtenAt()))
                    .setHeader(getTranslation("oversight.outbox.written"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
            NarrowGrid.dropOnPhones(grid, List.of(state, when));
            grid.setItems(DataProvider.fromCallbacks(
                    query -> letters
                            .list(
                                    actor.get(),
                                    status.getValue(),
                                    search.getValue(),
                                    query.getOffset(),
                                    query.getLimit())
                            .stream(),
                    query -> counted(letters.count(actor.get(), status.getValue(), search.getValue()))));
            grid.addItemClickListener(click ->
                    setDetail(new LetterPanel(click.getItem(), letters, actor, formats, OutboxView.this::close)));
            grid.setEmptyStateComponent(new EmptyState(
                    VaadinIcon.ENVELOPE_O,
                    getTranslation("oversight.outbox.none"),
                    getTranslation("oversight.outbox.none.text")));
            addList(search, status);
        }

        private int counted(int number) {
            setCount(getTranslation("oversight.outbox.count", number));
            return number;
        }

        private Span tag(LetterStatus state) {
            var text = getTranslation("notification.status." + state.code());
            return switch (state) {
                case SENT -> Cell.tag(text, "good");
                case FAILED -> Cell.tag(text, "stop");
                case KEPT -> Cell.tag(text, "attention");
                case WAITING -> Cell.tag(text);
            };
        }

        private void narrowed(boolean byPerson) {
            grid.getDataProvider().refreshAll();
            if (byPerson) {
                var values = new LinkedHashMap<String, String>();
                values.put("search", search.getValue());
                values.put("status", status.getValue().map(LetterStatus::code).orElse(""));
                PageAddress.write(UI.getCurrent(), values);
            }
        }

        private void deselect() {
            grid.deselectAll();
            refresh();
        }

        private void readAddress(BeforeEnterEvent event) {
            var parameters = event.getLocation().getQueryParameters();
            search.setValue(PageAddress.read(parameters, "search"));
            var code = PageAddress.read(parameters, "status");
            status.setValue(Arrays.stream(LetterStatus.values())
                    .filter(state -> state.code().equals(code))
                    .findFirst());
        }
    }
}
