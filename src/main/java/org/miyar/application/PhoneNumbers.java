package org.miyar.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miyar.kernel.Digits;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;

/** Telephone numbers as people type them: with digits of any script, blanks and dashes, with the country's code or, where a country is set, without. */
@ApplicationScoped
public class PhoneNumbers {
    private static final int LONGEST = 40;
    /** A number copied from an address book comes wrapped in marks that keep its direction. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final @Nullable String region;

    @Inject
    PhoneNumbers(Config config) {
        var set = config.text(Setting.PHONE_REGION);
        this.region = set.isEmpty() ? null : set;
    }

    /** The country whose numbers may be typed without its code (ISO 3166); empty if none is set. */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** The number that was typed; empty if nobody could be called there. */
    public Optional<PhoneNumber> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(Digits.toAscii(UNSEEN.matcher(typed).replaceAll("")), region);
            return numbers.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The number in groups, as it is easiest to read and dial: {@code +98 912 123 4567}. */
    public String grouped(PhoneNumber number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number.value(), null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return number.value();
        }
    }
}
