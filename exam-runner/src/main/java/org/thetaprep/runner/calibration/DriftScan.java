package org.thetaprep.runner.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.ability.GridExpectedAPosteriori;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.drift.DriftState;
import org.thetaprep.scoring.drift.DriftWatch;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * Watches the items of a calibration through the answers that it rests on, the earliest first: against the parameters in
 * force, or against its own where there are none.
 *
 * @param estimates on the scale of the bank
 * @param inForce the parameters in force
 */
record DriftScan(BankEstimates estimates, ItemParameters inForce) {

    private static final double ANSWERS_PER_FALSE_ALARM = 5_000;

    /** The estimates, each with what may have happened to its item. */
    BankEstimates of(List<MockResponses.Answer> answers) {
        Map<String, Logistic> models = new HashMap<>();
        Map<String, DriftWatch> watches = new HashMap<>();
        for (ItemProposal item : estimates.items()) {
            models.put(item.item(), item.model());
            watches.put(item.item(), watch(item));
        }
        Map<LearnerId, AbilityEstimate> abilities = abilities(answers, models);
        ResponseTimes times = new ResponseTimes(answers);
        Map<String, DriftState> states = new HashMap<>();
        for (MockResponses.Answer answer : answers) {
            DriftWatch watch = watches.get(answer.item());
            if (watch != null) {
                AbilityEstimate ability = abilities.get(answer.learner());
                states.put(
                        answer.item(),
                        watch.after(
                                states.getOrDefault(answer.item(), DriftState.START),
                                answer.right() ? 1 : 0,
                                ability.theta(),
                                ability.standardError(),
                                times.next(answer)));
            }
        }
        return new BankEstimates(
                estimates.learners(),
                estimates.labels(),
                estimates.items().stream()
                        .map(item -> item.with(watches.get(item.item())
                                .of(states.getOrDefault(item.item(), DriftState.START))))
                        .toList());
    }

    private DriftWatch watch(ItemProposal item) {
        ItemParameters.Calibrated known = inForce.items().get(new ItemId(item.item()));
        if (known == null) {
            return DriftWatch.of(item.model(), ANSWERS_PER_FALSE_ALARM, estimates.learners());
        }
        ItemPrior prior = known.prior();
        Logistic expected = Logistic.threePl(
                Math.exp(prior.logSlopeMean()),
                prior.difficultyMean(),
                1 / (1 + Math.exp(-prior.logitChanceMean())));
        return DriftWatch.of(expected, prior.difficultySd(), ANSWERS_PER_FALSE_ALARM, estimates.learners());
    }

    private static Map<LearnerId, AbilityEstimate> abilities(
            List<MockResponses.Answer> answers, Map<String, Logistic> models) {
        Map<LearnerId, List<MockResponses.Answer>> byLearner = new HashMap<>();
        answers.stream()
                .filter(answer -> models.containsKey(answer.item()))
                .forEach(answer -> byLearner
                        .computeIfAbsent(answer.learner(), learner -> new ArrayList<>())
                        .add(answer));
        GridExpectedAPosteriori estimator = GridExpectedAPosteriori.standard();
        Map<LearnerId, AbilityEstimate> abilities = new HashMap<>();
        byLearner.forEach((learner, own) -> abilities.put(
                learner,
                estimator.estimate(ResponsePattern.of(
                        own.stream().map(answer -> models.get(answer.item())).toList(),
                        own.stream().mapToInt(answer -> answer.right() ? 1 : 0).toArray()))));
        return abilities;
    }
}
