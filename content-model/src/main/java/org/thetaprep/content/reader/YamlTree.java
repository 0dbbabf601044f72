package org.thetaprep.content.reader;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.thetaprep.content.problem.Location;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Makes a located tree of one YAML document. Refuses what the format has no use for (anchors,
 * aliases, tags, a second document) and what could exhaust the reader (depth, number of values).
 */
final class YamlTree {

    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

    private final String file;
    private final SourceText source;
    private final ReadLimits limits;
    private final ProblemLog log;
    private int nodesLeft;

    /**
     * A reader of one document.
     *
     * @param nodesLeft how many values the rest of the pack may still have
     */
    YamlTree(String file, SourceText source, ReadLimits limits, int nodesLeft, ProblemLog log) {
        this.file = file;
        this.source = source;
        this.limits = limits;
        this.nodesLeft = nodesLeft;
        this.log = log;
    }

    /** How many values the rest of the pack may still have, after {@link #parse}. */
    int nodesLeft() {
        return nodesLeft;
    }

    /** The document's tree, or empty after a problem has been reported. */
    Optional<Node> parse() {
        int before = log.errors();
        try (YAMLParser parser = parser()) {
            if (parser.nextToken() == null) {
                log.add(ReadRule.WRONG_TYPE, Location.startOf(file), "expected a map", "an empty document");
                return Optional.empty();
            }
            Node root = node(parser, "", 1);
            if (parser.nextToken() != null) {
                log.add(ReadRule.YAML_SYNTAX, here(parser, ""), "expected one document", "a second document");
            }
            return log.errors() > before ? Optional.empty() : Optional.of(root);
        } catch (JacksonException failure) {
            report(failure);
            return Optional.empty();
        } catch (Stopped stopped) {
            return Optional.empty();
        }
    }

    private YAMLParser parser() {
        return (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new StringReader(source.text()));
    }

    private Node node(YAMLParser parser, String path, int depth) {
        Location at = here(parser, path);
        if (depth > limits.depth()) {
            throw stop(ReadRule.NESTING, at, "expected at most " + limits.depth() + " levels");
        }
        nodesLeft--;
        if (nodesLeft < 0) {
            throw stop(ReadRule.NODE_COUNT, at, "expected at most " + limits.nodes() + " values in all");
        }
        refuseMarks(parser, at);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(parser, at, path, depth);
            case START_ARRAY -> sequence(parser, at, path, depth);
            case VALUE_STRING -> new Node.Scalar(at, Node.Kind.TEXT, parser.getString(), opening(at));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Node.Scalar(at, Node.Kind.NUMBER, parser.getString(), OptionalInt.of(0));
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(at, Node.Kind.FLAG, parser.getString());
            case VALUE_NULL -> new Node.Scalar(at, Node.Kind.NOTHING, "");
            default -> throw stop(ReadRule.YAML_SYNTAX, at, "expected a value, but the parser gave " + token);
        };
    }

    private OptionalInt opening(Location at) {
        return switch (source.codePointAt(at.line(), at.column()).orElse(0)) {
            case '|', '>' -> OptionalInt.empty();
            case '"', '\'' -> OptionalInt.of(1);
            default -> OptionalInt.of(0);
        };
    }

    private Node sequence(YAMLParser parser, Location at, String path, int depth) {
        List<Node> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node(parser, path + "[" + elements.size() + "]", depth + 1));
        }
        return new Node.Sequence(at, elements);
    }

    private Node mapping(YAMLParser parser, Location at, String path, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Location> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String inner = path.isEmpty() ? key : path + "." + key;
            Location keyAt = here(parser, inner);
            refuseMarks(parser, keyAt);
            parser.nextToken();
            Node value = node(parser, inner, depth + 1);
            Location first = keys.putIfAbsent(key, keyAt);
            if (first == null) {
                entries.add(new Node.Entry(key, keyAt, value));
            } else {
                log.add(
                        ReadRule.DUPLICATE_KEY,
                        keyAt,
                        "expected each key once, but '" + key + "' stands at line " + first.line() + " too");
            }
        }
        return new Node.Mapping(at, entries);
    }

    /** The library hides the anchors of some scalars, so the text itself is asked. */
    private void refuseMarks(YAMLParser parser, Location at) {
        int character = source.codePointAt(at.line(), at.column()).orElse(0);
        if (parser.isCurrentAlias() || parser.getObjectId() != null || character == '&' || character == '*') {
            log.add(
                    ReadRule.ANCHOR,
                    at,
                    "expected the value itself; anchors (&) and aliases (*) are not allowed, and a text"
                            + " that begins so needs quotes");
        } else if (parser.getTypeId() != null || character == '!') {
            log.add(
                    ReadRule.TAG,
                    at,
                    "expected the value itself; tags (!) are not allowed, and a text that begins so needs" + " quotes");
        }
    }

    private Location here(YAMLParser parser, String path) {
        TokenStreamLocation token = parser.currentTokenLocation();
        return new Location(file, Math.max(1, token.getLineNr()), Math.max(1, token.getColumnNr()), path);
    }

    private void report(JacksonException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            Location at = new Location(file, mark.getLine() + 1, mark.getColumn() + 1, "");
            log.add(ReadRule.YAML_SYNTAX, at, YamlAdvice.on(marked.getProblem()));
        } else if (cause instanceof ReaderException unreadable) {
            log.add(
                    ReadRule.YAML_SYNTAX,
                    source.ofCodePoint(file, unreadable.getPosition()),
                    "expected characters that YAML allows",
                    String.format("U+%04X", unreadable.getCodePoint()));
        } else {
            TokenStreamLocation at = failure.getLocation();
            log.add(
                    ReadRule.YAML_SYNTAX,
                    at == null || at.getLineNr() < 1
                            ? Location.startOf(file)
                            : new Location(file, at.getLineNr(), Math.max(1, at.getColumnNr()), ""),
                    YamlAdvice.on(failure.getOriginalMessage()));
        }
    }

    private Stopped stop(ReadRule rule, Location at, String message) {
        log.add(rule, at, message);
        return new Stopped();
    }

    /** Ends the reading of a document after a problem has been reported. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
