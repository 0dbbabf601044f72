package org.thetaprep.report;

import java.util.Objects;
import java.util.Optional;

/** One thing to do next, with what is expected of it. */
public sealed interface NextStep {

    /**
     * Where the product starts it.
     *
     * @return a path within the product or on the page; empty if there is nothing to start
     */
    Optional<String> path();

    /**
     * Calls the case that this value is.
     *
     * @param cases one function for each variant
     * @param <R> what they return
     * @return what the chosen function returned
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each variant.
     *
     * @param <R> what they return
     */
    interface Cases<R> {
        /**
         * Items are to be read again.
         *
         * @param step which
         * @return the result
         */
        R reviewItems(ReviewItems step);

        /**
         * A domain is to be studied.
         *
         * @param step which
         * @return the result
         */
        R studyDomain(StudyDomain step);

        /**
         * A belief is to be put right.
         *
         * @param step which
         * @return the result
         */
        R putRight(PutRight step);

        /**
         * Another form is to be sat.
         *
         * @param step what it is expected to show
         * @return the result
         */
        R sitAnother(SitAnother step);
    }

    /**
     * Read the items that were not right.
     *
     * @param items how many, at least 1
     * @param path where they are
     */
    record ReviewItems(int items, Optional<String> path) implements NextStep {

        public ReviewItems {
            Require.within("items", items, 1, 9999);
            Require.path(path);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reviewItems(this);
        }
    }

    /**
     * Study a domain.
     *
     * @param domain its number
     * @param title its title
     * @param weightPercent its share of the exam
     * @param state where it stands
     * @param effect what is expected of it
     * @param path where practice starts
     */
    record StudyDomain(
            int domain,
            String title,
            int weightPercent,
            EvidenceState state,
            ExpectedEffect effect,
            Optional<String> path)
            implements NextStep {

        public StudyDomain {
            Require.within("domain", domain, 1, 999);
            Require.text("domain title", title);
            Require.within("weightPercent", weightPercent, 0, 100);
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(effect, "effect");
            Require.path(path);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.studyDomain(this);
        }
    }

    /**
     * Put a belief right that was fallen for more than once.
     *
     * @param belief the belief with its record
     * @param path where its items are
     */
    record PutRight(MisconceptionCount belief, Optional<String> path) implements NextStep {

        public PutRight {
            Objects.requireNonNull(belief, "belief");
            Require.path(path);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.putRight(this);
        }
    }

    /**
     * Sit another form on other items.
     *
     * @param items how long it is
     * @param minutes how long it takes at most
     * @param narrowsPercent by how much a second form is expected to narrow the overall interval; 0 if there is none yet
     * @param path where it starts
     */
    record SitAnother(int items, int minutes, int narrowsPercent, Optional<String> path) implements NextStep {

        public SitAnother {
            Require.within("items", items, 1, 9999);
            Require.within("minutes", minutes, 1, 9999);
            Require.within("narrowsPercent", narrowsPercent, 0, 99);
            Require.path(path);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sitAnother(this);
        }
    }
}
