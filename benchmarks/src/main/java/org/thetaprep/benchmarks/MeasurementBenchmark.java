package org.thetaprep.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thetaprep.scoring.ability.GridExpectedAPosteriori;
import org.thetaprep.scoring.ability.TabulatedEstimator;
import org.thetaprep.scoring.adaptive.AbilityBelief;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.AbilitySelection;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.Constraint;
import org.thetaprep.scoring.adaptive.NextStep;
import org.thetaprep.scoring.adaptive.Pick;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.ProfileEstimation;
import org.thetaprep.scoring.adaptive.ProfileSelection;
import org.thetaprep.scoring.adaptive.ShadowTest;
import org.thetaprep.scoring.adaptive.Stopping;
import org.thetaprep.scoring.adaptive.TestState;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.profile.ProfileEvidence;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScaledScore;
import org.thetaprep.scoring.readiness.ScoredResponse;
import org.thetaprep.scoring.simulation.Examinees;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.Learners;
import org.thetaprep.scoring.simulation.Reading;
import org.thetaprep.scoring.simulation.SimulatedBank;
import org.thetaprep.scoring.simulation.SimulatedItem;
import org.thetaprep.scoring.simulation.Sitting;

/** Time of one call of what the product and the simulator do most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MeasurementBenchmark {

    private TabulatedEstimator scoring;
    private int[][] answers;
    private ProfileModel profile;
    private ProfileEvidence evidence;
    private ReadinessModel readiness;
    private List<ScoredResponse> mock;
    private Sitting<AbilityBelief> from300;
    private Sitting<AbilityBelief> from1000;
    private AdaptiveTest<ProfileBelief> free;
    private AdaptiveTest<ProfileBelief> shadow;
    private TestState<ProfileBelief> halfway;
    private AssemblyProblem forms;

    /** Draws the banks and the answers. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<SimulatedItem> items = Banks.items(300).subList(0, 65);
        scoring = GridExpectedAPosteriori.standard()
                .tabulate(items.stream().map(SimulatedItem::truth).toList());
        answers = new int[5000][];
        for (int n = 0; n < answers.length; n++) {
            double[] theta = Banks.structure().draw(random);
            answers[n] =
                    items.stream().mapToInt(item -> item.answer(theta, random)).toArray();
        }
        prepareProfile();
        from300 = study(300);
        from1000 = study(1000);
        prepareDecisions(random);
        prepareForms();
    }

    private void prepareProfile() {
        profile = ProfileModel.of(Banks.structure());
        evidence = profile.noEvidence();
        mock = new ArrayList<>();
        readiness = new ReadinessModel(
                Banks.structure(),
                ScaledScore.from100To1000(0.3),
                FutureForm.ofMix(
                        List.of(14, 13, 11, 12), ItemPopulation.judged().mix()));
        List<SimulatedItem> items = Banks.items(300);
        for (int i = 0; i < 65; i++) {
            SimulatedItem item = items.get(i * 4);
            boolean right = i % 3 != 0;
            ResponseCurves curves = ResponseCurves.of(item.truth(), profile.responseGrid());
            evidence = evidence.plus(item.domain(), curves, right ? 1 : 0, false);
            if (i < 50) {
                mock.add(new ScoredResponse("i" + i, item.domain(), item.prior(), right));
            }
        }
    }

    private static Sitting<AbilityBelief> study(int size) {
        List<SimulatedItem> items = Banks.items(size);
        Bank bank = Banks.bank(items);
        Learners learners = Learners.oneAbility(4, 0, 1);
        return new Sitting<>(
                new AdaptiveTest<>(
                        bank,
                        AbilityEstimation.posteriorMean(bank, Grid.between(-6, 6, 61), 0, 1),
                        AbilitySelection.information(),
                        Constraint.none(),
                        Pick.best(),
                        Stopping.length(30)),
                Reading.ability(learners),
                Examinees.drawn(SimulatedBank.known(bank), learners, 0, 1000, 1, SplittableRandom::new),
                Sitting.Specification.none(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private void prepareDecisions(SplittableRandom random) {
        List<SimulatedItem> items = Banks.items(1000);
        Bank bank = Banks.bank(items);
        ProfileEstimation estimation = new ProfileEstimation(bank, profile);
        free = new AdaptiveTest<>(
                bank, estimation, ProfileSelection.composite(), Constraint.none(), Pick.best(), Stopping.length(65));
        Constraint whole = new ShadowTest(65, Banks.ranges(items, 65), new SwapSolver(), Constraint.none());
        shadow = new AdaptiveTest<>(
                bank, estimation, ProfileSelection.composite(), whole, Pick.best(), Stopping.length(65));
        halfway = shadow.start();
        while (halfway.administered().size() < 20) {
            int item = shadow.next(halfway, random).match(NextStep.Present::item, stop -> -1);
            halfway = shadow.after(halfway, item, random.nextInt(2));
        }
    }

    private void prepareForms() {
        List<SimulatedItem> items = Banks.items(520);
        double[] thetas = {-0.2, 0.3, 0.8};
        double[][] information = new double[3][];
        double[] targets = new double[3];
        for (int k = 0; k < 3; k++) {
            double theta = thetas[k];
            information[k] = items.stream()
                    .mapToDouble(item -> item.truth().information(theta))
                    .toArray();
            targets[k] = Arrays.stream(information[k]).sum() * 50 / 520;
        }
        forms = new AssemblyProblem(520, 8, 50, Banks.ranges(items, 50), information, targets, 1);
    }

    /** EAP of 5,000 learners with 65 answers each, one thread. */
    @Benchmark
    public double scoreFiveThousandBy65() {
        double sum = 0;
        for (int[] one : answers) {
            sum += scoring.estimate(one).theta();
        }
        return sum;
    }

    /** The posterior of a profile after 65 answers, with composite and covariance. */
    @Benchmark
    public double profilePosteriorOf65() {
        return profile.posterior(evidence).compositeSd();
    }

    /** A whole readiness assessment of 50 answers, label shift integrated. */
    @Benchmark
    public Object readinessOf50() {
        return readiness.assess(mock);
    }

    /** 1,000 adaptive tests of 30 items from 300 (maximum information, EAP), all processors. */
    @Benchmark
    public Object thousandTestsFrom300() {
        return from300.run(done -> {});
    }

    /** The same from 1,000 items. */
    @Benchmark
    public Object thousandTestsFrom1000() {
        return from1000.run(done -> {});
    }

    /** The next item of a profile from 1,000. */
    @Benchmark
    public Object nextItemOfProfile() {
        return free.next(halfway, new SplittableRandom(1));
    }

    /** The same with a shadow test of 65 items, in plain Java. */
    @Benchmark
    public Object nextItemByShadowTest() {
        return shadow.next(halfway, new SplittableRandom(1));
    }

    /** Eight parallel forms of 50 from 520 items, in plain Java. */
    @Benchmark
    public Object assembleEightForms() {
        return new SwapSolver().assemble(forms, new SplittableRandom(1));
    }
}
