package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.readiness.FormPredictor;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.ScaledScore;

/**
 * Learners sit mock forms and then a fresh form of the exam, on which they pass with at least the number
 * of right answers that its true items expect at the cut. How good are the stated probabilities?
 *
 * @param structure the domains
 * @param items the population of the items
 * @param itemsByDomain length of a form, by domain
 * @param mocks number of forms sat as evidence
 * @param forms number of groups of learners, each with its own forms
 * @param learnersPerForm learners in each
 * @param cutTheta ability at the pass mark, in logits
 * @param labelShiftSd spread of an error that all labels of one group's mocks share, in logits
 * @param integrateShift whether the predictor allows for that error
 */
public record PassingStudy(
        ProfileStructure structure,
        ItemPopulation items,
        List<Integer> itemsByDomain,
        int mocks,
        int forms,
        int learnersPerForm,
        double cutTheta,
        double labelShiftSd,
        boolean integrateShift) {

    public PassingStudy {
        itemsByDomain = List.copyOf(itemsByDomain);
        if (mocks < 1 || forms < 1 || learnersPerForm < 1) {
            throw new IllegalArgumentException("mocks, forms and learnersPerForm must be positive, but are " + mocks
                    + ", " + forms + " and " + learnersPerForm);
        }
    }

    /**
     * What came out.
     *
     * @param byKnowledge accuracy of the probability of passing a fresh form
     * @param aboveCut accuracy of P(θ &gt; cut) offered in its place, with true parameters
     */
    public record Result(Map<Knowledge, ForecastAccuracy> byKnowledge, ForecastAccuracy aboveCut) {

        public Result {
            byKnowledge = Map.copyOf(byKnowledge);
        }

        /** By what share the Brier score exceeds that of true parameters. */
        public double excess(Knowledge knowledge) {
            return byKnowledge.get(knowledge).brier()
                            / byKnowledge.get(Knowledge.TRUE).brier()
                    - 1;
        }
    }

    private record Group(Map<Knowledge, double[]> forecasts, double[] aboveCut, boolean[] passed) {}

    /**
     * Runs the study on all processors; the result does not depend on their number.
     *
     * @param seed where the sequence of replications starts
     * @param generators makes an independent generator of each seed
     */
    public Result run(long seed, LongFunction<RandomGenerator> generators) {
        ProfileModel model = ProfileModel.withLabelShift(structure, integrateShift ? labelShiftSd : 0);
        FormPredictor predictor = new FormPredictor(
                FutureForm.ofMix(itemsByDomain, items.mix()), model, ScaledScore.from100To1000(cutTheta));
        List<Group> groups = IntStream.range(0, forms)
                .parallel()
                .mapToObj(form -> oneGroup(model, predictor, generators.apply(seed * 1_000_003 + form)))
                .toList();
        int n = forms * learnersPerForm;
        boolean[] passed = new boolean[n];
        double[] above = new double[n];
        Map<Knowledge, ForecastAccuracy> byKnowledge = new EnumMap<>(Knowledge.class);
        for (int g = 0; g < forms; g++) {
            System.arraycopy(groups.get(g).passed(), 0, passed, g * learnersPerForm, learnersPerForm);
            System.arraycopy(groups.get(g).aboveCut(), 0, above, g * learnersPerForm, learnersPerForm);
        }
        for (Knowledge knowledge : Knowledge.values()) {
            double[] forecasts = new double[n];
            for (int g = 0; g < forms; g++) {
                System.arraycopy(
                        groups.get(g).forecasts().get(knowledge), 0, forecasts, g * learnersPerForm, learnersPerForm);
            }
            byKnowledge.put(knowledge, ForecastAccuracy.of(forecasts, passed));
        }
        return new Result(byKnowledge, ForecastAccuracy.of(above, passed));
    }

    private Group oneGroup(ProfileModel model, FormPredictor predictor, RandomGenerator random) {
        double shift = labelShiftSd * random.nextGaussian();
        List<SimulatedItem> evidence = new ArrayList<>();
        for (int m = 0; m < mocks; m++) {
            evidence.addAll(items.draw(itemsByDomain, shift, random));
        }
        List<SimulatedItem> future = items.draw(itemsByDomain, 0, random);
        double mark = future.stream()
                .mapToDouble(item -> item.truth().correct(cutTheta))
                .sum();
        Map<Knowledge, List<ResponseCurves>> curves = new EnumMap<>(Knowledge.class);
        Map<Knowledge, double[]> forecasts = new EnumMap<>(Knowledge.class);
        for (Knowledge knowledge : Knowledge.values()) {
            curves.put(knowledge, knowledge.curves(evidence, model.responseGrid()));
            forecasts.put(knowledge, new double[learnersPerForm]);
        }
        double[] above = new double[learnersPerForm];
        boolean[] passed = new boolean[learnersPerForm];
        for (int n = 0; n < learnersPerForm; n++) {
            double[] profile = structure.draw(random);
            int[] answers = evidence.stream()
                    .mapToInt(item -> item.answer(profile, random))
                    .toArray();
            passed[n] = future.stream()
                            .mapToInt(item -> item.answer(profile, random))
                            .sum()
                    >= mark;
            for (Knowledge knowledge : Knowledge.values()) {
                ProfilePosterior posterior = model.posterior(FixedFormStudy.evidence(
                        model, evidence, curves.get(knowledge), answers, knowledge != Knowledge.TRUE));
                forecasts.get(knowledge)[n] = predictor.passProbability(posterior);
                if (knowledge == Knowledge.TRUE) {
                    above[n] = 1 - posterior.composite().distribution(cutTheta);
                }
            }
        }
        return new Group(forecasts, above, passed);
    }
}
