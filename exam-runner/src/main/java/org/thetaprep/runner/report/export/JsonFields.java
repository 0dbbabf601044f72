package org.thetaprep.runner.report.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** The fields of an object; each is asked for once, and what nobody asks for is refused. */
final class JsonFields {

    private final JsonValue object;
    private final Map<?, ?> fields;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(JsonValue object) {
        if (!(object.content() instanceof Map<?, ?> map)) {
            throw object.refused("an object");
        }
        this.object = object;
        this.fields = map;
    }

    /**
     * Reads an object whole.
     *
     * @param value the object
     * @param read makes something of its fields
     * @throws UnreadableExport if it is no object, has a field too many, or cannot be made into that
     */
    static <T> T read(JsonValue value, Function<JsonFields, T> read) {
        JsonFields fields = new JsonFields(value);
        T made = fields.made(() -> read.apply(fields));
        Set<String> unknown = new TreeSet<>();
        fields.fields.keySet().forEach(name -> unknown.add(name.toString()));
        unknown.removeAll(fields.asked);
        for (String name : unknown) {
            JsonValue extra = (JsonValue) fields.fields.get(name);
            throw new UnreadableExport(
                    extra.line(), extra.column(), "'" + name + "' is not a field of " + fields.name() + "; it has "
                            + String.join(", ", new TreeSet<>(fields.asked)));
        }
        return made;
    }

    /** Reads an object of which only some fields are asked for. */
    static <T> T readSome(JsonValue value, Function<JsonFields, T> read) {
        JsonFields fields = new JsonFields(value);
        return fields.made(() -> read.apply(fields));
    }

    private String name() {
        return object.path().isEmpty() ? "the file" : object.path();
    }

    private <T> T made(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | NullPointerException refused) {
            throw new UnreadableExport(
                    object.line(), object.column(), name() + " cannot be: " + refused.getMessage());
        }
    }

    private JsonValue required(String name) {
        return optional(name)
                .orElseThrow(() -> new UnreadableExport(
                        object.line(), object.column(), "'" + name + "' is missing in " + name()));
    }

    /** A field that may be absent or null. */
    private Optional<JsonValue> optional(String name) {
        asked.add(name);
        return Optional.ofNullable((JsonValue) fields.get(name)).filter(value -> value.content() != null);
    }

    String text(String name) {
        return text(required(name));
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(JsonFields::text);
    }

    private static String text(JsonValue value) {
        if (!(value.content() instanceof String text)) {
            throw value.refused("a text");
        }
        return text;
    }

    boolean flag(String name) {
        JsonValue value = required(name);
        if (!(value.content() instanceof Boolean flag)) {
            throw value.refused("true or false");
        }
        return flag;
    }

    double number(String name) {
        return number(required(name));
    }

    private static double number(JsonValue value) {
        double number = value.content() instanceof JsonValue.Numeral numeral
                ? Double.parseDouble(numeral.text())
                : Double.NaN;
        if (!Double.isFinite(number)) {
            throw value.refused("a finite number");
        }
        return number;
    }

    int integer(String name, int low, int high) {
        return integer(required(name), low, high);
    }

    Optional<Integer> optionalInteger(String name, int low, int high) {
        return optional(name).map(value -> integer(value, low, high));
    }

    private static int integer(JsonValue value, int low, int high) {
        return (int) whole(value, low, high);
    }

    long whole(String name, long low, long high) {
        return whole(required(name), low, high);
    }

    private static long whole(JsonValue value, long low, long high) {
        if (value.content() instanceof JsonValue.Numeral numeral && numeral.text().matches("-?[0-9]{1,18}")) {
            long number = Long.parseLong(numeral.text());
            if (number >= low && number <= high) {
                return number;
            }
        }
        throw value.refused("a whole number from " + low + " to " + high);
    }

    Instant instant(String name) {
        JsonValue value = required(name);
        try {
            return Instant.parse(text(value));
        } catch (DateTimeException unreadable) {
            throw value.refused("an instant like 2026-11-28T09:30:00Z");
        }
    }

    /** One of a closed set of words: the names of an enumeration in lower case, with hyphens. */
    <E extends Enum<E>> E word(String name, Class<E> type) {
        JsonValue value = required(name);
        String word = text(value);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> value.refused("one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(JsonFields::word)
                                        .toList())));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    <T> T object(String name, Function<JsonFields, T> read) {
        return read(required(name), read);
    }

    <T> Optional<T> optionalObject(String name, Function<JsonFields, T> read) {
        return optional(name).map(value -> read(value, read));
    }

    <T> List<T> objects(String name, Function<JsonFields, T> read) {
        return values(required(name)).stream().map(value -> read(value, read)).toList();
    }

    <T> List<T> someOfObjects(String name, Function<JsonFields, T> read) {
        return values(required(name)).stream().map(value -> readSome(value, read)).toList();
    }

    List<String> texts(String name) {
        return values(required(name)).stream().map(JsonFields::text).toList();
    }

    double[] numbers(String name, int count) {
        JsonValue list = required(name);
        List<JsonValue> values = values(list);
        if (values.size() != count) {
            throw list.refused("a list of " + count + " numbers");
        }
        return values.stream().mapToDouble(JsonFields::number).toArray();
    }

    private static List<JsonValue> values(JsonValue list) {
        if (!(list.content() instanceof List<?> all)) {
            throw list.refused("a list");
        }
        List<JsonValue> values = new ArrayList<>();
        all.forEach(one -> values.add((JsonValue) one));
        return values;
    }

    /** Refuses a field for what it holds. */
    UnreadableExport refused(String name, String expected) {
        return required(name).refused(expected);
    }
}
