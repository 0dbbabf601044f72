package org.thetaprep.report;

/**
 * The scale scores are reported on.
 *
 * @param min lowest score, for example 100
 * @param max highest score, for example 1000
 * @param cut the pass mark, strictly between the two: a score at the cut passes
 */
public record ScoreScale(int min, int max, int cut) {

    public ScoreScale {
        if (!(min < cut && cut < max)) {
            throw new IllegalArgumentException("scale " + min + " to " + max + " does not hold the cut " + cut);
        }
    }
}
