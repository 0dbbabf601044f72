package org.thetaprep.report;

import java.util.Objects;
import java.util.Optional;

/** A scaled score with its intervals, or the statement that there is too little evidence for one. */
public sealed interface ScoreEstimate {

    /**
     * An estimate from unrounded figures.
     *
     * @param estimate scaled score
     * @param low50 lower end of the middle 50 %
     * @param high50 upper end of the middle 50 %
     * @param low90 lower end of the 90 % interval
     * @param high90 upper end of the 90 % interval
     * @return the estimate in whole points
     */
    static ScoreEstimate of(double estimate, double low50, double high50, double low90, double high90) {
        Require.within("estimate", estimate, -1e6, 1e6);
        return new Measured(
                (int) Math.round(estimate), Interval.rounded(low50, high50), Interval.rounded(low90, high90));
    }

    /**
     * Too few answers for a score: no number exists that a page could show by mistake.
     *
     * @return the value without a score
     */
    static ScoreEstimate notEnoughEvidence() {
        return new NotEnough();
    }

    /**
     * Calls the case that this value is.
     *
     * @param cases one function for each variant
     * @param <R> what they return
     * @return what the chosen function returned
     */
    <R> R match(Cases<R> cases);

    /**
     * The score, if there is one.
     *
     * @return the score
     */
    default Optional<Measured> measured() {
        return match(new Cases<Optional<Measured>>() {
            @Override
            public Optional<Measured> measured(Measured score) {
                return Optional.of(score);
            }

            @Override
            public Optional<Measured> notEnough() {
                return Optional.empty();
            }
        });
    }

    /**
     * Where the score stands, by its whole 90 % interval.
     *
     * @param scale the scale with the cut
     * @return the state
     */
    default EvidenceState state(ScoreScale scale) {
        return match(new Cases<EvidenceState>() {
            @Override
            public EvidenceState measured(Measured score) {
                if (score.ninety().low() >= scale.cut()) {
                    return EvidenceState.ABOVE;
                }
                return score.ninety().high() < scale.cut() ? EvidenceState.BELOW : EvidenceState.NOT_SETTLED;
            }

            @Override
            public EvidenceState notEnough() {
                return EvidenceState.NOT_ENOUGH_EVIDENCE;
            }
        });
    }

    /**
     * One function for each variant.
     *
     * @param <R> what they return
     */
    interface Cases<R> {
        /**
         * There is a score.
         *
         * @param score estimate and intervals
         * @return the result
         */
        R measured(Measured score);

        /**
         * There is none.
         *
         * @return the result
         */
        R notEnough();
    }

    /**
     * A score in whole points.
     *
     * @param estimate the score
     * @param fifty the interval that holds the middle half of what is plausible
     * @param ninety the 90 % interval; encloses {@code fifty} and the estimate
     */
    record Measured(int estimate, Interval fifty, Interval ninety) implements ScoreEstimate {

        public Measured {
            Objects.requireNonNull(fifty, "fifty");
            Objects.requireNonNull(ninety, "ninety");
            if (!ninety.encloses(fifty)) {
                throw new IllegalArgumentException(
                        "the 90 % interval " + ninety + " does not enclose the 50 % one " + fifty);
            }
            Require.within("estimate", estimate, ninety.low(), ninety.high());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.measured(this);
        }
    }

    /** No score: too few answers. */
    record NotEnough() implements ScoreEstimate {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notEnough();
        }
    }
}
