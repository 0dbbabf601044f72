package org.thetaprep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.drift.Drift;
import org.thetaprep.scoring.drift.DriftState;
import org.thetaprep.scoring.drift.DriftWatch;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.SimulatedItem;

/** How soon drift is found, in simulation and at best. */
final class DriftStudy {

    private static final int ANSWERS_PER_FALSE_ALARM = 5000;
    private static final int SOON = 500;

    private DriftStudy() {}

    /** Items of the judged population, watched with known parameters; ability known to about a mock's error. */
    static void run(int replications) {
        SplittableRandom random = new SplittableRandom(23);
        List<SimulatedItem> items = ItemPopulation.judged().draw(List.of(replications), 0, random);
        System.out.println("| drift of b | log time | items | mean answers to the alarm | median | within 500 | right verdict |");
        System.out.println("|---|---|---|---|---|---|---|");
        watched(items, 0.5, 0, Drift.HARDER, random);
        watched(items, -0.5, 0, Drift.EASIER, random);
        watched(items, -0.5, -0.5, Drift.LEAKED, random);
        watched(items, -1, -0.5, Drift.LEAKED, random);
        long answers = 0;
        int alarms = 0;
        for (SimulatedItem item : items) {
            for (int life = 0; life < 4; life++) {
                DriftState end = watched(item.truth(), 0, 0, 40_000, random);
                answers += end.answers();
                alarms += end.answers() < 40_000 ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nWithout drift: %d alarms in %,d answers, one in %,.0f.%n",
                alarms, answers, (double) answers / alarms);
        System.out.println("\n| drift of b | ability | mean answers to the alarm | items whose mean is at most 500 | within 500 |");
        System.out.println("|---|---|---|---|---|");
        atBest(items, 0.5, SimulatedPeople.ABILITY_ERROR);
        atBest(items, -0.5, SimulatedPeople.ABILITY_ERROR);
        atBest(items, 0.5, 0);
        atBest(items, -0.5, 0);
    }

    private static void watched(
            List<SimulatedItem> items, double drift, double time, Drift verdict, SplittableRandom random) {
        List<Long> delays = new ArrayList<>();
        int within = 0;
        int right = 0;
        for (SimulatedItem item : items) {
            DriftState end = watched(item.truth(), drift, time, 20_000, random);
            delays.add(end.answers());
            within += end.answers() <= SOON ? 1 : 0;
            right += DriftWatch.of(item.truth(), ANSWERS_PER_FALSE_ALARM, Population.STANDARD).of(end) == verdict ? 1 : 0;
        }
        delays.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %+.1f | %+.1f | %d | %.0f | %d | %.3f | %.3f |%n",
                drift,
                time,
                items.size(),
                delays.stream().mapToLong(delay -> delay).average().orElseThrow(),
                delays.get(delays.size() / 2),
                (double) within / items.size(),
                (double) right / items.size());
    }

    private static DriftState watched(Logistic item, double drift, double time, int patience, SplittableRandom random) {
        DriftWatch watch = DriftWatch.of(item, ANSWERS_PER_FALSE_ALARM, Population.STANDARD);
        Logistic truth = Logistic.threePl(item.a(), item.b() + drift, item.c());
        double error = SimulatedPeople.ABILITY_ERROR;
        DriftState state = DriftState.START;
        while (state.answers() < patience && watch.of(state) == Drift.NONE) {
            double ability = Math.sqrt(1 - error * error) * random.nextGaussian();
            double theta = ability + error * random.nextGaussian();
            state = watch.after(
                    state,
                    SimulatedPeople.answer(truth, theta, random),
                    ability,
                    error,
                    time + random.nextGaussian());
        }
        return state;
    }

    /** The likelihood ratio's own sum with the exact limit: no other rule with that rate of false alarms is sooner. */
    private static void atBest(List<SimulatedItem> items, double drift, double abilityError) {
        double[] sums = new double[3];
        for (SimulatedItem item : items) {
            DriftChain chain = DriftChain.of(item.truth(), drift, abilityError, 2 * ANSWERS_PER_FALSE_ALARM);
            double delay = chain.delay();
            sums[0] += delay;
            sums[1] += delay <= SOON ? 1 : 0;
            sums[2] += chain.within(SOON);
        }
        System.out.printf(
                Locale.ROOT,
                "| %+.1f | %s | %.0f | %.3f | %.3f |%n",
                drift,
                abilityError == 0 ? "known exactly" : "known to " + abilityError,
                sums[0] / items.size(),
                sums[1] / items.size(),
                sums[2] / items.size());
    }
}
