package org.thetaprep.content.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.thetaprep.content.problem.Location;

/** A YAML value that knows where it stands. */
sealed interface Node {

    Location location();

    /** What it is, for messages: {@code a list}, {@code the number 3}, {@code 'easy'}. */
    String description();

    /**
     * A text, number, truth value, or nothing.
     *
     * @param opening how many characters stand before the text itself: 0 where it is plain, 1 where it
     *     is quoted; empty where it is a block or that is not known
     */
    record Scalar(Location location, Kind kind, String text, OptionalInt opening) implements Node {

        private static final int SHOWN = 40;

        /** A scalar of which is not known how it is quoted. */
        Scalar(Location location, Kind kind, String text) {
            this(location, kind, text, OptionalInt.empty());
        }

        /** The place of a character of the text, as far as it stands on one line. */
        Location at(int offset) {
            return opening.isEmpty()
                    ? location
                    : new Location(
                            location.file(),
                            location.line(),
                            location.column()
                                    + opening.getAsInt()
                                    + text.codePointCount(0, Math.min(offset, text.length())),
                            location.path());
        }

        @Override
        public String description() {
            return switch (kind) {
                case TEXT -> "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
                case NUMBER -> "the number " + text;
                case FLAG -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    /** The type that YAML's JSON schema gives to a scalar. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /** A list. */
    record Sequence(Location location, List<Node> elements) implements Node {

        @Override
        public String description() {
            return "a list";
        }
    }

    /** A map; the entries keep the order of the file, and no key comes twice. */
    record Mapping(Location location, List<Entry> entries) implements Node {

        Optional<Node> value(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        @Override
        public String description() {
            return "a map";
        }
    }

    /** A key and its value. */
    record Entry(String key, Location keyLocation, Node value) {}
}
