package org.miyar.recruiting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.miyar.scoring.QualityIndex;

/** By signals of response quality: with any that stands out, with none, or with one. Only of those who have a result. */
public sealed interface SignalFilter {
    record Some() implements SignalFilter {}

    record None() implements SignalFilter {}

    record One(QualityIndex index) implements SignalFilter {}

    /** The filter in addresses. */
    default String code() {
        return switch (this) {
            case Some() -> "some";
            case None() -> "none";
            case One(var index) -> index.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    public static Optional<SignalFilter> ofCode(String code) {
        return switch (code) {
            case "some" -> Optional.of(new Some());
            case "none" -> Optional.of(new None());
            default ->
                Arrays.stream(QualityIndex.values())
                        .map(One::new)
                        .filter(one -> one.code().equals(code))
                        .map(SignalFilter.class::cast)
                        .findFirst();
        };
    }
}
