package org.miyar.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.IntHashtable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.RandomAccessFileOrArray;

/**
 * Opens a file that nobody vouches for. The library believes what a file says of itself: how many objects there are, where the next part
 * stands, what a list unpacks to. Here each of these is bounded first, so that no file takes more time or memory than a CV is worth.
 */
final class UntrustedPdf extends PdfReader {
    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_SECTIONS = 1_000;
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    /** How often a file may be read over, in times its length, and what is read in any case. */
    private static final int MOST_READINGS = 20;

    private static final int READ_IN_ANY_CASE = 1024 * 1024;
    /** Widths in the tables that list objects are a few bytes. */
    private static final int WIDEST = 64;

    private static final Pattern HUGE_OBJECT_NUMBER = Pattern.compile("\\d{7}[\\s\\x00]+\\d+[\\s\\x00]+obj");

    private final byte[] file;
    private int sections;
    private long unpacked;
    private long read;
    private boolean reading;
    private boolean pages;

    /** Throws {@link BadPasswordException} if the file is encrypted, whoever may open it. */
    UntrustedPdf(byte[] file) throws IOException {
        this.file = file;
        this.tokens = new PRTokeniser(new Metered(file));
        readPdf();
    }

    boolean hasPages() {
        return pages;
    }

    /** The tree of pages is not walked, since it may lead in circles. */
    @Override
    protected void readPages() {
        var kids = trailer.getAsDict(PdfName.ROOT).getAsDict(PdfName.PAGES).getAsArray(PdfName.KIDS);
        pages = kids != null && !kids.isEmpty();
    }

    @Override
    protected void readDocObj() throws IOException {
        var encryption = trailer.get(PdfName.ENCRYPT);
        if (encryption != null && !encryption.isNull()) {
            throw new BadPasswordException("encrypted");
        }
        super.readDocObj();
    }

    @Override
    protected PdfDictionary readXrefSection() throws IOException {
        countSection();
        int start = tokens.getFilePointer();
        tokens.nextValidToken();
        tokens.nextValidToken();
        while (!tokens.getStringValue().equals("trailer")) {
            int first = objects();
            tokens.nextValidToken();
            int entries = objects();
            bound(first + entries, MOST_OBJECTS);
            for (int i = 0; i < entries * 3 + 1; i++) {
                tokens.nextValidToken();
            }
        }
        if (readPRObject() instanceof PdfDictionary declared) {
            bound(declared.get(PdfName.SIZE), MOST_OBJECTS);
        }
        tokens.seek(start);
        return super.readXrefSection();
    }

    @Override
    protected boolean readXRefStream(int start) throws IOException {
        countSection();
        tokens.seek(start);
        for (int i = 0; i < 3; i++) {
            tokens.nextToken();
        }
        if (tokens.getStringValue().equals("obj") && readPRObject() instanceof PRStream list) {
            bound(list.get(PdfName.SIZE), MOST_OBJECTS);
            bound(list.get(PdfName.W), WIDEST);
            bound(list.get(PdfName.INDEX), MOST_OBJECTS);
            bound(list.get(PdfName.LENGTH), file.length);
            list.setLength(list.getAsNumber(PdfName.LENGTH).intValue());
            boundUnpacked(list);
        }
        return super.readXRefStream(start);
    }

    @Override
    protected void readObjStm(PRStream list, IntHashtable wanted) throws IOException {
        bound(list.getDirectObject(PdfName.N), MOST_OBJECTS);
        boundUnpacked(list);
        super.readObjStm(list, wanted);
    }

    @Override
    protected void rebuildXref() throws IOException {
        if (HUGE_OBJECT_NUMBER
                .matcher(new String(file, StandardCharsets.ISO_8859_1))
                .find()) {
            throw tooMuch();
        }
        super.rebuildXref();
    }

    /** Many entries of a list may name the same long object. */
    @Override
    protected PdfObject readPRObject() throws IOException {
        if (reading) {
            return super.readPRObject();
        }
        if (read > 2L * MOST_UNPACKED) {
            throw tooMuch();
        }
        int start = tokens.getFilePointer();
        reading = true;
        try {
            return super.readPRObject();
        } finally {
            reading = false;
            read += Math.max(0, tokens.getFilePointer() - start);
        }
    }

    private void countSection() throws IOException {
        if (++sections > MOST_SECTIONS) {
            throw tooMuch();
        }
    }

    private int objects() throws IOException {
        if (tokens.getTokenType() != PRTokeniser.TK_NUMBER) {
            throw tooMuch();
        }
        bound(tokens.intValue(), MOST_OBJECTS);
        return tokens.intValue();
    }

    /** Whatever numbers it holds; what is left out, or is none at all, the library refuses by itself. */
    private static void bound(@Nullable PdfObject declared, int most) throws IOException {
        switch (declared) {
            case PdfNumber number -> bound(number.intValue(), most);
            case PdfArray array -> {
                for (var element : array.getElements()) {
                    bound(element, most);
                }
            }
            case PdfDictionary dictionary -> {
                for (var key : dictionary.getKeys()) {
                    bound(dictionary.get(key), most);
                }
            }
            case null, default -> {}
        }
    }

    private static void bound(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw tooMuch();
        }
    }

    /** A few kilobytes can be made to unpack into gigabytes. What is packed otherwise than once is not looked into but refused. */
    private void boundUnpacked(PRStream list) throws IOException {
        var filter = list.getDirectObject(PdfName.FILTER);
        var only = filter instanceof PdfArray array && array.size() == 1 ? array.getDirectObject(0) : filter;
        if (only == null) {
            return;
        }
        if (!PdfName.FLATEDECODE.equals(only)) {
            throw tooMuch();
        }
        bound(list.getDirectObject(PdfName.DECODEPARMS), WIDEST);
        unpacked += unpacked(getStreamBytesRaw(list, tokens.getFile()), MOST_UNPACKED - unpacked);
        if (unpacked >= MOST_UNPACKED) {
            throw tooMuch();
        }
    }

    private static long unpacked(byte[] packed, long most) {
        var inflater = new Inflater();
        var block = new byte[8192];
        try {
            inflater.setInput(packed);
            while (!inflater.finished()
                    && !inflater.needsInput()
                    && !inflater.needsDictionary()
                    && inflater.getBytesWritten() < most) {
                inflater.inflate(block);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static IOException tooMuch() {
        return new IOException("This file asks for more than it is worth");
    }

    /** Ends where a file is read over and over. */
    private static final class Metered extends RandomAccessFileOrArray {
        private long left;

        Metered(byte[] file) {
            super(file);
            this.left = (long) MOST_READINGS * file.length + READ_IN_ANY_CASE;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            count(length);
            return super.read(buffer, offset, length);
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw tooMuch();
            }
        }
    }
}
