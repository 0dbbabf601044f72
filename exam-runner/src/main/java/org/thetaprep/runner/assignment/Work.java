package org.thetaprep.runner.assignment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.attempt.FormWish;

/** What an assignment gives its learners. */
public sealed interface Work {

    /** What kinds of work there are. */
    enum Kind {
        MOCK_EXAM,
        PRACTICE_SET,
        TARGETED
    }

    /** Which kind it is. */
    Kind kind();

    /** The id of the version of the exam that it prepares for. */
    String blueprint();

    /**
     * Calls the case of this kind.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind. */
    interface Cases<R> {
        R mockExam(MockExam work);

        R practiceSet(PracticeSet work);

        R targeted(Targeted work);
    }

    /** A mock exam of a version: each learner has a form of their own. */
    record MockExam(String blueprint) implements Work {
        @Override
        public Kind kind() {
            return Kind.MOCK_EXAM;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mockExam(this);
        }
    }

    /**
     * The same items for all.
     *
     * @param blueprint the version of the exam
     * @param items the items, none twice; none yet while the instructor picks them
     */
    record PracticeSet(String blueprint, List<ItemId> items) implements Work {

        public PracticeSet {
            items = List.copyOf(items);
            if (items.size() > FormWish.Selection.MOST || Set.copyOf(items).size() < items.size()) {
                throw new IllegalArgumentException(
                        "items must be at most " + FormWish.Selection.MOST + ", none twice");
            }
        }

        @Override
        public Kind kind() {
            return Kind.PRACTICE_SET;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.practiceSet(this);
        }
    }

    /** For each learner items of their own. */
    record Targeted(TargetGoal goal) implements Work {

        public Targeted {
            Objects.requireNonNull(goal, "goal");
        }

        @Override
        public String blueprint() {
            return goal.blueprint();
        }

        @Override
        public Kind kind() {
            return Kind.TARGETED;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.targeted(this);
        }
    }
}
