package org.miyar.testkit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One window of the staff portal, by Flow's own protocol over HTTP: everything between the socket and the database takes part, only
 * the browser does not. Follows no redirect by itself: {@link #sentTo} says where the portal wants to go.
 */
public final class PortalWindow {
    private static final int TAG = 0;
    private static final int PROPERTY = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTE = 3;
    private static final int TEXT = 7;
    private static final String CLICK = """
            {"event.shiftKey":false,"event.metaKey":false,"event.ctrlKey":false,"event.altKey":false,"event.detail":1,
             "event.button":0,"event.clientX":1,"event.clientY":1,"event.screenX":1,"event.screenY":1}""";

    private final Browser browser;
    private final Map<Integer, Node> nodes = new LinkedHashMap<>();
    private int ui;
    private int sync;
    private int messages;
    private String key = "";
    private String said = "";
    private String whenEnded = "";
    private Optional<String> sentTo = Optional.empty();

    public PortalWindow(Browser browser) {
        this.browser = browser;
    }

    private static final class Node {
        final Map<String, String> values = new LinkedHashMap<>();
        final List<Integer> children = new ArrayList<>();
    }

    /** Opens an address below {@code /app/} afresh. */
    public PortalWindow open(String location) {
        var config = read(browser.get("/app/?v-r=init&location=" + URLEncoder.encode(location, StandardCharsets.UTF_8))
                        .body())
                .getJsonObject("appConfig");
        var begun = config.getJsonObject("uidl");
        whenEnded = config.getJsonObject("sessExpMsg").toString();
        nodes.clear();
        messages = 0;
        ui = config.getInt("v-uiId");
        key = begun.getString("Vaadin-Security-Key");
        apply(begun);
        int question = location.indexOf('?');
        return call(event(
                1,
                "ui-navigate",
                Json.createObjectBuilder()
                        .add("route", question < 0 ? location : location.substring(0, question))
                        .add("query", question < 0 ? "" : location.substring(question + 1))
                        .add("appShellTitle", "")
                        .add("trigger", "")
                        .add("historyState", JsonValue.EMPTY_JSON_OBJECT)
                        .build()));
    }

    /** Fills the field with this label. */
    public PortalWindow type(String label, String text) {
        int field = nodes.entrySet().stream()
                .filter(node -> label.equals(node.getValue().values.get(PROPERTY + "label")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label + " in " + texts()));
        return call(
                Json.createObjectBuilder()
                        .add("type", "mSync")
                        .add("node", field)
                        .add("feature", PROPERTY)
                        .add("property", "value")
                        .add("value", text)
                        .build(),
                event(field, "change", JsonValue.EMPTY_JSON_OBJECT));
    }

    /** Presses the button with this text. */
    public PortalWindow press(String text) {
        int button = tagged("vaadin-button")
                .filter(node -> text(node).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text + " in " + texts()));
        return call(event(button, "click", read(CLICK)));
    }

    /** The page's first heading; empty while there is none. */
    public String heading() {
        return tagged("h1").map(this::text).findFirst().orElse("");
    }

    /** Where the side navigation leads, below {@code /app/}. */
    public List<String> addresses() {
        return nodes.values().stream()
                .map(node -> node.values)
                .filter(values -> "vaadin-side-nav-item".equals(values.get(TAG + "tag")))
                .map(values -> values.getOrDefault(
                        ATTRIBUTE + "path", values.getOrDefault(PROPERTY + "path", "no path in " + values)))
                .distinct()
                .toList();
    }

    /** What the page will say, with no word from the server, when the session has ended. */
    public String whenEnded() {
        return whenEnded;
    }

    /** Every text that stands in the page, not what a grid loads into itself. */
    public List<String> texts() {
        return nodes.values().stream()
                .flatMap(node -> Stream.ofNullable(node.values.get(TEXT + "text")))
                .toList();
    }

    /** All that the last answer said, also to grids and to scripts. */
    public String said() {
        return said;
    }

    /** Where the last answer sent the whole window. */
    public Optional<String> sentTo() {
        return sentTo;
    }

    private PortalWindow call(JsonObject... calls) {
        var body = Json.createObjectBuilder()
                .add("csrfToken", key)
                .add("syncId", sync)
                .add("clientId", messages++)
                .add("rpc", Json.createArrayBuilder(List.of(calls)))
                .build();
        var answer = browser.send(
                "POST",
                "/app/?v-r=uidl&v-uiId=" + ui,
                BodyPublishers.ofString(body.toString()),
                "Content-Type",
                "application/json; charset=UTF-8");
        said = answer.body();
        apply(read(said.startsWith("for(;;);[") ? said.substring(9, said.length() - 1) : said));
        return this;
    }

    private static JsonObject event(int node, String name, JsonObject details) {
        return Json.createObjectBuilder()
                .add("type", "event")
                .add("node", node)
                .add("event", name)
                .add("data", details)
                .build();
    }

    private void apply(JsonObject answer) {
        sync = answer.getInt("syncId", sync);
        for (var change : list(answer, "changes")) {
            apply(
                    change.asJsonObject(),
                    nodes.computeIfAbsent(change.asJsonObject().getInt("node"), id -> new Node()));
        }
        sentTo = list(answer, "execute").stream()
                .map(JsonValue::asJsonArray)
                .filter(call -> call.getString(call.size() - 1, "").contains("window.open("))
                .map(call -> call.getString(0))
                .findFirst();
    }

    private void apply(JsonObject change, Node node) {
        switch (change.getString("type")) {
            case "put" -> {
                var value = change.get("value");
                node.values.put(
                        change.getInt("feat") + change.getString("key"),
                        value instanceof JsonString text ? text.getString() : String.valueOf(value));
            }
            case "splice" -> {
                if (change.getInt("feat") == CHILDREN) {
                    int at = change.getInt("index");
                    node.children.subList(at, at + change.getInt("remove", 0)).clear();
                    node.children.addAll(
                            at,
                            list(change, "addNodes").stream()
                                    .map(id -> Integer.valueOf(id.toString()))
                                    .toList());
                }
            }
            case "detach" -> nodes.remove(change.getInt("node"));
            default -> {}
        }
    }

    private static JsonArray list(JsonObject object, String name) {
        // Where there is nothing to change but something to say, Flow sends an empty object.
        return object.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private Stream<Integer> tagged(String tag) {
        return nodes.entrySet().stream()
                .filter(node -> tag.equals(node.getValue().values.get(TAG + "tag")))
                .map(Map.Entry::getKey);
    }

    private String text(int id) {
        var node = nodes.get(id);
        return node == null
                ? ""
                : node.values.getOrDefault(TEXT + "text", "")
                        + node.children.stream().map(this::text).collect(Collectors.joining());
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
