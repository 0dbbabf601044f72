package org.thetaprep.runner.attempt;

/** More time for one learner. */
public sealed interface ExtraTime {

    /**
     * Calls the case of this kind.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind. */
    interface Cases<R> {
        R factor(Factor given);

        R minutes(Minutes given);
    }

    /**
     * The blueprint's time multiplied, for instance by 1.25, 1.5 or 2.
     *
     * @param factor more than 1, at most 4
     */
    record Factor(double factor) implements ExtraTime {

        public Factor {
            if (!(factor > 1 && factor <= 4)) {
                throw new IllegalArgumentException("the factor must be above 1 and at most 4, was " + factor);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.factor(this);
        }
    }

    /**
     * Minutes more, for instance the 30 that non-native speakers may ask for.
     *
     * @param minutes 1 to 480
     */
    record Minutes(int minutes) implements ExtraTime {

        public Minutes {
            if (minutes < 1 || minutes > 480) {
                throw new IllegalArgumentException("the minutes must be 1 to 480, were " + minutes);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.minutes(this);
        }
    }
}
