package org.thetaprep.runner.practice;

import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;

/**
 * What a practice session has shown: the state of knowledge before it, and after each of its answers.
 *
 * @param model the measurement model
 * @param beliefs before the first answer, after the first, and so on
 * @param chances for each item given, the chance there was that it would be answered right
 */
public record PracticeCourse(ReadinessModel model, List<ProfileBelief> beliefs, List<Double> chances) {

    public PracticeCourse {
        beliefs = List.copyOf(beliefs);
        chances = List.copyOf(chances);
    }

    /** How ready the learner was before the session. */
    public Readiness before() {
        return after(0);
    }

    /** How ready the learner is now. */
    public Readiness now() {
        return after(beliefs.size() - 1);
    }

    /**
     * How ready the learner was after some answers.
     *
     * @param answers how many, 0 up to as many as there are
     */
    public Readiness after(int answers) {
        return model.assess(beliefs.get(answers).evidence());
    }

    /** The chance there was of answering the item of a turn right, from 1. */
    public Optional<Double> chance(int turn) {
        return turn >= 1 && turn <= chances.size() ? Optional.of(chances.get(turn - 1)) : Optional.empty();
    }
}
