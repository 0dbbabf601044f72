package org.thetaprep.runner.home;

import java.util.OptionalLong;
import org.thetaprep.runner.assignment.Mine;
import org.thetaprep.runner.practice.PracticeSession;

/** The one thing to do next, with what speaks for it. */
public sealed interface NextAction {

    /**
     * Calls the case of this action's kind.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind of action. */
    interface Cases<R> {
        R continueExam(ContinueExam action);

        R continuePractice(ContinuePractice action);

        R assigned(DoAssignment action);

        R firstMock(FirstMock action);

        R anotherMock(AnotherMock action);

        R lastChecks(LastChecks action);

        R drill(Drill action);

        R practise(Practise action);
    }

    /** An exam or a set is open, and its clock may run. */
    record ContinueExam() implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.continueExam(this);
        }
    }

    /** A practice session is open. */
    record ContinuePractice(PracticeSession session) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.continuePractice(this);
        }
    }

    /** An instructor has given something that waits. */
    record DoAssignment(Mine mine) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.assigned(this);
        }
    }

    /**
     * No mock exam has been taken.
     *
     * @param answers how many answers there are from elsewhere
     */
    record FirstMock(int answers) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.firstMock(this);
        }
    }

    /**
     * The latest mock exam tells too little of today.
     *
     * @param daysSince how many days ago it was
     * @param practisedSince how many items were practised since
     */
    record AnotherMock(long daysSince, int practisedSince) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anotherMock(this);
        }
    }

    /**
     * The exam is today or tomorrow.
     *
     * @param days how many days are left, 0 or 1
     */
    record LastChecks(long days) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lastChecks(this);
        }
    }

    /**
     * Cards are due.
     *
     * @param due how many
     */
    record Drill(int due) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drill(this);
        }
    }

    /**
     * Practice on what helps most.
     *
     * @param gain what ten items are expected to add to the chance of passing, as a probability
     * @param domain the number of the domain that adds most
     * @param daysToExam how many days are left, if a date is known
     */
    record Practise(double gain, int domain, OptionalLong daysToExam) implements NextAction {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.practise(this);
        }
    }
}
