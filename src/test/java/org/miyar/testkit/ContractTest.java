package org.miyar.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miyar.testkit.Contract.Reply;

class ContractTest {
    private static final String KEPT = "{\"item\":\"EMP1\",\"outcome\":\"saved\",\"value\":4,\"sequence\":17}";
    private static final String PROBLEM =
            "{\"type\":\"/problems/sitting-closed\",\"title\":\"t\",\"status\":409,\"detail\":\"d\",\"correlation\":\"c\"}";

    @Test
    void what_is_agreed_passes() {
        assertThatCode(() -> {
                    check("{\"value\":4,\"sequence\":17}", 200, "application/json", KEPT);
                    check("{\"value\":4,\"sequence\":17}", 409, "application/problem+json", PROBLEM);
                    check("nonsense", 409, "application/problem+json", PROBLEM);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"value\":\"4\",\"sequence\":17} | 200 | application/json | {\"item\":\"EMP1\",\"outcome\":\"saved\",\"value\":4,\"sequence\":17}",
                "{\"value\":4} | 200 | application/json | {\"item\":\"EMP1\",\"outcome\":\"saved\",\"value\":4,\"sequence\":17}",
                "{\"value\":4,\"sequence\":17} | 200 | application/json | {\"item\":\"EMP1\",\"outcome\":\"lost\",\"value\":4,\"sequence\":17}",
                "{\"value\":4,\"sequence\":17} | 200 | application/json | {\"item\":\"EMP1\",\"outcome\":\"saved\",\"value\":4,\"sequence\":17,\"x\":1}",
                "{\"value\":4,\"sequence\":17} | 200 | text/plain | {\"item\":\"EMP1\",\"outcome\":\"saved\",\"value\":4,\"sequence\":17}",
                "{\"value\":4,\"sequence\":17} | 202 | application/json | {}",
                "{\"value\":4,\"sequence\":17} | 409 | application/json | {}",
                "{\"value\":4,\"sequence\":17} | 422 | application/problem+json | {\"type\":\"/problems/item-unknown\",\"title\":\"t\",\"status\":409,\"detail\":\"d\",\"correlation\":\"c\"}",
                "{\"value\":4,\"sequence\":17} | 409 | application/problem+json | {\"type\":\"/problems/item-unknown\",\"title\":\"t\",\"status\":409,\"detail\":\"d\",\"correlation\":\"c\"}"
            })
    void what_is_not_agreed_fails_the_test(String body, int status, String type, String answer) {
        assertThatThrownBy(() -> check(body, status, type, answer)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_operation_nobody_agreed_to_must_not_be_answered() {
        assertThatThrownBy(() -> Contract.check("GET", "/api/secrets", null, new Reply(200, "application/json", "{}")))
                .isInstanceOf(AssertionError.class);
    }

    private static void check(String body, int status, String type, String answer) {
        Contract.check("PUT", "/api/sittings/current/answers/EMP1?x=1", body, new Reply(status, type, answer));
    }
}
