package org.thetaprep.content.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what an author meant to write. */
final class NearMiss {

    private static final int SHORTEST = 3;

    private NearMiss() {}

    /** The candidate that differs least from what was written, if it differs little. */
    static Optional<String> of(String written, Collection<String> candidates) {
        if (written.length() < SHORTEST) {
            return Optional.empty();
        }
        int tolerance = Math.min(3, written.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - written.length()) <= tolerance)
                .filter(candidate -> distance(written, candidate) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A sentence to append to a message; empty if there is no near candidate. */
    static String suggestion(String written, Collection<String> candidates) {
        return of(written, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /**
     * Insertions, deletions, substitutions and swaps of neighbours that lead from one text to the
     * other: the optimal string alignment distance, ignoring case.
     */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + substitution);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
