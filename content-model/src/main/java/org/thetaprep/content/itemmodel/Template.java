package org.thetaprep.content.itemmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thetaprep.content.contract.Require;

/**
 * A text with places for values: {@code {name}}. A brace that stands for itself is written twice.
 */
public final class Template {

    private static final Pattern MARK = Pattern.compile("\\{\\{|\\}\\}|\\{([a-z][a-z0-9_]*)\\}|\\{|\\}");

    private final String text;
    private final List<Part> parts;

    private Template(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** A stretch of the text, or the name of a value. */
    private record Part(String text, boolean isName) {}

    /**
     * Reads a template.
     *
     * @param text not blank
     * @return the template
     * @throws IllegalArgumentException if a brace stands alone or encloses anything but a name; says
     *     where
     */
    public static Template parse(String text) {
        Require.text("template", text);
        List<Part> parts = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(new Part(text.substring(from, matcher.start()), false));
            from = matcher.end();
            if (matcher.group(1) != null) {
                parts.add(new Part(matcher.group(1), true));
            } else {
                Require.that(
                        matcher.group().length() == 2,
                        "expected a name between braces, or two braces for one that stands for itself, found '"
                                + text.substring(matcher.start(), Math.min(text.length(), matcher.start() + 12)) + "'");
                parts.add(new Part(matcher.group().substring(1), false));
            }
        }
        parts.add(new Part(text.substring(from), false));
        return new Template(text, List.copyOf(parts));
    }

    /** The names of the values it takes, in the order of the text. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts.stream().filter(Part::isName).map(Part::text).forEach(names::add);
        return Collections.unmodifiableSet(names);
    }

    /**
     * The text with values in their places.
     *
     * @param values the text of each value in {@link #names()}
     * @return the filled text
     * @throws IllegalArgumentException if a value is missing
     */
    public String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            if (part.isName()) {
                String value = values.get(part.text());
                Require.that(value != null, "expected a value for {" + part.text() + "}");
                filled.append(value);
            } else {
                filled.append(part.text());
            }
        }
        return filled.toString();
    }

    /** Templates are equal if their texts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && template.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as written. */
    @Override
    public String toString() {
        return text;
    }
}
