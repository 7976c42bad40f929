package org.miyar.profile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.kernel.Language;
import org.miyar.profile.Reports;
import org.miyar.profile.TargetProfile;
import org.miyar.profile.TargetProfileId;
import org.miyar.profile.TargetProfiles;
import org.miyar.profile.print.ProfilePdf;
import org.miyar.sitting.SittingId;

/** A person's profile, to be read before an interview. */
@Route("profiles")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/profile.css")
public class ProfileView extends Page implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor actor;
    private final transient Reports reports;
    private final transient TargetProfiles targets;
    private final transient ProfilePdf pdf;

    /** What is shown of one report; another address shows another in the same view. */
    private List<Component> sections = List.of();

    @Inject
    ProfileView(CurrentActor actor, Reports reports, TargetProfiles targets, ProfilePdf pdf) {
        super("profile.title");
        this.actor = actor;
        this.reports = reports;
        this.targets = targets;
        this.pdf = pdf;
        addClassName("miyar-profile");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        var sitting = PageAddress.id(parameter, SittingId::new).orElseThrow(NotFoundException::new);
        var target = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ProfileLinks.TARGET)
                .flatMap(text -> PageAddress.id(text, TargetProfileId::new))
                .flatMap(id -> targets.find(actor.get(), id));
        var language = Formats.language();
        var report = reports.view(actor.get(), sitting, target.map(TargetProfile::id), language)
                .orElseThrow(NotFoundException::new);
        setHeading(getTranslation("profile.title-of", report.person()));
        setActions(
                answers(sitting),
                choice(sitting, target, language),
                download(sitting, target.map(TargetProfile::id), language));
        remove(sections);
        var parts = new ArrayList<Component>();
        parts.add(standing(sitting, target));
        parts.addAll(new ReportSections(report).all());
        sections = List.copyOf(parts);
        add(sections);
    }

    /** What the fit stands on: a version that is not the newest is said to be one, and no fit is said to be none. */
    private Component standing(SittingId sitting, Optional<TargetProfile> shown) {
        var said = new Div();
        said.addClassName("miyar-caution");
        if (shown.isEmpty()) {
            said.setText(getTranslation("profile.view.no-fit"));
            return said;
        }
        var newer = targets.newer(actor.get(), shown.get());
        said.setVisible(newer.isPresent());
        newer.ifPresent(newest -> {
            said.add(new Paragraph(
                    getTranslation("profile.view.newer", shown.get().number(), newest.number())));
            said.add(ProfileLinks.profile(
                    getTranslation("profile.view.see-newer", newest.number()), sitting, Optional.of(newest.id())));
        });
        return said;
    }

    /** Which job the profile is compared with: the newest version of each is offered, an older one is shown while it is looked at. */
    private ComboBox<TargetProfile> choice(SittingId sitting, Optional<TargetProfile> current, Language language) {
        var job = new ComboBox<TargetProfile>(getTranslation("profile.view.target"));
        job.setPlaceholder(getTranslation("profile.view.target.none"));
        job.setClearButtonVisible(true);
        job.setWidth("20rem");
        job.setMaxWidth("100%");
        job.setItemLabelGenerator(
                target -> getTranslation("profile.target.named", target.name().in(language), target.number()));
        job.setItems(query ->
                targets
                        .latest(actor.get(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        current.ifPresent(job::setValue);
        job.addValueChangeListener(change -> ProfileLinks.open(
                sitting, Optional.ofNullable(change.getValue()).map(TargetProfile::id)));
        return job;
    }

    /** For whoever may read them. */
    private RouterLink answers(SittingId sitting) {
        var link = new RouterLink(getTranslation("profile.answers"), AnswersView.class, Long.toString(sitting.value()));
        link.setVisible(actor.get().is(Role.SPECIALIST));
        return link;
    }

    private Anchor download(SittingId sitting, Optional<TargetProfileId> target, Language language) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var reader = actor.get();
            return reports.export(reader, sitting, target, language)
                    .map(report -> {
                        var bytes = pdf.print(report, reader.name());
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes), pdf.fileName(report), "application/pdf", bytes.length);
                    })
                    .orElseGet(() -> DownloadResponse.error(404));
        });
        var button = new Button(getTranslation("profile.view.print"), VaadinIcon.DOWNLOAD_ALT.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setTabIndex(-1);
        var anchor = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        anchor.add(button);
        return anchor;
    }
}
