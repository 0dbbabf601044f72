package org.thetaprep.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What was offered, what the learner chose and what the key is, by kind of item. */
public sealed interface ResponseReview {

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
         * Options were offered.
         *
         * @param review the options
         * @return the result
         */
        R choice(Choice review);

        /**
         * Steps were to be put in order.
         *
         * @param review the steps
         * @return the result
         */
        R ordering(Ordering review);

        /**
         * Prompts were to be matched.
         *
         * @param review the pairs
         * @return the result
         */
        R matching(Matching review);
    }

    /**
     * Multiple choice (one key) or multiple response (several).
     *
     * @param options in the order the learner saw; at least two, at least one of them a key
     */
    record Choice(List<OptionReview> options) implements ResponseReview {

        public Choice {
            options = Require.list("options", options);
            Require.within("number of options", options.size(), 2, 26);
            if (options.stream().noneMatch(OptionReview::key)) {
                throw new IllegalArgumentException("no option is a key: " + options);
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /**
     * One option.
     *
     * @param label the letter the learner saw, A to F
     * @param text the option
     * @param chosen whether the learner chose it
     * @param key whether it is (one of) the key
     * @param rationale why it is right, or why it tempts and fails
     * @param misconception the belief that a distractor stands for, where it names one
     */
    record OptionReview(
            String label,
            String text,
            boolean chosen,
            boolean key,
            String rationale,
            Optional<Misconception> misconception) {

        public OptionReview {
            Require.text("option label", label);
            Require.text("option text", text);
            Require.text("option rationale", rationale);
            Objects.requireNonNull(misconception, "misconception");
        }
    }

    /**
     * Steps put in order.
     *
     * @param steps all that were offered, in the order the learner saw; at least two
     */
    record Ordering(List<StepReview> steps) implements ResponseReview {

        public Ordering {
            steps = Require.list("steps", steps);
            Require.within("number of steps", steps.size(), 2, 99);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ordering(this);
        }
    }

    /**
     * One step.
     *
     * @param text the step
     * @param chosenPlace the place the learner gave it, from 1; empty if it was left out
     * @param keyPlace its right place, from 1; empty if it is surplus
     * @param rationale why it stands there, or why it does not belong
     * @param misconception the belief that a surplus step stands for, where it names one
     */
    record StepReview(
            String text,
            OptionalInt chosenPlace,
            OptionalInt keyPlace,
            String rationale,
            Optional<Misconception> misconception) {

        public StepReview {
            Require.text("step text", text);
            Objects.requireNonNull(chosenPlace, "chosenPlace")
                    .ifPresent(place -> Require.within("chosenPlace", place, 1, 99));
            Objects.requireNonNull(keyPlace, "keyPlace").ifPresent(place -> Require.within("keyPlace", place, 1, 99));
            Require.text("step rationale", rationale);
            Objects.requireNonNull(misconception, "misconception");
        }
    }

    /**
     * Prompts with their answers.
     *
     * @param pairs one for each prompt, in the order the learner saw; at least one
     * @param offered all answers that could be chosen, in the order the learner saw
     */
    record Matching(List<PairReview> pairs, List<String> offered) implements ResponseReview {

        public Matching {
            pairs = Require.list("pairs", pairs);
            Require.within("number of pairs", pairs.size(), 1, 99);
            offered = Require.list("offered", offered);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.matching(this);
        }
    }

    /**
     * One prompt.
     *
     * @param prompt what was to be matched
     * @param chosen what the learner chose; empty if nothing
     * @param key what fits
     * @param rationale why it fits
     * @param misconception the belief that the learner's wrong choice stands for, where it names one
     */
    record PairReview(
            String prompt,
            Optional<String> chosen,
            String key,
            String rationale,
            Optional<Misconception> misconception) {

        public PairReview {
            Require.text("prompt", prompt);
            Objects.requireNonNull(chosen, "chosen");
            Require.text("key", key);
            Require.text("pair rationale", rationale);
            Objects.requireNonNull(misconception, "misconception");
        }

        /**
         * Whether the learner's choice is the key.
         *
         * @return true if it is
         */
        public boolean right() {
            return chosen.filter(key::equals).isPresent();
        }
    }
}
