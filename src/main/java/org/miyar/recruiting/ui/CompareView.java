package org.miyar.recruiting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.design.Page;
import org.miyar.design.PageAddress;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Roles;
import org.miyar.profile.Comparisons;
import org.miyar.profile.TargetProfileId;
import org.miyar.profile.print.ComparisonPdf;
import org.miyar.profile.ui.ComparisonSections;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateState;
import org.miyar.recruiting.Candidates;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.ui.OpeningLinks;
import org.miyar.sitting.SittingId;

/** Two to five candidates of one opening side by side, in the order of their applications. */
@Route("compare")
@RolesAllowed(Roles.HR)
@StyleSheet("context://app/styles/recruiting.css")
@StyleSheet("context://app/styles/profile.css")
@StyleSheet("context://app/styles/compare.css")
public class CompareView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Candidates candidates;
    private final transient Requisitions requisitions;
    private final transient Comparisons comparisons;
    private final transient ComparisonPdf pdf;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div content = new Div();

    @Inject
    CompareView(
            Candidates candidates,
            Requisitions requisitions,
            Comparisons comparisons,
            ComparisonPdf pdf,
            Formats formats,
            CurrentActor actor) {
        super("recruiting.compare");
        this.candidates = candidates;
        this.requisitions = requisitions;
        this.comparisons = comparisons;
        this.pdf = pdf;
        this.formats = formats;
        this.actor = actor;
        addClassNames("miyar-profile", "miyar-compare");
        setLead(getTranslation("recruiting.compare.lead"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named =
                CompareLinks.read(PageAddress.read(event.getLocation().getQueryParameters(), CompareLinks.CANDIDATES));
        // Only so many are looked for as can be shown, whatever the address says.
        var found = CompareLinks.mayBe(named.size())
                ? named.stream()
                        .flatMap(id -> candidates.find(actor.get(), id).stream())
                        .toList()
                : List.<Candidate>of();
        var openings = found.stream().map(Candidate::requisition).distinct().toList();
        content.removeAll();
        setActions();
        if (!CompareLinks.mayBe(found.size())) {
            content.add(instead("recruiting.compare.how-many"));
        } else if (openings.size() > 1 || openings.getFirst().isEmpty()) {
            content.add(instead("recruiting.compare.one-opening"));
        } else {
            show(openings.getFirst().get(), found);
        }
    }

    private EmptyState instead(String why) {
        return new EmptyState(
                VaadinIcon.USERS,
                getTranslation("recruiting.compare.choose"),
                getTranslation(why),
                new RouterLink(getTranslation("recruiting.candidate.back"), CandidatesView.class));
    }

    private void show(RequisitionId job, List<Candidate> found) {
        var submitted = found.stream()
                .filter(each -> each.state() == CandidateState.SUBMITTED)
                .sorted(Comparator.comparing((Candidate each) -> each.row().invitedAt())
                        .thenComparingLong(each -> each.id().value()))
                .toList();
        found.stream()
                .filter(each -> each.state() != CandidateState.SUBMITTED)
                .forEach(each -> content.add(
                        caution("recruiting.compare.not-yet", each.row().name())));
        if (!CompareLinks.mayBe(submitted.size())) {
            content.add(instead("recruiting.compare.too-few-submitted"));
            return;
        }
        var opening = requisitions.find(actor.get(), job).orElseThrow();
        var target = opening.target();
        submitted.stream()
                .filter(each -> !each.target().equals(target))
                .forEach(each -> content.add(
                        caution("recruiting.compare.other-target", each.row().name())));
        content.add(people(opening, submitted));
        if (target.isEmpty()) {
            content.add(caution("recruiting.compare.no-target"));
        }
        var comparison = comparisons.view(
                actor.get(), submitted.stream().map(Candidate::sitting).toList(), target, Formats.language());
        // To see them here is to have read them.
        submitted.forEach(each -> candidates.markRead(actor.get(), each.id()));
        new ComparisonSections(comparison).all().forEach(content::add);
        var print = new Button(getTranslation("recruiting.compare.print"), VaadinIcon.PRINT.create());
        print.addClickListener(click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        setActions(download(submitted.stream().map(Candidate::sitting).toList(), target), print);
    }

    private Anchor download(List<SittingId> sittings, Optional<TargetProfileId> target) {
        var language = Formats.language();
        var handler = DownloadHandler.fromInputStream(event -> {
            var reader = actor.get();
            var bytes = pdf.print(comparisons.export(reader, sittings, target, language), reader.name());
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), pdf.fileName(language), "application/pdf", bytes.length);
        });
        var anchor = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("recruiting.compare.pdf"));
        anchor.addClassName("recruiting-deed");
        return anchor;
    }

    private Component people(Requisition opening, List<Candidate> submitted) {
        var list = new UnorderedList();
        list.addClassName("miyar-compare-people");
        submitted.forEach(each -> {
            var link = CandidateLinks.to(each.id());
            link.add(new Isolated(each.row().name()));
            var item = new ListItem(link);
            if (each.row().demo()) {
                item.add(StateTag.simulated(content));
            }
            var invited = new Span(getTranslation(
                    "recruiting.compare.invited", formats.day(each.row().invitedAt())));
            invited.addClassName("miyar-quiet");
            item.add(invited);
            list.add(item);
        });
        return new Div(OpeningLinks.to(opening.form().title().in(Formats.language()), opening.id()), list);
    }

    private Paragraph caution(String key, Object... arguments) {
        var said = new Paragraph(getTranslation(key, arguments));
        said.addClassName("miyar-caution");
        return said;
    }
}
