package org.thetaprep.content.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.thetaprep.content.problem.Location;

/**
 * Reads the values of one map. Reports unknown and missing keys at once; each accessor reports a
 * value of the wrong type and then, as for a missing key, gives nothing.
 */
final class Fields {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,12})?");

    private final Node.Mapping map;
    private final ProblemLog log;
    private final int errorsBefore;

    /**
     * Checks the keys of a map.
     *
     * @param what what the map is, with its article, for messages
     */
    Fields(Node.Mapping map, String what, Keys keys, ProblemLog log) {
        this.map = map;
        this.log = log;
        this.errorsBefore = log.errors();
        Set<String> excused = reportUnknown(what, keys);
        for (String key : keys.required()) {
            if (map.value(key).isEmpty() && !excused.contains(key)) {
                log.add(ReadRule.MISSING_KEY, map.location(), "expected the key '" + key + "' in " + what);
            }
        }
    }

    /** The map that a node is, or empty after reporting that it is something else. */
    static Optional<Node.Mapping> map(Node node, String what, ProblemLog log) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        log.add(ReadRule.WRONG_TYPE, node.location(), "expected " + what + " as a map", node.description());
        return Optional.empty();
    }

    /** The text that a node is, or empty after reporting that it is something else or blank. */
    static Optional<String> text(Node node, String what, ProblemLog log) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            if (!scalar.text().isBlank()) {
                return Optional.of(scalar.text());
            }
            log.add(ReadRule.BAD_VALUE, node.location(), "expected a text as " + what, "a blank one");
            return Optional.empty();
        }
        boolean quotable = node instanceof Node.Scalar scalar
                && (scalar.kind() == Node.Kind.NUMBER || scalar.kind() == Node.Kind.FLAG);
        log.add(
                ReadRule.WRONG_TYPE,
                node.location(),
                "expected a text as " + what + (quotable ? " (put it in quotes)" : ""),
                node.description());
        return Optional.empty();
    }

    /**
     * Builds the value that the map stands for, unless an error has been reported since its keys were
     * checked.
     */
    <T> Optional<T> build(Supplier<T> constructor) {
        return log.build(errorsBefore, map.location(), constructor);
    }

    Location location() {
        return map.location();
    }

    /** The place of a key's value, or of the map where the key is missing. */
    Location at(String key) {
        return map.value(key).map(Node::location).orElse(map.location());
    }

    /** The place of a key itself, for what concerns its list or map as a whole. */
    Location keyAt(String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Node.Entry::keyLocation)
                .findFirst()
                .orElse(map.location());
    }

    boolean has(String key) {
        return map.value(key).isPresent();
    }

    /** A text for readers, without white space at its ends. */
    Optional<String> text(String key) {
        return word(key).map(String::strip);
    }

    /** A text that is a name: white space counts. */
    Optional<String> word(String key) {
        return map.value(key).flatMap(node -> text(node, quoted(key), log));
    }

    /** A name of a given form. */
    Optional<String> word(String key, Pattern form, String description) {
        Optional<String> text = word(key);
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            log.add(
                    ReadRule.BAD_VALUE,
                    at(key),
                    "expected " + quoted(key) + " to be " + description,
                    "'" + text.get() + "'");
            return Optional.empty();
        }
        return text;
    }

    Optional<Integer> integer(String key, int least, int most) {
        return map.value(key).flatMap(node -> {
            if (node instanceof Node.Scalar scalar
                    && scalar.kind() == Node.Kind.NUMBER
                    && INTEGER.matcher(scalar.text()).matches()) {
                int value = Integer.parseInt(scalar.text());
                if (value >= least && value <= most) {
                    return Optional.of(value);
                }
            }
            log.add(
                    typeOrValue(node, Node.Kind.NUMBER),
                    node.location(),
                    "expected a whole number from " + least + " to " + most + " as " + quoted(key),
                    node.description());
            return Optional.empty();
        });
    }

    Optional<Double> number(String key, double least, double most) {
        return map.value(key).flatMap(node -> {
            if (node instanceof Node.Scalar scalar
                    && scalar.kind() == Node.Kind.NUMBER
                    && DECIMAL.matcher(scalar.text()).matches()) {
                double value = Double.parseDouble(scalar.text());
                if (value >= least && value <= most) {
                    return Optional.of(value);
                }
            }
            log.add(
                    typeOrValue(node, Node.Kind.NUMBER),
                    node.location(),
                    "expected a number from " + least + " to " + most + " as " + quoted(key),
                    node.description());
            return Optional.empty();
        });
    }

    /** A number as written, of at most nine digits before and twelve after the point. */
    Optional<BigDecimal> decimal(String key) {
        return map.value(key).flatMap(node -> decimal(node, quoted(key), log));
    }

    /** The number that a node is, or empty after reporting that it is something else. */
    static Optional<BigDecimal> decimal(Node node, String what, ProblemLog log) {
        if (node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NUMBER
                && DECIMAL.matcher(scalar.text()).matches()) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        log.add(
                typeOrValue(node, Node.Kind.NUMBER),
                node.location(),
                "expected a plain number as " + what,
                node.description());
        return Optional.empty();
    }

    /** A day, written like 2026-11-28. */
    Optional<LocalDate> date(String key) {
        return word(key).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException refused) {
                log.add(
                        ReadRule.BAD_VALUE,
                        at(key),
                        "expected " + quoted(key) + " to be a day like 2026-11-28",
                        "'" + written + "'");
                return Optional.empty();
            }
        });
    }

    /** The value of a key, whatever it is. */
    Optional<Node> node(String key) {
        return map.value(key);
    }

    Optional<Boolean> flag(String key) {
        return map.value(key).flatMap(node -> {
            if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG) {
                return Optional.of(Boolean.valueOf(scalar.text()));
            }
            log.add(
                    ReadRule.WRONG_TYPE,
                    node.location(),
                    "expected true or false as " + quoted(key),
                    node.description());
            return Optional.empty();
        });
    }

    /** One of the words of a vocabulary. */
    <E> Optional<E> word(String key, Map<String, E> vocabulary) {
        return word(key).flatMap(written -> {
            Optional<E> meaning = Optional.ofNullable(vocabulary.get(written));
            if (meaning.isEmpty()) {
                log.add(
                        ReadRule.BAD_VALUE,
                        at(key),
                        "expected " + quoted(key) + " to be one of " + listed(vocabulary.keySet())
                                + NearMiss.suggestion(written, vocabulary.keySet()),
                        "'" + written + "'");
            }
            return meaning;
        });
    }

    /** The elements of a key's value if it is a list, without reporting anything. */
    List<Node> elements(String key) {
        return map.value(key)
                .filter(Node.Sequence.class::isInstance)
                .map(node -> ((Node.Sequence) node).elements())
                .orElse(List.of());
    }

    /** The elements of a list with at least one; nothing if the key is missing. */
    List<Node> list(String key) {
        Optional<Node> value = map.value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Node.Sequence sequence) {
            if (sequence.elements().isEmpty()) {
                log.add(
                        ReadRule.BAD_VALUE,
                        sequence.location(),
                        "expected at least one element in " + quoted(key),
                        "an empty list");
            }
            return sequence.elements();
        }
        log.add(
                ReadRule.WRONG_TYPE,
                value.get().location(),
                "expected a list as " + quoted(key),
                value.get().description());
        return List.of();
    }

    /** The elements of a list of texts, each a text that is not blank, none twice. */
    List<Node.Scalar> texts(String key) {
        List<Node.Scalar> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node node : list(key)) {
            text(node, "an element of " + quoted(key), log).ifPresent(text -> {
                if (seen.add(text)) {
                    texts.add(new Node.Scalar(node.location(), Node.Kind.TEXT, text));
                } else {
                    log.add(
                            ReadRule.BAD_VALUE,
                            node.location(),
                            "expected each element of " + quoted(key) + " once",
                            "'" + text + "' again");
                }
            });
        }
        return texts;
    }

    Optional<Node.Mapping> map(String key) {
        return map.value(key).flatMap(node -> map(node, quoted(key), log));
    }

    /** Words as a message lists them. */
    static String listed(Collection<String> words) {
        return String.join(", ", words);
    }

    /** Returns the required keys that an unknown key was probably meant to be. */
    private Set<String> reportUnknown(String what, Keys keys) {
        Set<String> excused = new HashSet<>();
        for (Node.Entry entry : map.entries()) {
            if (!keys.all().contains(entry.key())) {
                Optional<String> meant = NearMiss.of(
                        entry.key(),
                        keys.all().stream()
                                .filter(key -> map.value(key).isEmpty())
                                .toList());
                meant.ifPresent(excused::add);
                log.add(
                        ReadRule.UNKNOWN_KEY,
                        entry.keyLocation(),
                        meant.map(key -> "expected a key of " + what + "; did you mean '" + key + "'?")
                                .orElse("expected a key of " + what + ": " + listed(keys.all())),
                        "'" + entry.key() + "'");
            }
        }
        return excused;
    }

    private static ReadRule typeOrValue(Node node, Node.Kind kind) {
        return node instanceof Node.Scalar scalar && scalar.kind() == kind ? ReadRule.BAD_VALUE : ReadRule.WRONG_TYPE;
    }

    private static String quoted(String key) {
        return "'" + key + "'";
    }
}
