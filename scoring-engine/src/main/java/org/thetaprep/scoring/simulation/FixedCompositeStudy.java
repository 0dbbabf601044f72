package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.ability.AbilityEstimator;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.simulation.EstimateAccuracy.Case;

/**
 * Learners of one and the same composite ability, their profiles as varied as the population allows, sit
 * randomly drawn forms; how good is an estimator of a single ability there?
 *
 * @param structure the domains
 * @param items the population of the items
 * @param itemsByDomain length of a form, by domain
 * @param composite the composite ability, in logits
 * @param forms number of forms drawn
 * @param learnersPerForm learners for each
 */
public record FixedCompositeStudy(
        ProfileStructure structure,
        ItemPopulation items,
        List<Integer> itemsByDomain,
        double composite,
        int forms,
        int learnersPerForm) {

    private static final double NORMAL_975 = 1.959963984540054;

    public FixedCompositeStudy {
        itemsByDomain = List.copyOf(itemsByDomain);
        if (forms < 1 || learnersPerForm < 1) {
            throw new IllegalArgumentException(
                    "forms and learnersPerForm must be positive, but are " + forms + " and " + learnersPerForm);
        }
    }

    /**
     * Runs the study on all processors; the result does not depend on their number.
     *
     * @param knowledge what the estimator is told of the items
     * @param estimator the estimator; its intervals are ±1.96 standard errors
     * @param seed where the sequence of replications starts
     * @param generators makes an independent generator of each seed
     */
    public EstimateAccuracy run(
            Knowledge knowledge, AbilityEstimator estimator, long seed, LongFunction<RandomGenerator> generators) {
        List<Case> cases = IntStream.range(0, forms)
                .parallel()
                .mapToObj(form -> oneForm(knowledge, estimator, generators.apply(seed * 1_000_003 + form)))
                .flatMap(List::stream)
                .toList();
        return EstimateAccuracy.of(cases);
    }

    private List<Case> oneForm(Knowledge knowledge, AbilityEstimator estimator, RandomGenerator random) {
        List<SimulatedItem> form = items.draw(itemsByDomain, 0, random);
        var models = form.stream().map(knowledge::model).toList();
        List<Case> cases = new ArrayList<>();
        for (int n = 0; n < learnersPerForm; n++) {
            double[] profile = atComposite(structure.draw(random));
            int[] answers =
                    form.stream().mapToInt(item -> item.answer(profile, random)).toArray();
            AbilityEstimate estimate = estimator.estimate(ResponsePattern.of(models, answers));
            double distance = Math.abs(estimate.theta() - composite);
            cases.add(new Case(
                    composite,
                    estimate.theta(),
                    estimate.standardError(),
                    distance <= NORMAL_975 * estimate.standardError()));
        }
        return cases;
    }

    /** Moves a drawn profile, by the regression on the composite, to one that has the composite. */
    private double[] atComposite(double[] profile) {
        double move = (composite - structure.composite(profile)) / structure.compositeVariance();
        double common = 0;
        for (int d = 0; d < profile.length; d++) {
            common += structure.weight(d) * structure.loading(d);
        }
        for (int d = 0; d < profile.length; d++) {
            double own = structure.specificSd(d) * structure.specificSd(d);
            profile[d] += move * (structure.loading(d) * common + structure.weight(d) * own);
        }
        return profile;
    }
}
