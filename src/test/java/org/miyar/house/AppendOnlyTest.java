package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written for good is never written over: no statement of the program changes or removes such rows. */
class AppendOnlyTest {
    private static final List<String> TABLES = List.of("audit_event", "interview_rating", "decision");

    @Test
    void no_statement_changes_or_removes_what_is_written_for_good() {
        for (var table : TABLES) {
            var change = Pattern.compile(
                    "\\b(update|delete\\s+from|replace\\s+into|merge\\s+into|truncate(\\s+table)?)\\s+" + table
                            + "\\b|\\binto\\s+" + table + "\\b[^;]*on\\s+duplicate\\s+key",
                    Pattern.CASE_INSENSITIVE);
            assertThat(change.matcher("update " + table + " set x = 1").find()).isTrue();
            assertThat(Sources.java(Sources.MAIN))
                    .allSatisfy(file -> assertThat(
                                    change.matcher(Sources.text(file.path())).find())
                            .as(file.path() + " on " + table)
                            .isFalse());
        }
    }
}
