package org.miyar.profile;

import com.ibm.icu.math.MathContext;
import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.kernel.PartialText;
import org.miyar.platform.i18n.Messages;
import org.miyar.platform.time.Dates;

/** Texts, numbers and dates of a report in its reader's language. */
record Wording(Messages messages, Language language, ZoneId zone) {
    String text(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    String of(LocalizedText text) {
        return text.in(language);
    }

    String of(PartialText text) {
        return text.in(language);
    }

    String instrument(InstrumentVersion instrument) {
        return text("profile.instrument", of(instrument.definition().name()), digits(instrument.version()));
    }

    /** What produced a result. */
    String versions(InstrumentVersion instrument, Optional<NormVersion> norm, String algorithm) {
        var against = norm.map(each -> text(
                        each.simulated() ? "profile.versions.norm-simulated" : "profile.versions.norm",
                        each.number(),
                        each.people()))
                .orElseGet(() -> text("profile.norm.none"));
        return text("profile.versions", instrument(instrument), against, digits(algorithm));
    }

    /** With exactly so many decimals: no more than the measurement carries. */
    String number(double value, int decimals) {
        return format(value, decimals, decimals);
    }

    /** Empty stays empty. */
    String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? number(value.getAsDouble(), decimals) : "";
    }

    /** As many decimals as it has, at most two. */
    String plain(double value) {
        return format(value, 0, 2);
    }

    private String format(double value, int least, int most) {
        var format = NumberFormat.getInstance(Messages.locale(language));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(MathContext.ROUND_HALF_UP);
        return format.format(value);
    }

    String range(String from, String to) {
        return text("profile.range", from, to);
    }

    String digits(String text) {
        return Digits.inLanguage(text, language);
    }

    String day(Instant instant) {
        return Dates.day(instant, language, zone);
    }

    String dayAndTime(Instant instant) {
        return Dates.dayAndTime(instant, language, zone);
    }
}
