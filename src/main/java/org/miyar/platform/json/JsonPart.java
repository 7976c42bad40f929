package org.miyar.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.miyar.kernel.LocalizedText;

/**
 * One value of a JSON document that must be exactly as agreed: it knows its line, converts nothing silently (the text "4" is
 * not the number 4), and refuses fields nobody asked for, fields given twice and nesting without end. Binding to objects would
 * forgive all of these. Read with it what comes from outside: request bodies, instruments, guides.
 *
 * <p>Every method throws {@link JsonMistake} if the value is not of the kind asked for.
 */
public final class JsonPart {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int DEEPEST = 16;
    /** Whole numbers as JSON writes them; 19 digits hold every long. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

    private final long line;
    private final String name;
    private final Object value;

    private JsonPart(long line, String name, Object value) {
        this.line = line;
        this.name = name;
        this.value = value;
    }

    /** JSON's null: a value that is there and says nothing. */
    private enum Nothing {
        NULL
    }

    private record WholeNumber(String digits) {}

    private record DecimalNumber(String digits) {}

    private record Fields(Map<String, JsonPart> parts) {}

    private record Elements(List<JsonPart> parts) {}

    /** A document that comes with the program, such as {@code /db/seed/onboarding.json}. */
    public static JsonPart shipped(String file) {
        try (var stream = JsonPart.class.getResourceAsStream(file)) {
            return parse(Objects.requireNonNull(stream, file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in the bytes, UTF-8. */
    public static JsonPart parse(byte[] document) {
        try (var parser = PARSERS.createParser(new ByteArrayInputStream(document), StandardCharsets.UTF_8)) {
            if (!parser.hasNext()) {
                throw new JsonMistake(1, "the document is empty");
            }
            var root = read(parser, parser.next(), "the document", 1);
            if (parser.hasNext()) {
                throw new JsonMistake(parser.getLocation().getLineNumber(), "there is more after the end");
            }
            return root;
        } catch (JsonParsingException e) {
            throw new JsonMistake(e.getLocation().getLineNumber(), "this is not JSON");
        } catch (JsonMistake e) {
            throw e;
        } catch (JsonException e) {
            throw new JsonMistake(1, "this is not JSON");
        }
    }

    private static JsonPart read(JsonParser parser, Event event, String name, int depth) {
        var line = parser.getLocation().getLineNumber();
        if (depth > DEEPEST) {
            throw new JsonMistake(line, "the nesting is too deep");
        }
        Object value = switch (event) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, name, depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Nothing.NULL;
            case KEY_NAME, END_ARRAY, END_OBJECT -> throw new JsonMistake(line, "this is not JSON");
        };
        return new JsonPart(line, name, value);
    }

    private static Object number(String digits) {
        return WHOLE.matcher(digits).matches() ? new WholeNumber(digits) : new DecimalNumber(digits);
    }

    private static Fields object(JsonParser parser, int depth) {
        var fields = new LinkedHashMap<String, JsonPart>();
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var name = parser.getString();
            var line = parser.getLocation().getLineNumber();
            if (fields.put(name, read(parser, parser.next(), name, depth + 1)) != null) {
                throw new JsonMistake(line, "a field is given twice");
            }
        }
        return new Fields(Collections.unmodifiableMap(fields));
    }

    private static Elements array(JsonParser parser, String name, int depth) {
        var elements = new ArrayList<JsonPart>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            elements.add(read(parser, event, name, depth + 1));
        }
        return new Elements(List.copyOf(elements));
    }

    public long line() {
        return line;
    }

    /** The field of this object; it has to be there. */
    public JsonPart field(String field) {
        return optional(field).orElseThrow(() -> mistake("the field " + field + " is missing in " + name));
    }

    /** The field of this object; empty if it is absent or null. */
    public Optional<JsonPart> optional(String field) {
        return Optional.ofNullable(fields().get(field)).filter(part -> part.value != Nothing.NULL);
    }

    /** This object, which may have no other fields than these. */
    public JsonPart only(String... known) {
        var allowed = Set.of(known);
        fields().forEach((field, part) -> {
            if (!allowed.contains(field)) {
                throw part.mistake("there is an unknown field in " + name);
            }
        });
        return this;
    }

    /** The fields of this object in their order. */
    public Map<String, JsonPart> fields() {
        if (!(value instanceof Fields fields)) {
            throw mistake(name + " must be an object");
        }
        return fields.parts();
    }

    public List<JsonPart> elements() {
        if (!(value instanceof Elements elements)) {
            throw mistake(name + " must be a list");
        }
        return elements.parts();
    }

    public String text() {
        if (!(value instanceof String text)) {
            throw mistake(name + " must be a text");
        }
        return text;
    }

    /** A text in each language. */
    public LocalizedText localized() {
        only("ar", "fa", "en");
        return new LocalizedText(
                field("ar").text(), field("fa").text(), field("en").text());
    }

    public boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw mistake(name + " must be true or false");
        }
        return flag;
    }

    /** A whole number that a long holds. */
    public long whole() {
        if (value instanceof WholeNumber number) {
            try {
                return Long.parseLong(number.digits());
            } catch (NumberFormatException e) {
                // 19 digits, but more than a long holds
            }
        }
        throw mistake(name + " must be a whole number");
    }

    /** A whole number within the bounds, both included. */
    public int whole(int lowest, int highest) {
        var number = whole();
        if (number < lowest || number > highest) {
            throw mistake(name + " must be from " + lowest + " to " + highest);
        }
        return (int) number;
    }

    /** A number within the bounds, both included; whole or not. */
    public double decimal(double lowest, double highest) {
        double number = switch (value) {
            case WholeNumber(var digits) -> Double.parseDouble(digits);
            case DecimalNumber(var digits) -> Double.parseDouble(digits);
            default -> throw mistake(name + " must be a number");
        };
        if (!(number >= lowest && number <= highest)) {
            throw mistake(name + " must be from " + lowest + " to " + highest);
        }
        return number;
    }

    /** A mistake of this value, for rules that only its reader knows. */
    public JsonMistake mistake(String reason) {
        return new JsonMistake(line, reason);
    }

    /** Whether this value is the null of JSON. */
    public boolean isNull() {
        return value == Nothing.NULL;
    }

    @Override
    public String toString() {
        return name + " in line " + line;
    }
}
