package org.thetaprep.runner.practice;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.practice.PracticeState.Turn;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.TestState;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * A session's test and its states as far as its answers go.
 *
 * @param bank the items
 * @param test the test
 * @param states before the first answer, after the first, and so on
 */
record PracticeRun(PracticeBank bank, PracticeTest test, List<TestState<ProfileBelief>> states) {

    static PracticeRun begun(PracticeBank bank, PracticeTest test) {
        return new PracticeRun(bank, test, List.of(test.start()));
    }

    TestState<ProfileBelief> last() {
        return states.get(states.size() - 1);
    }

    PracticeRun upTo(List<Turn> answered) {
        List<TestState<ProfileBelief>> all = new ArrayList<>(states);
        for (int i = all.size() - 1; i < answered.size(); i++) {
            all.add(test.after(all.get(i), answered.get(i)));
        }
        return new PracticeRun(bank, test, all);
    }

    /** What these turns have shown: what was believed before and after each, and how probable a right answer was. */
    PracticeCourse course(List<Turn> turns) {
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < turns.size() && i < states.size(); i++) {
            chances.add(chance(i, turns.get(i)));
        }
        return new PracticeCourse(
                bank.model(), states.stream().map(TestState::belief).toList(), chances);
    }

    private double chance(int before, Turn turn) {
        int place = bank.place(turn.item(), false);
        GridDensity ability = states.get(before)
                .belief()
                .posterior()
                .domain(bank.bank().item(place).domain());
        return bank.model().correct(bank.parameters().prior(bank.item(place)), ability);
    }
}
