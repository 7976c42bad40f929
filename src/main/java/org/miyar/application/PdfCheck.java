package org.miyar.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/** Whether a file is what it says, a PDF to be read and nothing else. */
final class PdfCheck {
    /** Keys that bring a program, a form that is one, or another file. */
    private static final Set<String> ACTING_KEYS =
            Set.of("/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent");
    /** Kinds of action and of annotation that start something when the file is opened or clicked. */
    private static final Set<String> ACTING_KINDS = Set.of(
            "/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/EmbeddedFile", "/RichMedia", "/FileAttachment");

    private static final Set<String> KINDS = Set.of("/S", "/Type", "/Subtype");

    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int DEEPEST = 64;

    private PdfCheck() {}

    enum Verdict {
        SOUND,
        UNREADABLE,
        LOCKED,
        ACTIVE
    }

    static Verdict of(byte[] file) {
        if (!begins(file)) {
            return Verdict.UNREADABLE;
        }
        try (var reader = new UntrustedPdf(file)) {
            if (!reader.hasPages()) {
                return Verdict.UNREADABLE;
            }
            return acts(reader) ? Verdict.ACTIVE : Verdict.SOUND;
        } catch (BadPasswordException e) {
            return Verdict.LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The library says in many ways that it cannot make sense of a file; ours to know is only that it cannot.
            return Verdict.UNREADABLE;
        }
    }

    private static boolean begins(byte[] file) {
        if (file.length < BEGINNING.length) {
            return false;
        }
        for (int i = 0; i < BEGINNING.length; i++) {
            if (file[i] != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean acts(PdfReader reader) {
        if (acts(reader.getTrailer(), 0)) {
            return true;
        }
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (acts(reader.getPdfObject(i), 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean acts(@Nullable PdfObject object, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        return switch (object) {
            case PdfDictionary dictionary -> {
                for (var key : dictionary.getKeys()) {
                    var value = dictionary.get(key);
                    if (ACTING_KEYS.contains(decoded(key)) || isActing(key, value) || acts(value, depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            // A kind may stand by itself and be referred to.
            case PdfName kind when depth == 0 -> ACTING_KINDS.contains(decoded(kind));
            case PdfArray array -> array.getElements().stream().anyMatch(element -> acts(element, depth + 1));
            case null, default -> false;
        };
    }

    private static boolean isActing(PdfName key, PdfObject value) {
        return KINDS.contains(decoded(key)) && value instanceof PdfName kind && ACTING_KINDS.contains(decoded(kind));
    }

    /** A letter of a name may be written as its number. */
    private static String decoded(PdfName name) {
        return "/" + PdfName.decodeName(name.toString()).replaceFirst("^/", "");
    }
}
