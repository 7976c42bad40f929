package org.miyar.profile.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The fonts and colours of a printed report, embedded so that every reader sees the same letters. */
final class Typeface {
    static final Color INK = new Color(0x14213D);
    static final Color SOFT = new Color(0x475067);
    static final Color LINE = new Color(0xDEDBD2);
    static final Color SUNK = new Color(0xF1EFE8);
    static final Color PRIMARY = new Color(0x0F766E);
    static final Color CAUTION = new Color(0xFDF0E2);
    static final Color TARGET = new Color(0xCFE6DD);
    static final Color TARGET_EDGE = new Color(0x5F8F80);
    static final Color DOT = new Color(0x0072B2);
    static final Color WATERMARK = new Color(0xF3EFE6);

    private static final float BODY = 9.5f;

    private final BaseFont regular = load("Vazirmatn-Regular.ttf");
    private final BaseFont bold = load("Vazirmatn-Bold.ttf");

    Font body() {
        return new Font(regular, BODY, Font.NORMAL, INK);
    }

    Font strong() {
        return new Font(bold, BODY, Font.NORMAL, INK);
    }

    Font small() {
        return new Font(regular, 8, Font.NORMAL, SOFT);
    }

    Font smallStrong() {
        return new Font(bold, 8, Font.NORMAL, SOFT);
    }

    Font heading() {
        return new Font(bold, 13, Font.NORMAL, PRIMARY);
    }

    Font subheading() {
        return new Font(bold, 10.5f, Font.NORMAL, INK);
    }

    Font title() {
        return new Font(bold, 19, Font.NORMAL, INK);
    }

    /** In another size, for what is read from afar. */
    Font title(float size) {
        return new Font(bold, size, Font.NORMAL, PRIMARY);
    }

    Font strong(float size) {
        return new Font(bold, size, Font.NORMAL, INK);
    }

    Font body(float size) {
        return new Font(regular, size, Font.NORMAL, INK);
    }

    Font watermark() {
        return new Font(bold, 54, Font.NORMAL, WATERMARK);
    }

    private static BaseFont load(String file) {
        try (var stream = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, stream.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
