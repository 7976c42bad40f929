package org.miyar.application.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Optional;
import org.miyar.application.Application;
import org.miyar.application.Applications;
import org.miyar.application.Cvs;
import org.miyar.application.PhoneNumbers;
import org.miyar.design.Formats;
import org.miyar.design.Isolated;
import org.miyar.identity.Actor;
import org.miyar.identity.CurrentActor;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.ui.CandidatePart;

/** What a candidate has told by applying: how to call them, which languages they speak, their CV. */
@Dependent
public class ApplicationPart implements CandidatePart {
    private static final int ORDER = 100;
    private static final long KILOBYTE = 1024;

    private final Applications applications;
    private final Cvs cvs;
    private final PhoneNumbers phones;
    private final CurrentActor actor;
    private final Formats formats;

    @Inject
    ApplicationPart(Applications applications, Cvs cvs, PhoneNumbers phones, CurrentActor actor, Formats formats) {
        this.applications = applications;
        this.cvs = cvs;
        this.phones = phones;
        this.actor = actor;
        this.formats = formats;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> section(Actor by, Candidate candidate, Runnable changed) {
        var told = applications.of(by, candidate.id());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(new H2(text("application.part.title")));
        section.addClassName("recruiting-section");
        for (var application : told) {
            section.add(facts(candidate.id(), application));
            section.add(new Button(
                    text("application.part.correct"),
                    click -> new TellingDialog(applications, phones, by, candidate.id(), application, changed).open()));
        }
        return Optional.of(section);
    }

    private DescriptionList facts(CandidateId candidate, Application application) {
        var list = new DescriptionList();
        list.addClassName("recruiting-facts");
        fact(list, "application.part.applied", new Span(formats.dayAndTime(application.appliedAt())));
        application.walkIn().ifPresent(day -> fact(list, "application.part.walk-in", new Span(formats.day(day))));
        application.phone().ifPresent(number -> {
            var call = new Anchor("tel:" + number.value(), phones.grouped(number));
            call.setRouterIgnore(true);
            call.addClassName("miyar-ltr");
            fact(list, "application.part.phone", call);
        });
        fact(list, "application.part.languages", new Isolated(application.languages()));
        application.cv().ifPresent(cv -> fact(list, "application.part.cv", download(candidate, cv)));
        if (application.cvMissed()) {
            fact(list, "application.part.cv", new Span(text("application.part.cv-missed")));
        }
        return list;
    }

    private Anchor download(CandidateId candidate, Application.Cv cv) {
        var handler = DownloadHandler.fromInputStream(event -> cvs.download(actor.get(), candidate, cv.id())
                .map(bytes -> new DownloadResponse(
                        new ByteArrayInputStream(bytes),
                        "cv-" + candidate.value() + ".pdf",
                        "application/pdf",
                        bytes.length))
                .orElseGet(() -> DownloadResponse.error(404)));
        return new Anchor(
                handler,
                AttachmentType.DOWNLOAD,
                text("application.part.download", Math.ceilDiv(cv.bytes(), KILOBYTE)));
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(value));
    }

    private static String text(String key, Object... arguments) {
        return Objects.requireNonNull(UI.getCurrent()).getTranslation(key, arguments);
    }
}
