package org.miyar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.miyar.kernel.Language;
import org.miyar.oversight.PersonalFile;
import org.miyar.oversight.RecordWords;
import org.miyar.profile.print.RecordPdf;

/** All that is kept of somebody as files: to be read, to be taken elsewhere, and what they sent themselves. */
@ApplicationScoped
public class OwnRecordArchive {
    private final RecordWords words;
    private final RecordPdf pdf;

    @Inject
    OwnRecordArchive(RecordWords words, RecordPdf pdf) {
        this.words = words;
        this.pdf = pdf;
    }

    /** To be read and printed. */
    public byte[] paper(PersonalFile file, Language language) {
        return pdf.print(words.of(file.pieces(), language), language);
    }

    /** Everything in one file. Names are the same in every language, so that no device stumbles over them. */
    public byte[] zip(PersonalFile file, List<byte[]> cvs, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "my-data.pdf", paper(file, language));
            add(zip, "my-data.json", file.json());
            for (int i = 0; i < cvs.size(); i++) {
                add(zip, "cv-" + (i + 1) + ".pdf", cvs.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
