package org.miyar.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.miyar.design.CopyButton;
import org.miyar.design.DetailPanel;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.notification.Letter;
import org.miyar.notification.LetterStatus;
import org.miyar.notification.StoredLetter;
import org.miyar.oversight.Letterbox;

/** One letter as its reader gets it, to be copied and passed on, or sent again. */
final class LetterPanel extends DetailPanel {
    private static final long serialVersionUID = 1L;

    LetterPanel(StoredLetter stored, Letterbox letters, CurrentActor actor, Formats formats, Runnable closed) {
        super(stored.letter().subject(), closed);
        var letter = stored.letter();
        var to = new Paragraph(getTranslation("oversight.outbox.to", letter.to().value()));
        var text = new Div(letter.body());
        text.addClassName("miyar-letter");
        text.getElement().setAttribute("lang", letter.language().tag());
        text.getElement().setAttribute("dir", letter.language().rightToLeft() ? "rtl" : "ltr");
        add(to, new Paragraph(state(stored, formats)), text);
        letter.attachment().ifPresent(file -> add(download(file)));
        var copy = new CopyButton(
                getTranslation("oversight.outbox.copy"),
                letter.body(),
                text,
                getTranslation("oversight.outbox.copied"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row = new Div(copy);
        row.addClassName("miyar-detail-actions");
        boolean here = stored.status() == LetterStatus.FAILED || stored.status() == LetterStatus.KEPT;
        if (here && stored.linkRemoved()) {
            add(new Paragraph(getTranslation("oversight.outbox.link-ended")));
        } else if (here && letters.leavesByMail()) {
            row.add(new Button(getTranslation("oversight.outbox.retry"), click -> {
                if (letters.retry(actor.get(), stored.id())) {
                    Notices.done(getTranslation("oversight.outbox.retried"));
                } else {
                    Notices.problem(getTranslation("oversight.outbox.not-retried"));
                }
                closed.run();
            }));
        }
        add(row);
    }

    private Anchor download(Letter.Attachment file) {
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        var handler = DownloadHandler.fromInputStream(event ->
                new DownloadResponse(new ByteArrayInputStream(bytes), file.name(), file.mediaType(), bytes.length));
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("oversight.outbox.attachment", file.name()));
    }

    private String state(StoredLetter stored, Formats formats) {
        return switch (stored.status()) {
            case SENT ->
                getTranslation(
                        "oversight.outbox.state.sent",
                        formats.dayAndTime(stored.sentAt().orElse(stored.writtenAt())));
            case KEPT -> getTranslation("oversight.outbox.state.kept");
            case WAITING ->
                stored.lastProblem().isEmpty()
                        ? getTranslation("oversight.outbox.state.waiting")
                        : getTranslation("oversight.outbox.state.again", stored.lastProblem());
            case FAILED ->
                stored.lastProblem().isEmpty()
                        ? getTranslation("oversight.outbox.state.unsent")
                        : getTranslation("oversight.outbox.state.failed", stored.lastProblem());
        };
    }
}
