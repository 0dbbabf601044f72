package org.thetaprep.scoring.simulation;

import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.adaptive.TestState;
import org.thetaprep.scoring.readiness.FormPredictor;
import org.thetaprep.scoring.simulation.Examinees.Examinee;

/**
 * A fresh form of the exam that learners sit as well, unseen by whoever forecasts. It is passed with at least
 * the number of right answers that its true items expect of someone at the cut.
 */
public final class FutureExam implements Sitting.Forecaster<ProfileBelief> {

    private final List<SimulatedItem> form;
    private final double cut;
    private final double mark;
    private final FormPredictor predictor;
    private final Optional<ProfileEstimation> oracle;

    /**
     * A future form.
     *
     * @param form its items
     * @param cut ability at the pass mark, in logits
     * @param predictor states the probability of passing such a form
     * @param oracle an estimation by the same bank's true parameters, if the test itself does not know them
     */
    public FutureExam(
            List<SimulatedItem> form, double cut, FormPredictor predictor, Optional<ProfileEstimation> oracle) {
        this.form = List.copyOf(form);
        this.cut = cut;
        this.predictor = predictor;
        this.oracle = oracle;
        this.mark = form.stream().mapToDouble(item -> item.truth().correct(cut)).sum();
    }

    @Override
    public boolean passes(Examinee person) {
        double[] profile = person.profile().orElseThrow();
        return form.stream()
                        .mapToInt(item -> item.answer(profile, person.random()))
                        .sum()
                >= mark;
    }

    @Override
    public Outcome.Forecast forecast(TestState<ProfileBelief> end, boolean passed) {
        double passing = predictor.outlook(end.belief().posterior()).passProbability();
        double known = oracle.map(estimation -> predictor
                        .outlook(again(end, estimation).posterior())
                        .passProbability())
                .orElse(passing);
        return new Outcome.Forecast(passing, known, end.belief().probabilityAbove(cut), passed);
    }

    private static ProfileBelief again(TestState<ProfileBelief> end, ProfileEstimation estimation) {
        ProfileBelief belief = estimation.start();
        for (int i = 0; i < end.administered().size(); i++) {
            belief = estimation.after(
                    belief, end.administered().get(i), end.responses().get(i));
        }
        return belief;
    }
}
