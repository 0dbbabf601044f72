package org.thetaprep.runner.report.export;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON file that knows where it stands.
 *
 * @param line from 1
 * @param column from 1
 * @param path how it is reached from the root, for messages; empty for the root
 * @param content a map of names to values, a list of values, a string, a number as it is written, a truth value, or null
 */
record JsonValue(int line, int column, String path, Object content) {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** A number as it is written. */
    record Numeral(String text) {}

    /**
     * Reads a file that holds one value.
     *
     * @param in the file; not closed
     * @throws UnreadableExport if it is not JSON
     */
    static JsonValue read(InputStream in) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == null) {
                throw new UnreadableExport(1, 1, "the file is empty");
            }
            JsonValue root = value(parser, "");
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw new UnreadableExport(at.getLineNr(), at.getColumnNr(), "something follows the end of the attempt");
            }
            return root;
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            throw new UnreadableExport(
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()),
                    "this is not JSON: " + broken.getOriginalMessage());
        }
    }

    private static JsonValue value(JsonParser parser, String path) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser, path.isEmpty() ? name : path + "." + name));
            }
            return new JsonValue(line, column, path, fields);
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser, path + "[" + (values.size() + 1) + "]"));
            }
            return new JsonValue(line, column, path, values);
        }
        return new JsonValue(line, column, path, scalar(parser, token));
    }

    private static Object scalar(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? Boolean.valueOf(token == JsonToken.VALUE_TRUE)
                : new Numeral(parser.getString());
    }

    /** A refusal that names the value, where it stands, and what is expected. */
    UnreadableExport refused(String expected) {
        return new UnreadableExport(
                line, column, (path.isEmpty() ? "the file" : path) + " must be " + expected + ", but is " + described());
    }

    private String described() {
        if (content instanceof Map) {
            return "an object";
        }
        if (content instanceof List) {
            return "a list";
        }
        if (content instanceof Numeral number) {
            return number.text();
        }
        return content instanceof String text ? "'" + shortened(text) + "'" : String.valueOf(content);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
