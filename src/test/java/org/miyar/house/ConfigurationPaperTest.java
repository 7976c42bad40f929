package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.miyar.platform.config.Setting;

class ConfigurationPaperTest {
    @Test
    void the_paper_lists_every_setting_as_the_program_has_it() {
        var rows = Sources.text("docs/CONFIGURATION.md")
                .lines()
                .filter(line -> line.contains("` | `miyar."))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(Setting.values())
                        .map(ConfigurationPaperTest::row)
                        .toList());
    }

    private static String row(Setting setting) {
        var value = setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`";
        return "| `%s` | `%s` | %s | %s |"
                .formatted(setting.environmentName(), setting.key(), value, setting.purpose())
                .replace("|  |", "| |");
    }
}
