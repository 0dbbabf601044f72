package org.thetaprep.runner.analysis;

/**
 * Sums of the share of right answers in the rest of a learner's scored items, over all who have a rest, and over those of
 * them to whom something applies.
 */
final class RestSums {

    private int learners;
    private double sum;
    private double squares;

    /** Those to whom something applies, and how many of them have a rest. */
    static final class Part {

        private int all;
        private int learners;
        private double sum;

        void add(double rest) {
            all++;
            if (!Double.isNaN(rest)) {
                learners++;
                sum += rest;
            }
        }

        /** To how many it applies, those without a rest included. */
        int all() {
            return all;
        }

        int learners() {
            return learners;
        }

        double sum() {
            return sum;
        }
    }

    void add(double rest) {
        if (!Double.isNaN(rest)) {
            learners++;
            sum += rest;
            squares += rest * rest;
        }
    }

    int learners() {
        return learners;
    }

    double sum() {
        return sum;
    }

    double squares() {
        return squares;
    }
}
