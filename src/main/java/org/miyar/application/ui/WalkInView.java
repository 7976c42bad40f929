package org.miyar.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.miyar.application.Posters;
import org.miyar.application.WalkIn;
import org.miyar.application.WalkIns;
import org.miyar.design.Cell;
import org.miyar.design.Confirmation;
import org.miyar.design.CopyButton;
import org.miyar.design.DayField;
import org.miyar.design.EmptyState;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Notices;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.kernel.Language;
import org.miyar.platform.qr.QrCode;
import org.miyar.recruiting.ui.CandidateLinks;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.ui.OpeningLinks;

/** The walk-in days of one opening: their codes, the sheets to print, and who came. */
@Route("openings/:opening/walk-in")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/walk-in.css")
public class WalkInView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final LocalTime USUAL_END = LocalTime.of(18, 0);

    private final transient Requisitions requisitions;
    private final transient WalkIns walkIns;
    private final transient Posters posters;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    WalkInView(Requisitions requisitions, WalkIns walkIns, Posters posters, Formats formats, CurrentActor actor) {
        super("application.walk-in.title");
        this.requisitions = requisitions;
        this.walkIns = walkIns;
        this.posters = posters;
        this.formats = formats;
        this.actor = actor;
        content.addClassName("walk-in");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opening =
                OpeningLinks.opening(event.getRouteParameters()).flatMap(id -> requisitions.find(actor.get(), id));
        show(opening.orElseThrow(NotFoundException::new));
    }

    private void show(Requisition opening) {
        var title = opening.form().title().in(Formats.language());
        setHeading(getTranslation("application.walk-in.title-of", title));
        content.removeAll();
        content.add(OpeningLinks.to(title, opening.id()), new Paragraph(getTranslation("application.walk-in.lead")));
        content.add(
                opening.state() == RequisitionState.OPEN
                        ? form(opening)
                        : new Paragraph(getTranslation("application.walk-in.shut")));
        var days = walkIns.of(actor.get(), opening.id());
        if (days.isEmpty() && opening.state() == RequisitionState.OPEN) {
            content.add(new EmptyState(
                    VaadinIcon.QRCODE,
                    getTranslation("application.walk-in.none"),
                    getTranslation("application.walk-in.none-text")));
        }
        days.forEach(day -> content.add(section(opening, day)));
    }

    private Section form(Requisition opening) {
        var day = new DayField(getTranslation("application.walk-in.day"), "", formats::day);
        var until = new TimePicker(getTranslation("application.walk-in.until"));
        // Digits of other languages are not read back by the field.
        until.setLocale(Locale.UK);
        until.setStep(Duration.ofMinutes(30));
        until.addClassName("miyar-ltr");
        until.setValue(USUAL_END);
        var make = new Button(getTranslation("application.walk-in.open"));
        var form = new Form(make, () -> {
            switch (walkIns.open(actor.get(), opening.id(), day.getValue(), until.getValue())) {
                case DONE -> {
                    Notices.done(getTranslation("application.walk-in.opened"));
                    show(opening);
                }
                case OVER -> Form.refuse(until, getTranslation("application.walk-in.too-late"));
                case SHUT -> Form.refuse(day, getTranslation("application.walk-in.shut"));
            }
        });
        form.require(day);
        form.require(until);
        var row = new Div(day, until, make);
        row.addClassName("walk-in-new");
        form.add(row);
        return new Section(new H2(getTranslation("application.walk-in.new")), form);
    }

    private Section section(Requisition opening, WalkIn day) {
        var state = walkIns.state(day);
        var section = new Section(new H2(formats.day(day.day())));
        section.addClassName("walk-in-day");
        var facts = new Div(
                tag(state),
                new Span(day.endedAt()
                        .map(at -> getTranslation("application.walk-in.ended", formats.dayAndTime(at)))
                        .orElseGet(
                                () -> getTranslation("application.walk-in.works", formats.dayAndTime(day.endsAt())))),
                new Span(getTranslation("application.walk-in.came", day.came())));
        facts.addClassName("walk-in-facts");
        section.add(facts);
        if (state != WalkIn.State.OVER) {
            section.add(way(opening, day));
        }
        if (day.came() > 0) {
            section.add(new H3(getTranslation("application.walk-in.people")), arrivals(day));
        }
        return section;
    }

    private Span tag(WalkIn.State state) {
        var text = getTranslation("application.walk-in.state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case ON -> Cell.tag(text, "good");
            case AHEAD -> Cell.tag(text, "attention");
            case OVER -> Cell.tag(text);
        };
    }

    private Component way(Requisition opening, WalkIn day) {
        var address = walkIns.address(day);
        var code = new Div(new Svg(QrCode.of(address).svg()));
        code.addClassName("walk-in-code");
        code.getElement().setAttribute("role", "img");
        code.getElement().setAttribute("aria-label", getTranslation("application.walk-in.qr"));
        var shown = new Isolated(address);
        shown.addClassName("walk-in-address");
        var copy = new CopyButton(
                getTranslation("application.walk-in.copy"),
                address,
                shown,
                getTranslation("application.walk-in.copied"));
        var end = new Button(getTranslation("application.walk-in.end"), click -> askToEnd(opening, day));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var sheets = new Div(new Span(getTranslation("application.walk-in.print")));
        sheets.addClassName("walk-in-sheets");
        for (var language : Language.values()) {
            sheets.add(sheet(opening, day, language));
        }
        var words = new Div(shown, copy, sheets, end);
        words.addClassName("walk-in-words");
        var way = new Div(code, words);
        way.addClassName("walk-in-way");
        return way;
    }

    private Anchor sheet(Requisition opening, WalkIn day, Language language) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var bytes = posters.print(actor.get(), opening, day, language);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "walk-in-" + day.day() + "-" + language.tag() + ".pdf",
                    "application/pdf",
                    bytes.length);
        });
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, language.ownName());
        link.getElement().setAttribute("lang", language.tag());
        return link;
    }

    private Grid<WalkIns.Arrival> arrivals(WalkIn day) {
        var grid = new Grid<WalkIns.Arrival>();
        grid.addColumn(new ComponentRenderer<>(arrival -> {
                    var link = CandidateLinks.to(arrival.candidate());
                    link.add(new Isolated(arrival.name()));
                    return link;
                }))
                .setHeader(getTranslation("application.walk-in.person"));
        grid.addColumn(arrival -> formats.briefDayAndTime(arrival.at()))
                .setHeader(getTranslation("application.walk-in.at"));
        grid.setItems(DataProvider.fromCallbacks(
                query -> walkIns.arrivals(actor.get(), day.id(), query.getOffset(), query.getLimit()).stream(),
                query -> day.came()));
        if (day.came() <= WalkIns.LISTED) {
            grid.setAllRowsVisible(true);
        }
        return grid;
    }

    private void askToEnd(Requisition opening, WalkIn day) {
        Confirmation.ask(
                getTranslation("application.walk-in.end-title"),
                getTranslation("application.walk-in.end-text"),
                getTranslation("application.walk-in.end"),
                () -> {
                    if (walkIns.end(actor.get(), day.id())) {
                        Notices.done(getTranslation("application.walk-in.ended-done"));
                    } else {
                        Notices.problem(getTranslation("application.walk-in.over-already"));
                    }
                    show(opening);
                });
    }
}
