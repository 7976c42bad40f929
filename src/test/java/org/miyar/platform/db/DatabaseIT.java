package org.miyar.platform.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.testkit.TestMiyar;

class DatabaseIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void a_failed_statement_keeps_its_arguments_to_itself() {
        assertThatThrownBy(() -> miyar.jdbi()
                        .useHandle(
                                handle -> handle.execute("select no_such_column from answer where item = ?", "S3CRET")))
                .isInstanceOf(StatementException.class)
                .hasMessageNotContaining("S3CRET");
    }
}
