package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.profile.ProfileEvidence;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.quadrature.GridDensity;
import org.thetaprep.scoring.simulation.EstimateAccuracy.Case;

/**
 * Learners from the population sit randomly drawn forms; how good are the posterior means and 95 %
 * intervals of their abilities?
 *
 * @param structure the domains
 * @param items the population of the items
 * @param itemsByDomain length of a form, by domain
 * @param forms number of forms drawn
 * @param learnersPerForm learners for each
 * @param labelShiftSd spread of an error that all labels of one form share, in logits; 0 for none
 * @param integrateShift whether the estimator allows for that error
 */
public record FixedFormStudy(
        ProfileStructure structure,
        ItemPopulation items,
        List<Integer> itemsByDomain,
        int forms,
        int learnersPerForm,
        double labelShiftSd,
        boolean integrateShift) {

    public FixedFormStudy {
        itemsByDomain = List.copyOf(itemsByDomain);
        if (itemsByDomain.size() != structure.domains()) {
            throw new IllegalArgumentException(
                    "itemsByDomain must have " + structure.domains() + " values, but has " + itemsByDomain.size());
        }
        if (forms < 1 || learnersPerForm < 1) {
            throw new IllegalArgumentException(
                    "forms and learnersPerForm must be positive, but are " + forms + " and " + learnersPerForm);
        }
    }

    /**
     * What came out for one kind of knowledge.
     *
     * @param composite the composite ability
     * @param domains the domain abilities, all together
     */
    public record Result(EstimateAccuracy composite, EstimateAccuracy domains) {}

    private record Cases(List<Case> composite, List<Case> domains) {}

    /**
     * Runs the study on all processors; the result does not depend on their number.
     *
     * @param seed where the sequence of replications starts
     * @param generators makes an independent generator of each seed
     */
    public Map<Knowledge, Result> run(long seed, LongFunction<RandomGenerator> generators) {
        ProfileModel model = ProfileModel.withLabelShift(structure, integrateShift ? labelShiftSd : 0);
        List<Map<Knowledge, Cases>> all = IntStream.range(0, forms)
                .parallel()
                .mapToObj(form -> oneForm(model, generators.apply(seed * 1_000_003 + form)))
                .toList();
        Map<Knowledge, Result> results = new EnumMap<>(Knowledge.class);
        for (Knowledge knowledge : Knowledge.values()) {
            List<Case> composite = new ArrayList<>();
            List<Case> domains = new ArrayList<>();
            for (Map<Knowledge, Cases> form : all) {
                composite.addAll(form.get(knowledge).composite());
                domains.addAll(form.get(knowledge).domains());
            }
            results.put(knowledge, new Result(EstimateAccuracy.of(composite), EstimateAccuracy.of(domains)));
        }
        return results;
    }

    private Map<Knowledge, Cases> oneForm(ProfileModel model, RandomGenerator random) {
        double shift = labelShiftSd * random.nextGaussian();
        List<SimulatedItem> form = items.draw(itemsByDomain, shift, random);
        Map<Knowledge, List<ResponseCurves>> curves = new EnumMap<>(Knowledge.class);
        Map<Knowledge, Cases> cases = new EnumMap<>(Knowledge.class);
        for (Knowledge knowledge : Knowledge.values()) {
            curves.put(knowledge, knowledge.curves(form, model.responseGrid()));
            cases.put(knowledge, new Cases(new ArrayList<>(), new ArrayList<>()));
        }
        for (int n = 0; n < learnersPerForm; n++) {
            double[] profile = structure.draw(random);
            int[] answers =
                    form.stream().mapToInt(item -> item.answer(profile, random)).toArray();
            for (Knowledge knowledge : Knowledge.values()) {
                ProfilePosterior posterior = model.posterior(
                        evidence(model, form, curves.get(knowledge), answers, knowledge != Knowledge.TRUE));
                record(cases.get(knowledge), posterior, profile);
            }
        }
        return cases;
    }

    static ProfileEvidence evidence(
            ProfileModel model, List<SimulatedItem> items, List<ResponseCurves> curves, int[] answers, boolean judged) {
        ProfileEvidence evidence = model.noEvidence();
        for (int i = 0; i < answers.length; i++) {
            evidence = evidence.plus(items.get(i).domain(), curves.get(i), answers[i], judged);
        }
        return evidence;
    }

    private void record(Cases cases, ProfilePosterior posterior, double[] profile) {
        for (int d = 0; d < profile.length; d++) {
            cases.domains().add(one(profile[d], posterior.mean(d), posterior.sd(d), posterior.domain(d)));
        }
        cases.composite()
                .add(one(
                        structure.composite(profile),
                        posterior.compositeMean(),
                        posterior.compositeSd(),
                        posterior.composite()));
    }

    private static Case one(double truth, double mean, double sd, GridDensity density) {
        double below = density.distribution(truth);
        return new Case(truth, mean, sd, below >= 0.025 && below <= 0.975);
    }
}
