package org.miyar.application;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** PDF files of every kind that may come, for tests. */
public final class Pdfs {
    private static final int ENTRY = 7;

    private Pdfs() {}

    public static byte[] cv() {
        return made(writer -> {});
    }

    public static byte[] locked() {
        return made(writer -> writer.setEncryption(
                "user".getBytes(StandardCharsets.US_ASCII),
                "owner".getBytes(StandardCharsets.US_ASCII),
                PdfWriter.ALLOW_PRINTING,
                PdfWriter.STANDARD_ENCRYPTION_128));
    }

    /** Anybody can open it, nobody may change it: still encrypted. */
    static byte[] restricted() {
        return made(writer -> writer.setEncryption(
                new byte[0],
                "owner".getBytes(StandardCharsets.US_ASCII),
                PdfWriter.ALLOW_PRINTING,
                PdfWriter.STANDARD_ENCRYPTION_128));
    }

    public static byte[] made(Consumer<PdfWriter> change) {
        return made(change, writer -> {});
    }

    /** @param inside what is done once the document is begun */
    static byte[] made(Consumer<PdfWriter> change, Consumer<PdfWriter> inside) {
        var out = new ByteArrayOutputStream();
        var document = new Document();
        var writer = PdfWriter.getInstance(document, out);
        change.accept(writer);
        document.open();
        inside.accept(writer);
        document.add(new Paragraph("Curriculum vitae"));
        document.close();
        return out.toByteArray();
    }

    /** A PDF with these objects after the page, written by hand; {@code 1} is the catalog's entry. */
    public static byte[] byHand(String catalog, String... objects) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new StringBuilder();
        var all = new String[3 + objects.length];
        all[0] = "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>";
        all[1] = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        all[2] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>";
        System.arraycopy(objects, 0, all, 3, objects.length);
        for (int i = 0; i < all.length; i++) {
            offsets.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(all[i]).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 ")
                .append(all.length + 1)
                .append("\n0000000000 65535 f \n")
                .append(offsets);
        pdf.append("trailer\n<< /Root 1 0 R /Size ").append(all.length + 1).append(" >>\nstartxref\n");
        pdf.append(xref).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF that lists its objects in a stream, by hand; the sixth stands inside the fourth, which is given. */
    static byte[] listing(String fourth) {
        var pdf = new StringBuilder("%PDF-1.5\n");
        var entries = new StringBuilder(entry(0, 0));
        for (var object : new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources 6 0 R >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>",
            fourth
        }) {
            entries.append(entry(1, pdf.length()));
            pdf.append(entries.length() / ENTRY - 1)
                    .append(" 0 obj\n")
                    .append(object)
                    .append("\nendobj\n");
        }
        int xref = pdf.length();
        entries.append(entry(1, xref)).append(entry(2, 4));
        pdf.append("5 0 obj\n<< /Type /XRef /Size 7 /W [1 4 2] /Root 1 0 R /Length ")
                .append(entries.length())
                .append(" >>\nstream\n")
                .append(entries)
                .append("\nendstream\nendobj\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String entry(int type, int value) {
        var bytes = ByteBuffer.allocate(ENTRY).put((byte) type).putInt(value).array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
