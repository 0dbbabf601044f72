package org.thetaprep.runner.attempt;

/** What someone who may does to an attempt as a whole: someone who supervises it, or a learner to one of their own. */
public sealed interface Intervention {

    /** Who does it, and why. */
    Authority authority();

    /**
     * Calls the case of this type.
     *
     * @param cases what to do for each type
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each type. */
    interface Cases<R> {
        R pause(Pause intervention);

        R resume(Resume intervention);

        R extend(Extend intervention);

        R terminate(Terminate intervention);

        R reopen(Reopen intervention);
    }

    /** Stop the clock and hide the items. */
    record Pause(Authority authority) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pause(this);
        }
    }

    /** Let the clock go on. */
    record Resume(Authority authority) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resume(this);
        }
    }

    /** Give more time. */
    record Extend(ExtraTime more, Authority authority) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.extend(this);
        }
    }

    /** End it. */
    record Terminate(Authority authority) implements Intervention {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.terminate(this);
        }
    }

    /**
     * Open a closed one again, with the time that was left.
     *
     * @param minutes more than what was left, 0 to 480
     */
    record Reopen(int minutes, Authority authority) implements Intervention {

        public Reopen {
            if (minutes < 0 || minutes > 480) {
                throw new IllegalArgumentException("the minutes must be 0 to 480, were " + minutes);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopen(this);
        }
    }
}
