package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.readiness.FormPredictor;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.ScaledScore;
import org.thetaprep.scoring.simulation.Examinees;
import org.thetaprep.scoring.simulation.ExposureLimit;
import org.thetaprep.scoring.simulation.FutureExam;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.Knowledge;
import org.thetaprep.scoring.simulation.Learners;
import org.thetaprep.scoring.simulation.Outcome;
import org.thetaprep.scoring.simulation.Reading;
import org.thetaprep.scoring.simulation.SimulatedBank;
import org.thetaprep.scoring.simulation.Sitting;
import org.thetaprep.scoring.table.ResponseTable;

/**
 * A simulation ready to run: which people take which test on which banks.
 *
 * @param supply the banks
 * @param banks how many
 * @param knowledge what the test is told of their items
 * @param persons how many people in all
 * @param learners the population they are drawn from
 * @param answers their answers instead, in a replay
 * @param seed where every generator starts
 * @param rules which items a test gives and when it ends
 * @param requirement what a test is to hold, given the bank
 * @param estimator how ability is estimated
 * @param passForm number of items of a future form to forecast, if any
 * @param traced whether the belief after each answer is kept
 */
record SimulationPlan(
        BankSupply supply,
        int banks,
        Knowledge knowledge,
        int persons,
        Learners learners,
        Optional<ResponseTable> answers,
        long seed,
        AdaptiveOptions rules,
        Requirement requirement,
        Estimator estimator,
        Optional<Integer> passForm,
        boolean traced) {

    private static final int PILOT = 200;

    /** What a test is to hold, given the bank. */
    @FunctionalInterface
    interface Requirement {

        /** The specification of tests on a bank. */
        TestSpecification on(Bank bank);
    }

    /** How ability is estimated: as one, or as a profile. */
    sealed interface Estimator {

        /**
         * One ability.
         *
         * @param estimation makes the estimation on a bank
         */
        record OneAbility(ScoringOptions.Estimations estimation) implements Estimator {}

        /**
         * A profile.
         *
         * @param model the structure of the domains, made ready
         */
        record Profile(ProfileModel model) implements Estimator {}
    }

    /** The bank with a number, from 0; the same one whenever asked. */
    SimulatedBank bank(int number) {
        return supply.draw().bank(generator(number));
    }

    private RandomGenerator generator(int bank) {
        return new SplittableRandom(~(seed * Examinees.APART + bank));
    }

    /**
     * How many items a test is expected to use: its length, or where it may end earlier the mean of the first
     * people's, with no limit on exposure.
     *
     * @param threads how many at once
     */
    double expectedLength(int threads) {
        if (!rules.endsEarly()) {
            return rules.length();
        }
        return run(threads, 1, Math.min(persons, PILOT), length -> Optional.empty(), done -> {})
                .get(0)
                .outcomes()
                .stream()
                .mapToInt(Outcome::items)
                .average()
                .orElseThrow();
    }

    /** The limit of exposure of a test, given its specification. */
    @FunctionalInterface
    interface Limit {

        /** The limit, if there is one. */
        Optional<ExposureLimit> of(TestSpecification specification);
    }

    /**
     * Runs the simulation.
     *
     * @param threads how many at once; the result does not depend on it
     * @param limit how the use of items is limited
     * @param done is told how many more have finished, from any thread
     */
    List<Sitting.Result> run(int threads, Limit limit, IntConsumer done) {
        return run(threads, banks, persons, limit, done);
    }

    private List<Sitting.Result> run(int threads, int usedBanks, int people, Limit limit, IntConsumer done) {
        Optional<FormPredictor> predictor = passForm.map(this::predictor);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> IntStream.range(0, usedBanks)
                            .parallel()
                            .mapToObj(number -> {
                                int first = (int) ((long) people * number / usedBanks);
                                int next = (int) ((long) people * (number + 1) / usedBanks);
                                return sitting(number, first, next - first, limit, predictor)
                                        .run(done);
                            })
                            .toList())
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private Sitting<?> sitting(int number, int first, int count, Limit limit, Optional<FormPredictor> predictor) {
        RandomGenerator random = generator(number);
        SimulatedBank bank = supply.draw().bank(random);
        TestSpecification specification = requirement.on(bank.bank());
        Examinees people = answers.<Examinees>map(table -> ReplayedAnswers.of(table, supply.ids(), seed))
                .orElseGet(() -> Examinees.drawn(bank, learners, first, count, seed, SplittableRandom::new));
        if (estimator instanceof Estimator.Profile profile) {
            ProfileModel model = profile.model();
            ProfileEstimation estimation = new ProfileEstimation(bank.bank(), model);
            Optional<Sitting.Forecaster<ProfileBelief>> exam = predictor.map(known -> new FutureExam(
                    ItemPopulation.judged()
                            .draw(BankSupply.byDomain(model.structure(), passForm.orElseThrow()), 0, random),
                    rules.cut().orElseThrow(),
                    known,
                    knowledge == Knowledge.TRUE
                            ? Optional.empty()
                            : Optional.of(new ProfileEstimation(bank.unveiled().bank(), model))));
            return new Sitting<>(
                    rules.test(bank.bank(), estimation, model.structure().domains(), specification),
                    Reading.profile(model.structure()),
                    people,
                    specification.check(),
                    limit.of(specification),
                    exam,
                    traced);
        }
        Estimator.OneAbility one = (Estimator.OneAbility) estimator;
        return new Sitting<>(
                rules.test(bank.bank(), one.estimation().on(bank.bank()), specification),
                Reading.ability(learners),
                people,
                specification.check(),
                limit.of(specification),
                Optional.empty(),
                traced);
    }

    private FormPredictor predictor(int items) {
        ProfileModel model = ((Estimator.Profile) estimator).model();
        ProfileStructure structure = model.structure();
        return new FormPredictor(
                FutureForm.ofMix(
                        BankSupply.byDomain(structure, items),
                        ItemPopulation.judged().mix()),
                model,
                ScaledScore.from100To1000(rules.cut().orElseThrow()));
    }

    /** The banks that people are divided among have this many each, at the least. */
    int personsOfBank() {
        return persons / banks;
    }

    /** Everything that tells why such tests cannot be had. */
    List<String> shortages() {
        return new ArrayList<>(requirement.on(bank(0).bank()).shortages());
    }
}
