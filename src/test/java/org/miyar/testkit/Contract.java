package org.miyar.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a test sends to the API, and what it gets, against {@code openapi.json}: {@link Browser} asks at every request. A
 * status, a body or a media type that the contract does not name fails the test, and so does a request outside the contract that
 * the server accepts.
 */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** References point into components, which is no keyword of JSON Schema itself. */
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.builder(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012))
            .metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("components"))
                    .build())
            .build();

    private static final Contract CURRENT = new Contract();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract() {
        try (var stream = Contract.class.getResourceAsStream("/openapi.json")) {
            document = JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body with which the contract shows an operation such as {@code POST /sittings/current/start}; empty if it takes none. */
    public static Optional<String> example(String operation) {
        var words = operation.split(" ");
        return Optional.ofNullable(CURRENT.document
                        .get("paths")
                        .path(words[1])
                        .path(words[0].toLowerCase(Locale.ROOT))
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .get("example"))
                .map(JsonNode::toString);
    }

    /** Every operation, as {@code GET /sittings/current}. */
    public static SortedSet<String> operations() {
        var operations = new TreeSet<String>();
        CURRENT.document
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Throws {@link AssertionError} if request and answer are not as agreed. */
    static void check(String method, String path, @Nullable String body, Reply reply) {
        if (path.startsWith("/api/")) {
            CURRENT.hold(method, path.replaceFirst("^/api", "").replaceFirst("\\?.*", ""), body, reply);
        }
    }

    /** What came back, as far as the contract speaks of it. */
    record Reply(int status, String contentType, String body) {
        String mediaType() {
            return contentType.replaceFirst(";.*", "").strip();
        }
    }

    private void hold(String method, String path, @Nullable String body, Reply reply) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            problem(reply);
            require(reply.status() >= 400, method + " " + path + " is not in the contract and was answered");
            return;
        }
        var name = operation.get().path("operationId").asText();
        var status = String.valueOf(reply.status());
        // No operation lists it, because no client that reads the contract can meet it.
        require(!status.equals("405"), name + " is in the contract but not to be had");
        var declared = resolved(operation.get().path("responses").path(status));
        require(!declared.isMissingNode(), name + " is not agreed to answer " + status);
        if (reply.status() < 400) {
            request(name, operation.get(), body);
        }
        answer(name + " " + status, declared, reply);
    }

    private void request(String name, JsonNode operation, @Nullable String body) {
        var declared = operation.path("requestBody");
        if (!declared.isMissingNode() && !declared.path("content").has("application/json")) {
            // A file: what is in it is for the test of the operation.
            return;
        }
        require(
                declared.isMissingNode() == (body == null || body.isEmpty()),
                name + (declared.isMissingNode() ? " has no body" : " needs a body") + ", yet was accepted");
        if (body != null && !body.isEmpty()) {
            var schema = declared.path("content").path("application/json").path("schema");
            require(!schema.isMissingNode(), name + " takes JSON");
            valid(name + " took a request outside the contract", schema, body);
        }
    }

    private void answer(String name, JsonNode declared, Reply reply) {
        var content = declared.path("content");
        if (content.isMissingNode()) {
            require(reply.body().isEmpty(), name + " is agreed to have no body");
            return;
        }
        var type = reply.mediaType();
        require(content.has(type), name + " is not agreed to be " + type);
        if (type.endsWith("json")) {
            valid(name, content.path(type).path("schema"), reply.body());
        }
        if (reply.status() >= 400) {
            problem(reply);
        }
    }

    private void problem(Reply reply) {
        var type = reply.mediaType();
        require(type.equals("application/problem+json"), "a failure is a problem, not " + type);
        valid("problem", document.at("/components/schemas/Problem"), reply.body());
        require(
                read(reply.body()).path("status").asInt() == reply.status(),
                "the problem names another status than the answer has");
    }

    private void valid(String what, JsonNode schema, String body) {
        var messages = schemas.computeIfAbsent(schema, this::compiled).validate(read(body));
        require(messages.isEmpty(), what + ": " + messages);
    }

    /** A schema within a document that holds what its references point to. */
    private JsonSchema compiled(JsonNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("components", document.get("components"));
        root.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(root);
    }

    /** A fixed path is meant before one with a place in it. */
    private Optional<JsonNode> operation(String method, String path) {
        var paths = document.get("paths");
        var exact = paths.path(path).path(method.toLowerCase(Locale.ROOT));
        if (!exact.isMissingNode()) {
            return Optional.of(exact);
        }
        return paths.properties().stream()
                .filter(entry -> pattern(entry.getKey()).matcher(path).matches())
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String body) {
        try {
            return Objects.requireNonNull(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is not JSON: " + body, e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("Contract: " + otherwise);
        }
    }
}
