package org.miyar.profile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
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
    private final Div list = new Div();

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
        add(list);
        refresh();
    }

    private void build(BuildNormDialog.Wish wish) {
        var by = actor.get();
        switch (norms.build(by, wish.instrument().id(), wish.language(), wish.context())) {
            case NormOutcome.Built(var version) -> {
                int again = wish.scoreAgain() && version.stage().showsNormScores()
                        ? profiles.scoreAgain(by, version.id())
                        : 0;
                refresh();
                Notices.done(getTranslation("profile.norms.done", version.number(), version.people(), again));
            }
            case NormOutcome.TooFew(int people, int needed) ->
                Notices.problem(getTranslation("profile.norms.too-few", people, needed));
        }
    }

    private void refresh() {
        var all = norms.all();
        list.removeAll();
        list.add(
                all.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.SCALE,
                                getTranslation("profile.norm.none"),
                                getTranslation("profile.norms.empty"))
                        : new PlainTable(
                                getTranslation("profile.norms.title"),
                                List.of(
                                        getTranslation("profile.norms.instrument"),
                                        getTranslation("profile.norms.language"),
                                        getTranslation("profile.norms.number"),
                                        getTranslation("profile.norms.people"),
                                        getTranslation("profile.norms.stage"),
                                        getTranslation("profile.norms.built"),
                                        getTranslation("profile.norms.kind")),
                                all.stream().map(this::row).toList()));
    }

    private List<String> row(NormVersion norm) {
        return List.of(
                name(instruments.get(norm.instrument())),
                getTranslation("profile.language." + norm.language().tag()),
                formats.number(norm.number()),
                formats.number(norm.people()),
                getTranslation("profile.stage." + norm.stage().number()),
                formats.day(norm.builtAt()),
                getTranslation(norm.simulated() ? "profile.norms.simulated" : "profile.norms.real"));
    }

    private String name(InstrumentVersion instrument) {
        var language = Formats.language();
        return getTranslation(
                "profile.instrument",
                instrument.definition().name().in(language),
                Digits.inLanguage(instrument.version(), language));
    }
}
