package org.miyar.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.design.Cell;
import org.miyar.design.Formats;
import org.miyar.design.NarrowGrid;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Digits;
import org.miyar.profile.NormOutcome;
import org.miyar.profile.NormVersion;
import org.miyar.profile.Norms;
import org.miyar.profile.Profiles;

/** What scores are compared with: every norm there is, and the building of a new one. */
@Route("norms")
@Menu(order = 19, title = "profile.norms.title", icon = "vaadin:scale")
@RolesAllowed({Roles.HR, Roles.ADMINISTRATOR})
@StyleSheet("context://app/styles/profile.css")
public class NormsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actor;
    private final transient Norms norms;
    private final transient Profiles profiles;
    private final transient Instruments instruments;
    private final transient Formats formats;
    private final Span count = new Span();
    private final Grid<NormVersion> grid = new Grid<>();

    @Inject
    NormsView(CurrentActor actor, Norms norms, Profiles profiles, Instruments instruments, Formats formats) {
        super("profile.norms.title");
        this.actor = actor;
        this.norms = norms;
        this.profiles = profiles;
        this.instruments = instruments;
        this.formats = formats;
        setLead(getTranslation("profile.norms.about"));
        var build = new Button(
                getTranslation("profile.norms.build"),
                VaadinIcon.PLUS.create(),
                click -> new BuildNormDialog(instruments.published(), this::build).open());
        build.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(build);
        count.addClassName("miyar-count");
        count.getElement().setAttribute("role", "status");
        var toolbar = new Div(count);
        toolbar.addClassName("miyar-toolbar");
        columns();
        add(toolbar, grid);
    }

    private void build(BuildNormDialog.Wish wish) {
        var by = actor.get();
        switch (norms.build(by, wish.instrument().id(), wish.language(), wish.context())) {
            case NormOutcome.Built(var version) -> {
                int again = wish.scoreAgain() && version.stage().showsNormScores()
                        ? profiles.scoreAgain(by, version.id())
                        : 0;
                grid.getDataProvider().refreshAll();
                Notices.done(getTranslation("profile.norms.done", version.number(), version.people(), again));
            }
            case NormOutcome.TooFew(int people, int needed) ->
                Notices.problem(getTranslation("profile.norms.too-few", people, needed));
        }
    }

    private void columns() {
        grid.addClassName("miyar-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("profile.norms.title"));
        grid.addColumn(new ComponentRenderer<>(norm -> Cell.withOnPhones(
                        Cell.twoLines(
                                name(instruments.get(norm.instrument())),
                                getTranslation(
                                        "profile.language." + norm.language().tag())),
                        Cell.line(getTranslation("profile.norms.small", norm.number(), norm.people(), kind(norm))),
                        Cell.line(stage(norm)))))
                .setHeader(getTranslation("profile.norms.instrument"))
                .setFlexGrow(3);
        var number = grid.addColumn(norm -> formats.number(norm.number()))
                .setHeader(getTranslation("profile.norms.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var people = grid.addColumn(norm -> formats.number(norm.people()))
                .setHeader(getTranslation("profile.norms.people"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        var kind = grid.addColumn(this::kind)
                .setHeader(getTranslation("profile.norms.kind"))
                .setFlexGrow(1);
        var stage = grid.addColumn(this::stage)
                .setHeader(getTranslation("profile.norms.stage"))
                .setFlexGrow(2);
        var built = grid.addColumn(norm -> formats.day(norm.builtAt()))
                .setHeader(getTranslation("profile.norms.built"))
                .setFlexGrow(1);
        NarrowGrid.dropOnPhones(grid, List.of(number, people, kind, stage, built));
        grid.setItems(DataProvider.fromCallbacks(
                query -> norms.page(actor.get(), query.getOffset(), query.getLimit()).stream(),
                query -> counted(norms.count(actor.get()))));
        grid.setEmptyStateText(getTranslation("profile.norms.empty"));
    }

    private String kind(NormVersion norm) {
        return getTranslation(norm.simulated() ? "profile.norms.simulated" : "profile.norms.real");
    }

    private String stage(NormVersion norm) {
        return getTranslation("profile.stage." + norm.stage().number());
    }

    private int counted(int found) {
        count.setText(getTranslation("profile.norms.count", found));
        return found;
    }

    private String name(InstrumentVersion instrument) {
        var language = Formats.language();
        return getTranslation(
                "profile.instrument",
                instrument.definition().name().in(language),
                Digits.inLanguage(instrument.version(), language));
    }
}
