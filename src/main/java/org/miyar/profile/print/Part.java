package org.miyar.profile.print;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** What several strips are together to somebody who hears the page: a table, read row by row, or a picture, told by one sentence. */
final class Part {
    private final PdfName type;
    private final @Nullable String sentence;
    private @Nullable PdfStructureElement element;

    private Part(PdfName type, @Nullable String sentence) {
        this.type = type;
        this.sentence = sentence;
    }

    static Part table() {
        return new Part(PdfName.TABLE, null);
    }

    static Part picture(String sentence) {
        return new Part(new PdfName("Figure"), sentence);
    }

    boolean isPicture() {
        return sentence != null;
    }

    /** Its place in the tree, where its first strip was printed. */
    PdfStructureElement in(PdfStructureElement document) {
        var known = element;
        if (known == null) {
            known = new PdfStructureElement(document, type);
            if (sentence != null) {
                known.put(new PdfName("Alt"), new PdfString(sentence, PdfObject.TEXT_UNICODE));
            }
            element = known;
        }
        return known;
    }
}
