package org.miyar.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.testkit.Contract;
import org.miyar.testkit.TestMiyar;

class ContractIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.serving();

    @Test
    void the_contract_and_the_resources_name_the_same_operations() throws Exception {
        assertThat(implemented()).isEqualTo(Contract.operations());
    }

    private static Set<String> implemented() throws IOException, ClassNotFoundException {
        var operations = new TreeSet<String>();
        try (var stream = ContractIT.class.getResourceAsStream("/META-INF/jandex.idx")) {
            for (var annotation : new IndexReader(stream).read().getAnnotations(Path.class)) {
                if (annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
                    var resource =
                            Class.forName(annotation.target().asClass().name().toString());
                    Arrays.stream(resource.getDeclaredMethods())
                            .flatMap(method -> operations(resource, method))
                            .forEach(operations::add);
                }
            }
        }
        return operations;
    }

    private static Stream<String> operations(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        var path = ("/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path);
    }

    @Test
    void the_contract_is_served_to_anybody() {
        var answer = miyar.browser().get("/api/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void the_contract_can_be_read_as_a_page_without_script() {
        var answer = miyar.browser().get("/api/");

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(answer.body())
                .contains(
                        "PUT /api/sittings/current/answers/{item}",
                        "<dt><code>item</code></dt><dd><p>path, required. The item",
                        "<dt><code>Miyar-Sitting</code></dt><dd><p>header, optional. The reference of the sitting",
                        "id=\"Sitting\"")
                .doesNotContain("<script", "style=");
    }
}
