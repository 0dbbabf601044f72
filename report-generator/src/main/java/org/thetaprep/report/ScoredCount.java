package org.thetaprep.report;

/**
 * The plain count over the scored items.
 *
 * @param right scored items answered right, 0 to {@code of}
 * @param of scored items on the form
 * @param guesserExpects how many of them a blind guesser would get right on average, 0 to {@code of}
 */
public record ScoredCount(int right, int of, double guesserExpects) {

    public ScoredCount {
        Require.within("right", right, 0, Require.count("of", of));
        Require.within("guesserExpects", guesserExpects, 0, of);
    }
}
