package org.miyar.recruiting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes a file with a list, into memory and nowhere else. */
final class RosterUpload extends Upload {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<byte[]> loaded;
    private final int most;

    /**
     * @param loaded told what is in the file; of one that is too large, its beginning and one byte too many
     * @param refused told in words why the browser does not even send a file
     */
    RosterUpload(int mostMegabytes, Consumer<byte[]> loaded, Consumer<String> refused) {
        this.loaded = loaded;
        this.most = mostMegabytes * 1_000_000;
        addClassName("recruiting-upload");
        setUploadHandler(this::take);
        setMaxFiles(1);
        setMaxFileSize(most);
        setAcceptedFileExtensions(".csv", ".tsv", ".txt");
        addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        setUploadButton(new Button(getTranslation("recruiting.roster.upload")));
        setI18n(words(mostMegabytes));
    }

    private void take(UploadEvent event) throws IOException {
        byte[] file;
        try (var stream = event.getInputStream()) {
            file = stream.readNBytes(most + 1);
        }
        // What fails in it is for the portal's own error handler.
        var _ = event.getUI().access(() -> {
            clearFileList();
            loaded.accept(file);
        });
    }

    private UploadI18N words(int mostMegabytes) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("recruiting.roster.upload-drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("recruiting.roster.problem.too-large", mostMegabytes))
                        .setTooManyFiles(getTranslation("recruiting.roster.upload-one"))
                        .setIncorrectFileType(getTranslation("recruiting.roster.problem.not-text")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("recruiting.roster.upload-running"))
                                .setProcessing(getTranslation("recruiting.roster.upload-running"))
                                .setStalled(getTranslation("recruiting.roster.upload-running"))
                                .setHeld(getTranslation("recruiting.roster.upload-running")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("recruiting.roster.upload-failed"))
                                .setUnexpectedServerError(getTranslation("recruiting.roster.upload-failed"))
                                .setForbidden(getTranslation("recruiting.roster.upload-failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("recruiting.roster.upload"))
                        .setStart(getTranslation("recruiting.roster.upload"))
                        .setRemove(getTranslation("design.close")));
    }
}
