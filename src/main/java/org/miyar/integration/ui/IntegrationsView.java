package org.miyar.integration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.miyar.design.Cell;
import org.miyar.design.Confirmation;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.ListPage;
import org.miyar.design.NarrowGrid;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.integration.Integration;
import org.miyar.integration.Integrations;

/** Which programs may use the API, for how long, and for what. */
@Route("integrations")
@Menu(order = 93, title = "integration.title", icon = "vaadin:plug")
@RolesAllowed(Roles.ADMINISTRATOR)
public class IntegrationsView extends ListPage<Integration> {
    private static final long serialVersionUID = 1L;

    private final transient Integrations integrations;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final transient Clock clock;

    @Inject
    IntegrationsView(Integrations integrations, CurrentActor actor, Formats formats, Clock clock) {
        super("integration.title");
        this.integrations = integrations;
        this.actor = actor;
        this.formats = formats;
        this.clock = clock;
        setLead(getTranslation("integration.lead"));
        var add = adding();
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(add);
        columns();
        addList();
    }

    private Button adding() {
        return new Button(
                getTranslation("integration.add"),
                VaadinIcon.PLUS.create(),
                click -> new AddIntegrationDialog(integrations, actor, formats, this::refresh).open());
    }

    private void columns() {
        grid.addColumn(new ComponentRenderer<>(
                        each -> Cell.withOnPhones(Cell.twoLines(each.name(), used(each)), until(each), scopes(each))))
                .setHeader(getTranslation("integration.name"))
                .setFlexGrow(2);
        var scopes = grid.addColumn(new ComponentRenderer<>(this::scopes))
                .setHeader(getTranslation("integration.scopes"))
                .setFlexGrow(3);
        var until = grid.addColumn(new ComponentRenderer<>(this::until))
                .setHeader(getTranslation("integration.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::revoking))
                .setHeader(getTranslation("integration.deed"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        NarrowGrid.dropOnPhones(grid, List.of(scopes, until));
        grid.setItems(DataProvider.fromCallbacks(
                query -> integrations.page(actor.get(), query.getOffset(), query.getLimit()).stream(),
                query -> counted(integrations.count(actor.get()))));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.PLUG,
                getTranslation("integration.empty"),
                getTranslation("integration.empty.text"),
                adding()));
    }

    private int counted(int found) {
        setCount(getTranslation("integration.count", found));
        return found;
    }

    private String used(Integration each) {
        return each.lastUsedAt()
                .map(at -> getTranslation("integration.used", formats.briefDayAndTime(at)))
                .orElse(getTranslation("integration.unused"));
    }

    private Div scopes(Integration each) {
        return Cell.tags(each.scopes().stream()
                .sorted()
                .map(scope -> Cell.tag(getTranslation("integration.scope." + scope.slug())))
                .toList());
    }

    private Div until(Integration each) {
        var end = each.revokedAt();
        Span tag;
        if (end.isPresent()) {
            tag = Cell.tag(getTranslation("integration.revoked", formats.day(end.get())), "stop");
        } else if (each.works(clock.instant())) {
            tag = Cell.tag(getTranslation("integration.until", formats.day(each.expiresAt())), "good");
        } else {
            tag = Cell.tag(getTranslation("integration.expired", formats.day(each.expiresAt())), "attention");
        }
        return Cell.tags(List.of(tag));
    }

    private Div revoking(Integration each) {
        if (!each.works(clock.instant())) {
            return Cell.line("–");
        }
        var revoke = new Button(getTranslation("integration.revoke"), click -> ask(each));
        revoke.setAriaLabel(getTranslation("integration.revoke.of", each.name()));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return new Div(revoke);
    }

    private void ask(Integration each) {
        Confirmation.ask(
                getTranslation("integration.revoke.title", each.name()),
                getTranslation("integration.revoke.text"),
                getTranslation("integration.revoke"),
                () -> {
                    integrations.revoke(actor.get(), each.id());
                    Notices.done(getTranslation("integration.revoke.done"));
                    refresh();
                });
    }
}
