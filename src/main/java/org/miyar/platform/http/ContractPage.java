package org.miyar.platform.http;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** The contract as a page: all of its words are the contract's own. No script, no style of its own. */
final class ContractPage {
    private final JsonObject contract;
    private final StringBuilder html = new StringBuilder();

    private ContractPage(JsonObject contract) {
        this.contract = contract;
    }

    static String of(String openapi) {
        try (var reader = Json.createReader(new StringReader(openapi))) {
            return new ContractPage(reader.readObject()).write();
        }
    }

    private String write() {
        var info = contract.getJsonObject("info");
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">")
                .append("<link rel=\"stylesheet\" href=\"/theme/tokens.css\">")
                .append("<link rel=\"stylesheet\" href=\"/theme/contract.css\">");
        element("title", info.getString("title"));
        html.append("</head><body><header>");
        element("h1", info.getString("title") + " " + info.getString("version"));
        element("p", info.getString("summary"));
        html.append("</header><main>");
        element("p", info.getString("description"));
        html.append("<p><a href=\"/api/openapi.json\">openapi.json</a></p>");
        contract.getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject()
                        .forEach((method, operation) -> operation(method, path, operation.asJsonObject())));
        contract.getJsonObject("components").getJsonObject("schemas").forEach(this::schema);
        return html.append("</main></body></html>\n").toString();
    }

    private void operation(String method, String path, JsonObject operation) {
        html.append("<section id=\"")
                .append(escaped(operation.getString("operationId")))
                .append("\"><h2>");
        element("code", method.toUpperCase(Locale.ROOT) + " /api" + path);
        html.append("</h2>");
        element("h3", operation.getString("summary"));
        if (operation.containsKey("description")) {
            element("p", operation.getString("description"));
        }
        if (operation.containsKey("parameters")) {
            parameters(operation.getJsonArray("parameters"));
        }
        if (operation.containsKey("requestBody")) {
            content(operation.getJsonObject("requestBody"));
        }
        html.append("<dl>");
        operation.getJsonObject("responses").forEach((status, declared) -> {
            var response = resolved("responses", declared.asJsonObject());
            element("dt", status);
            html.append("<dd>");
            element("p", response.getString("description"));
            content(response);
            html.append("</dd>");
        });
        html.append("</dl></section>");
    }

    private void parameters(JsonArray parameters) {
        html.append("<dl>");
        for (var declared : parameters) {
            var parameter = resolved("parameters", declared.asJsonObject());
            html.append("<dt>");
            element("code", parameter.getString("name"));
            html.append("</dt><dd>");
            element(
                    "p",
                    parameter.getString("in") + ", "
                            + (parameter.getBoolean("required", false) ? "required" : "optional")
                            + ". "
                            + parameter.getString(
                                    "description",
                                    parameter.getJsonObject("schema").getString("description", "")));
            html.append("</dd>");
        }
        html.append("</dl>");
    }

    /** The example and a link to the schema of a body, where there are any. */
    private void content(JsonObject message) {
        if (!message.containsKey("content")) {
            return;
        }
        message.getJsonObject("content").forEach((type, media) -> {
            var schema = media.asJsonObject().getJsonObject("schema");
            if (schema != null && schema.containsKey("$ref")) {
                var name = last(schema.getString("$ref"));
                html.append("<p><a href=\"#").append(escaped(name)).append("\">");
                element("code", name);
                html.append("</a></p>");
            }
            if (media.asJsonObject().containsKey("example")) {
                json(media.asJsonObject().get("example"));
            }
        });
    }

    private void schema(String name, JsonValue schema) {
        html.append("<section id=\"").append(escaped(name)).append("\"><h2>");
        element("code", name);
        html.append("</h2>");
        json(schema);
        html.append("</section>");
    }

    private void json(JsonValue value) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(value);
        }
        html.append("<pre tabindex=\"0\">");
        element("code", text.toString().strip());
        html.append("</pre>");
    }

    private JsonObject resolved(String kind, JsonObject declared) {
        return declared.get("$ref") instanceof JsonString ref
                ? contract.getJsonObject("components").getJsonObject(kind).getJsonObject(last(ref.getString()))
                : declared;
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
