package org.thetaprep.content.problem;

import java.util.Comparator;
import java.util.Objects;
import org.thetaprep.content.contract.Require;

/**
 * A place in a pack.
 *
 * @param file path relative to the pack's folder, with {@code /} between its parts; empty for the
 *     folder itself
 * @param line from 1
 * @param column from 1, in code points
 * @param path where that is within the document, for instance {@code items[3].options[1].text};
 *     empty for the document itself
 */
public record Location(String file, int line, int column, String path) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparing(Location::path);

    /** Refuses lines and columns below 1. */
    public Location {
        Objects.requireNonNull(file, "file");
        Require.within("line", line, 1, Integer.MAX_VALUE);
        Require.within("column", column, 1, Integer.MAX_VALUE);
        Objects.requireNonNull(path, "path");
    }

    /**
     * The beginning of a file.
     *
     * @param file path relative to the pack's folder
     * @return line 1, column 1 of it
     */
    public static Location startOf(String file) {
        return new Location(file, 1, 1, "");
    }

    /** Orders by file, line, column. */
    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals recognise: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
