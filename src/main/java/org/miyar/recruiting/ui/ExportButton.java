package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.miyar.identity.CurrentActor;
import org.miyar.kernel.Language;
import org.miyar.recruiting.CandidateFilter;
import org.miyar.recruiting.Exports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the list that is shown as a table: with or without results, for any program or for a spreadsheet. */
final class ExportButton extends Button {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ExportButton.class);

    private final transient Exports exports;
    private final transient CurrentActor actor;
    private final transient Supplier<CandidateFilter> shown;

    /** @param shown whom the list shows at that moment */
    ExportButton(Exports exports, CurrentActor actor, Supplier<CandidateFilter> shown) {
        this.exports = exports;
        this.actor = actor;
        this.shown = shown;
        setText(getTranslation("recruiting.export"));
        setIcon(VaadinIcon.DOWNLOAD_ALT.create());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(click -> ask());
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setMaxWidth("28rem");
        dialog.setHeaderTitle(getTranslation("recruiting.export.title"));
        var results = new Checkbox(getTranslation("recruiting.export.results"));
        var why = new Paragraph(getTranslation("recruiting.export.why"));
        why.addClassName("miyar-quiet");
        var files = new Div();
        files.addClassName("recruiting-export");
        for (var format : Exports.Format.values()) {
            var link = new Anchor(
                    (DownloadEvent event) -> write(event, format, results.getValue()),
                    getTranslation("recruiting.export." + format.ending()));
            link.addClassName("recruiting-deed");
            files.add(link);
        }
        dialog.add(results, files, why);
        var close = new Button(getTranslation("design.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private void write(DownloadEvent event, Exports.Format format, boolean results) throws IOException {
        event.setFileName(getTranslation("recruiting.csv.file") + "." + format.ending());
        event.setContentType(format.mediaType());
        try (var out = event.getOutputStream()) {
            exports.write(
                    actor.get(),
                    shown.get(),
                    results,
                    format,
                    Language.of(event.getUI().getLocale()),
                    out);
        } catch (UncheckedIOException e) {
            // Whoever reads has stopped the download; nothing more is read for it.
            LOG.debug("An export was broken off", e);
        }
    }
}
