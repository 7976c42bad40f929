package org.miyar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miyar.application.PdfCheck.Verdict;
import org.openpdf.text.pdf.PdfWriter;

class PdfCheckTest {
    @Test
    void a_cv_is_sound_however_it_was_packed() {
        assertThat(PdfCheck.of(Pdfs.cv())).isEqualTo(Verdict.SOUND);
        assertThat(PdfCheck.of(Pdfs.made(PdfWriter::setFullCompression))).isEqualTo(Verdict.SOUND);
        assertThat(PdfCheck.of(Pdfs.byHand(""))).isEqualTo(Verdict.SOUND);
    }

    @Test
    void what_is_no_pdf_cannot_be_read() {
        for (var other : new String[] {"", "%PDF", "%PDF-1.7", "PK\u0003\u0004", "<html>%PDF-1.4</html>"}) {
            assertThat(PdfCheck.of(other.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(other)
                    .isEqualTo(Verdict.UNREADABLE);
        }
        var cv = Pdfs.cv();
        assertThat(PdfCheck.of(Arrays.copyOf(cv, cv.length / 4))).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void what_is_locked_is_said_to_be() {
        assertThat(PdfCheck.of(Pdfs.locked())).isEqualTo(Verdict.LOCKED);
        assertThat(PdfCheck.of(Pdfs.restricted())).isEqualTo(Verdict.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
                "/OpenAction << /S /J#61vaScript /J#53 (1) >>",
                "/OpenAction << /S /Launch /F (calc.exe) >>",
                "/Names << /EmbeddedFiles << /Names [] >> >>",
                "/Names << /JavaScript << /Names [] >> >>",
                "/AcroForm << /XFA [] >>",
                "/Deep [[[[ << /S /SubmitForm >> ]]]]"
            })
    void what_acts_by_itself_is_found_wherever_it_stands(String catalog) {
        assertThat(PdfCheck.of(Pdfs.byHand(catalog))).isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void so_it_is_where_it_is_only_referred_to() {
        assertThat(PdfCheck.of(Pdfs.byHand("/OpenAction 4 0 R", "<< /S 5 0 R /X (1) >>", "/Launch")))
                .isEqualTo(Verdict.ACTIVE);
        assertThat(PdfCheck.of(
                        Pdfs.made(PdfWriter::setFullCompression, writer -> writer.addJavaScript("app.alert(1)"))))
                .isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void a_link_and_an_opening_page_are_no_program() {
        assertThat(PdfCheck.of(Pdfs.byHand("/OpenAction << /S /URI /URI (https://example.org) >>")))
                .isEqualTo(Verdict.SOUND);
    }

    @Test
    void a_list_of_objects_that_unpacks_too_far_is_not_opened() throws Exception {
        assertThat(PdfCheck.of(Pdfs.listing(list("/N 1", "6 0 << >>")))).isEqualTo(Verdict.SOUND);
        assertThat(PdfCheck.of(Pdfs.listing(list("/N 1", "6 0 << /S /JavaScript >>"))))
                .isEqualTo(Verdict.ACTIVE);
        assertThat(PdfCheck.of(Pdfs.listing(list("/N 1 /Filter /FlateDecode", bomb()))))
                .isEqualTo(Verdict.UNREADABLE);
        assertThat(PdfCheck.of(Pdfs.listing(list("/N 1 /Filter [/FlateDecode /FlateDecode]", bomb()))))
                .isEqualTo(Verdict.UNREADABLE);
    }

    private static String list(String entries, String content) {
        return "<< /Type /ObjStm /First 4 " + entries + " /Length " + content.length() + " >>\nstream\n" + content
                + "\nendstream";
    }

    /** A list of objects that unpacks to 64 MB. */
    private static String bomb() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write("6 0 << >>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 64; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_file_that_leads_in_circles_comes_to_an_end() {
        assertThat(inTime(circling())).isNotNull();
        assertThat(inTime(Pdfs.byHand("/Pages 4 0 R", "<< /Type /Pages /Kids [4 0 R 4 0 R] /Count 9 >>")))
                .isNotNull();
    }

    @Test
    void a_file_that_claims_millions_of_objects_is_not_believed() {
        var small = new String(Pdfs.byHand(""), StandardCharsets.ISO_8859_1);
        for (var claim : new String[] {
            small.replace("/Size 4", "/Size 400000000"),
            small.replace("xref\n0 4", "xref\n0 400000000"),
            small.replaceFirst("startxref\n\\d+", "startxref\n0")
                    .replace("trailer", "400000000 0 obj\n<< >>\nendobj\ntrailer"),
        }) {
            assertThat(claim).isNotEqualTo(small);
            // Where an array of so many were made, there would be no memory for it.
            assertThat(inTime(claim.getBytes(StandardCharsets.ISO_8859_1))).isNotNull();
        }
        assertThat(PdfCheck.of(Pdfs.listing(list("/N 400000000", "6 0 << >>")))).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void a_long_object_that_is_named_a_hundred_thousand_times_is_not_read_as_often() {
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj\n(")
                .append("long ".repeat(500_000))
                .append(")\nendobj\n");
        int xref = pdf.length();
        pdf.append("xref\n0 100001\n0000000000 65535 f \n").append("0000000009 00000 n \n".repeat(100_000));
        pdf.append("trailer\n<< /Root 1 0 R /Size 100001 >>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        assertThat(inTime(pdf.toString().getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void what_is_locked_with_a_certificate_is_locked() {
        var small = new String(Pdfs.byHand(""), StandardCharsets.ISO_8859_1);
        var locked = small.replace(
                "/Size 4", "/Size 4 /Encrypt << /Filter /Adobe.PubSec /V 2 /Length 128 /Recipients [] >>");
        assertThat(PdfCheck.of(locked.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Verdict.LOCKED);
    }

    private static Verdict inTime(byte[] file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PdfCheck.of(file));
    }

    /** The newest list of objects names an older one, which names a still older one, which names the second again. */
    private static byte[] circling() {
        var small = new String(Pdfs.byHand(""), StandardCharsets.ISO_8859_1);
        var body = small.substring(0, small.indexOf("xref\n"));
        var section = "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 /Prev %010d >>\n";
        int length = section.formatted(0).length();
        var pdf = new StringBuilder(body);
        for (int next : new int[] {1, 2, 1}) {
            pdf.append(section.formatted(body.length() + next * length));
        }
        pdf.append("startxref\n").append(body.length()).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
