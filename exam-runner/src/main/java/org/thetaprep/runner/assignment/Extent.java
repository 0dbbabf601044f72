package org.thetaprep.runner.assignment;

/** How long a targeted set is to be. */
public sealed interface Extent {

    /** The most items of a set. */
    int MOST_ITEMS = 100;

    /**
     * Calls the case of this kind.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind. */
    interface Cases<R> {
        R items(Items extent);

        R minutes(Minutes extent);

        R precision(Precision extent);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", was " + value);
        }
    }

    /**
     * A number of items.
     *
     * @param count 1 to {@value #MOST_ITEMS}
     */
    record Items(int count) implements Extent {

        public Items {
            require("count", count, 1, MOST_ITEMS);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /**
     * As many items as fit into a time at the exam's pace.
     *
     * @param minutes 5 to 240
     */
    record Minutes(int minutes) implements Extent {

        public Minutes {
            require("minutes", minutes, 5, 240);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.minutes(this);
        }
    }

    /**
     * As many items of a domain as are expected to narrow its interval enough.
     *
     * @param domain the domain's number
     * @param points the 90 % interval is to be narrower than this many points of the scale, 50 to 900
     * @param most but at most so many items, 1 to {@value #MOST_ITEMS}
     * @param stops whether an attempt may end as soon as the interval is narrow enough; else it has as many items as are
     *     expected to suffice
     */
    record Precision(int domain, int points, int most, boolean stops) implements Extent {

        public Precision {
            require("points", points, 50, 900);
            require("most", most, 1, MOST_ITEMS);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.precision(this);
        }
    }
}
