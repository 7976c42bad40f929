package org.miyar.scoring;

import java.util.EnumSet;
import java.util.Set;

/**
 * Names the arithmetic of this package. Every stored result carries it beside the versions of instrument and norm, so that
 * it can be recomputed to the same digits. Raise it with any change that can alter a digit of a result, and keep what the
 * earlier ones did.
 *
 * <ul>
 *   <li>1: the first.
 *   <li>2: response quality knows the even–odd index.
 * </ul>
 */
public final class AlgorithmVersion {
    public static final String CURRENT = "2";

    private AlgorithmVersion() {}

    /** The indices of response quality that a version has. Throws {@link IllegalArgumentException} if there is no such version. */
    static Set<QualityIndex> indices(String version) {
        return switch (version) {
            case "1" -> EnumSet.complementOf(EnumSet.of(QualityIndex.EVEN_ODD));
            case CURRENT -> EnumSet.allOf(QualityIndex.class);
            default -> throw new IllegalArgumentException("There is no algorithm version " + version);
        };
    }
}
