package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Styles know where reading begins and ends, never left and right: two of the three languages are written from the right. */
class StylesTest {
    private static final Pattern PHYSICAL =
            Pattern.compile("(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\\b"
                    + "|border-(?:top|bottom)-(?:left|right)-radius|(?:^|[;{\\s])(?:left|right)\\s*:(?!\\s*['\"])"
                    + "|(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b");

    @Test
    void no_style_names_a_physical_side() {
        var styles = Stream.of(
                        Sources.files("frontend", ".css"),
                        Sources.files("src/main/resources", ".css"),
                        Sources.files("frontend", "-styles.ts"),
                        Sources.files("frontend", "styles.ts"))
                .flatMap(List::stream)
                .toList();
        assertThat(styles)
                .allSatisfy(file -> assertThat(PHYSICAL.matcher(file.text())
                                .results()
                                .map(found -> found.group().strip()))
                        .as(file.path())
                        .isEmpty());
    }
}
