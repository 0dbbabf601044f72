package org.thetaprep.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.ItemPriors;
import org.thetaprep.scoring.calibration.LabelledCalibration;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.drift.Drift;
import org.thetaprep.scoring.drift.DriftState;
import org.thetaprep.scoring.drift.DriftWatch;
import org.thetaprep.scoring.fairness.FairnessClass;
import org.thetaprep.scoring.fairness.LikelihoodRatio;
import org.thetaprep.scoring.fairness.MantelHaenszel;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.online.ItemBelief;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.SimulatedItem;

/** What calibrations come to on simulated people: {@code benchmarks/calibration-studies STUDY [REPLICATIONS]}. */
public final class CalibrationStudies {

    private static final double NORMAL = 1.959963984540054;
    private static final double ABILITY_ERROR = 0.36;

    /** The items of the reference figures of differential functioning. */
    private static final double[] SLOPES = {
        0.6385, 1.3528, 1.1862, 1.2138, 0.7494, 0.8381, 1.4281, 0.9407, 0.9602, 1.2476, 1.233, 1.3013, 1.3566,
        1.9546, 1.2254, 1.1635, 1.2851, 1.234, 1.4407, 1.0712, 1.1001, 1.2642, 1.1177, 0.8035, 1.5083
    };

    private static final double[] DIFFICULTIES = {
        -0.9901, 1.2663, -0.858, 1.2783, -0.2964, -1.0015, 0.3788, -1.0617, 0.3129, -0.7213, -2.0397, 1.1358,
        0.4831, 0.5321, -1.723, -0.9249, 1.6382, -1.263, 1.02, -0.6688, -0.3384, -0.499, -0.2064, -0.1282, 0.2876
    };

    private CalibrationStudies() {}

    /** The study, and how often it is repeated. */
    public static void main(String[] args) {
        int replications = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        switch (args.length > 0 ? args[0] : "") {
            case "items" -> items(replications > 0 ? replications : 32);
            case "online" -> online(replications > 0 ? replications : 480);
            case "population" -> population(replications > 0 ? replications : 100);
            case "fairness" -> fairness(replications > 0 ? replications : 40);
            case "drift" -> drift(replications > 0 ? replications : 200);
            default -> {
                System.err.println("The study must be items, online, population, fairness or drift.");
                System.exit(2);
            }
        }
    }

    private static byte answer(Logistic item, double theta, SplittableRandom random) {
        return (byte) (random.nextDouble() < item.correct(theta) ? 1 : 0);
    }

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(j -> "I" + j).toList();
    }

    /** Fifteen new items of the judged population beside fifty known ones, every person answering all. */
    private static void items(int replications) {
        System.out.println("| answers | items | RMSE of b | core | RMSE of log a | 95 % cover b | RMS of P | said |"
                + " share ready | labels' spread |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int people : new int[] {100, 300, 1000}) {
            ItemErrors errors = new ItemErrors();
            for (int r = 0; r < replications; r++) {
                replication(people, new SplittableRandom(9000 + 1000L * people + r), errors);
            }
            errors.print(people);
        }
    }

    private static void replication(int people, SplittableRandom random, ItemErrors errors) {
        List<SimulatedItem> items = ItemPopulation.judged().draw(List.of(65), 0, random);
        List<String> names = names(65);
        byte[][] rows = new byte[people][65];
        for (byte[] row : rows) {
            double theta = random.nextGaussian();
            for (int j = 0; j < 65; j++) {
                row[j] = answer(items.get(j).truth(), theta, random);
            }
        }
        Map<String, ResponseModel> known = new HashMap<>();
        Map<String, ItemPriors> priors = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, DifficultyPrior> expected = new HashMap<>();
        for (int j = 0; j < 65; j++) {
            ItemPrior prior = items.get(j).prior();
            String label = "b" + prior.difficultyMean();
            labels.put(names.get(j), label);
            expected.put(label, new DifficultyPrior(prior.difficultyMean(), prior.difficultySd()));
            if (j < 50) {
                known.put(names.get(j), items.get(j).truth());
            } else {
                priors.put(
                        names.get(j),
                        new ItemPriors(
                                Optional.of(new SlopePrior(prior.logSlopeMean(), prior.logSlopeSd())),
                                Optional.of(new ChancePrior.LogitNormal(prior.logitChanceMean(), prior.logitChanceSd())),
                                Optional.empty()));
            }
        }
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.THREE_PL)
                .withKnown(known)
                .withPriors(priors);
        List<String> problems = Calibration.problems(plan, ResponseMatrix.of(names, rows));
        if (!problems.isEmpty()) {
            System.err.println("left out: " + problems);
            return;
        }
        LabelledCalibration.Result found =
                LabelledCalibration.fit(plan, ResponseMatrix.of(names, rows), labels, expected, step -> {});
        errors.spread.add(found.labels().values().iterator().next().sd());
        for (int j = 50; j < 65; j++) {
            errors.add(items.get(j).truth(), found.calibration().items().get(j));
        }
    }

    private static final class ItemErrors {

        private final List<Double> b = new ArrayList<>();
        private final List<Double> core = new ArrayList<>();
        private final List<Double> slope = new ArrayList<>();
        private final List<Double> curve = new ArrayList<>();
        private final List<Double> said = new ArrayList<>();
        private final List<Double> spread = new ArrayList<>();
        private int covered;
        private int ready;

        private void add(Logistic truth, CalibratedItem found) {
            Logistic item = (Logistic) found.model();
            double error = item.b() - truth.b();
            b.add(error);
            if (Math.abs(truth.b()) < 1.5 && truth.a() > 0.7) {
                core.add(error);
            }
            slope.add(Math.log(item.a() / truth.a()));
            covered += Math.abs(error) <= NORMAL * found.standardErrors().get("b") ? 1 : 0;
            double squares = 0;
            double weights = 0;
            for (double theta = -4; theta <= 4; theta += 0.1) {
                double distance = item.correct(theta) - truth.correct(theta);
                double weight = Math.exp(-theta * theta / 2);
                squares += weight * distance * distance;
                weights += weight;
            }
            curve.add(Math.sqrt(squares / weights));
            said.add(found.curveError().orElseThrow());
            ready += found.curveError().orElseThrow() <= 0.045 ? 1 : 0;
        }

        private static double rms(List<Double> values) {
            return Math.sqrt(values.stream().mapToDouble(x -> x * x).average().orElse(Double.NaN));
        }

        private void print(int people) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
                    people,
                    b.size(),
                    rms(b),
                    rms(core),
                    rms(slope),
                    (double) covered / b.size(),
                    rms(curve),
                    rms(said),
                    (double) ready / b.size(),
                    spread.stream().mapToDouble(x -> x).average().orElse(Double.NaN));
        }
    }

    /** Answer by answer, with people whose ability is known to about a mock's error. */
    private static void online(int replications) {
        System.out.println("| answers | items | RMSE of b | 95 % cover b |\n|---|---|---|---|");
        int[] stops = {0, 100, 300, 1000};
        double[] squares = new double[stops.length];
        int[] covered = new int[stops.length];
        SplittableRandom random = new SplittableRandom(17);
        for (SimulatedItem item : ItemPopulation.judged().draw(List.of(replications), 0, random)) {
            ItemBelief belief = ItemBelief.of(item.prior());
            int given = 0;
            for (int s = 0; s < stops.length; s++) {
                for (; given < stops[s]; given++) {
                    double ability = Math.sqrt(1 - ABILITY_ERROR * ABILITY_ERROR) * random.nextGaussian();
                    double theta = ability + ABILITY_ERROR * random.nextGaussian();
                    belief = belief.after(answer(item.truth(), theta, random), ability, ABILITY_ERROR);
                }
                double error = belief.item().b() - item.truth().b();
                squares[s] += error * error;
                covered[s] += Math.abs(error) <= NORMAL * belief.difficultyError() ? 1 : 0;
            }
        }
        for (int s = 0; s < stops.length; s++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %d | %.3f | %.3f |%n",
                    stops[s],
                    replications,
                    Math.sqrt(squares[s] / replications),
                    (double) covered[s] / replications);
        }
    }

    /** New items beside known ones, answered by a population of mean 0.4 and standard deviation 1.2. */
    private static void population(int replications) {
        double[] bias = new double[2];
        double[] slopes = new double[2];
        double mean = 0;
        double variance = 0;
        for (int r = 0; r < replications; r++) {
            SplittableRandom random = new SplittableRandom(5000 + r);
            Map<String, ResponseModel> known = new HashMap<>();
            List<Logistic> items = new ArrayList<>();
            for (int j = 0; j < 65; j++) {
                Logistic item = Logistic.twoPl(Math.exp(0.35 * random.nextGaussian()), random.nextGaussian());
                items.add(item);
                if (j < 50) {
                    known.put("I" + (j + 1), item);
                }
            }
            byte[][] rows = new byte[2000][65];
            for (byte[] row : rows) {
                double theta = 0.4 + 1.2 * random.nextGaussian();
                for (int j = 0; j < 65; j++) {
                    row[j] = j >= 50 && random.nextBoolean() ? ResponseMatrix.MISSING : answer(items.get(j), theta, random);
                }
            }
            ResponseMatrix matrix = ResponseMatrix.of(names(65), rows);
            CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL)
                    .withKnown(known)
                    .withErrors(false);
            for (int held = 0; held < 2; held++) {
                CalibrationResult found =
                        Calibration.fit(held == 1 ? plan.withHeldPopulations() : plan, matrix, step -> {});
                for (int j = 50; j < 65; j++) {
                    Logistic item = (Logistic) found.items().get(j).model();
                    bias[held] += (item.b() - items.get(j).b()) / (15.0 * replications);
                    slopes[held] += Math.log(item.a() / items.get(j).a()) / (15.0 * replications);
                }
                if (held == 0) {
                    mean += found.populations().get(0).mean() / replications;
                    variance += found.populations().get(0).variance() / replications;
                }
            }
        }
        System.out.println("| population | bias of b | bias of log a | mean | variance |\n|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT, "| free | %+.4f | %+.4f | %.3f | %.3f |%n", bias[0], slopes[0], mean, variance);
        System.out.printf(Locale.ROOT, "| held at N(0, 1) | %+.4f | %+.4f | 0 | 1 |%n", bias[1], slopes[1]);
    }

    /** Two groups of 1,500, 25 items of two parameters: I3 0.6 harder, I9 0.5 easier, I15 steeper by 1.6. */
    private static void fairness(int replications) {
        Set<String> anchors = Set.of("I1", "I2", "I4", "I5", "I6", "I7", "I8", "I10");
        Set<String> planted = Set.of("I3", "I9", "I15");
        Map<String, Integer> found = new HashMap<>();
        int fair = 0;
        int raw = 0;
        int adjusted = 0;
        int mantelHaenszel = 0;
        int notA = 0;
        int fairAll = 0;
        for (int r = 0; r < replications; r++) {
            ResponseMatrix matrix = groups(new SplittableRandom(6000 + r));
            LikelihoodRatio.Result result = LikelihoodRatio.withAnchors(
                    CalibrationPlan.of(CalibrationModel.TWO_PL), matrix, new HashSet<>(anchors));
            for (LikelihoodRatio.ItemTest test : result.items()) {
                if (planted.contains(test.item())) {
                    found.merge(test.item(), test.adjusted() < 0.05 ? 1 : 0, Integer::sum);
                } else {
                    fair++;
                    raw += test.p() < 0.05 ? 1 : 0;
                    adjusted += test.adjusted() < 0.05 ? 1 : 0;
                }
            }
            for (int j = 0; j < 25; j++) {
                MantelHaenszel test = MantelHaenszel.of(matrix, j).orElseThrow();
                if (planted.contains("I" + (j + 1))) {
                    found.merge("class of I" + (j + 1), test.fairnessClass() == FairnessClass.A ? 0 : 1, Integer::sum);
                } else {
                    fairAll++;
                    mantelHaenszel += test.p() < 0.05 ? 1 : 0;
                    notA += test.fairnessClass() == FairnessClass.A ? 0 : 1;
                }
            }
        }
        System.out.println("| what | rate | of |\n|---|---|---|");
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rate(
                        entry.getKey() + (entry.getKey().startsWith("c") ? " B or C" : " found by the likelihood ratio"),
                        entry.getValue(),
                        replications));
        rate("fair items with p < 0.05, likelihood ratio", raw, fair);
        rate("fair items named after adjustment", adjusted, fair);
        rate("fair items with p < 0.05, Mantel-Haenszel", mantelHaenszel, fairAll);
        rate("fair items of class B or C", notA, fairAll);
    }

    private static void rate(String what, int count, int of) {
        System.out.printf(Locale.ROOT, "| %s | %.3f | %d |%n", what, (double) count / of, of);
    }

    private static ResponseMatrix groups(SplittableRandom random) {
        Logistic[][] items = new Logistic[2][25];
        for (int j = 0; j < 25; j++) {
            double a = SLOPES[j];
            double b = DIFFICULTIES[j];
            items[0][j] = Logistic.twoPl(a, b);
            items[1][j] = Logistic.twoPl(a * (j == 14 ? 1.6 : 1), b + (j == 2 ? 0.6 : j == 8 ? -0.5 : 0));
        }
        byte[][] rows = new byte[3000][25];
        int[] groups = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = i / 1500;
            double theta = random.nextGaussian() - (groups[i] == 1 ? 0.3 : 0);
            for (int j = 0; j < 25; j++) {
                rows[i][j] = answer(items[groups[i]][j], theta, random);
            }
        }
        return ResponseMatrix.ofGroups(names(25), rows, groups);
    }

    /** Items of the judged population, watched with known parameters; ability known to about a mock's error. */
    private static void drift(int replications) {
        SplittableRandom random = new SplittableRandom(23);
        List<SimulatedItem> items = ItemPopulation.judged().draw(List.of(replications), 0, random);
        System.out.println("| drift of b | log time | items | median answers to the alarm | within 500 | right verdict |");
        System.out.println("|---|---|---|---|---|---|");
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
    }

    private static void watched(
            List<SimulatedItem> items, double drift, double time, Drift verdict, SplittableRandom random) {
        List<Long> delays = new ArrayList<>();
        int within = 0;
        int right = 0;
        for (SimulatedItem item : items) {
            DriftState end = watched(item.truth(), drift, time, 20_000, random);
            delays.add(end.answers());
            within += end.answers() <= 500 ? 1 : 0;
            right += DriftWatch.of(item.truth(), 5000, Population.STANDARD).of(end) == verdict ? 1 : 0;
        }
        delays.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %+.1f | %+.1f | %d | %d | %.2f | %.2f |%n",
                drift,
                time,
                items.size(),
                delays.get(delays.size() / 2),
                (double) within / items.size(),
                (double) right / items.size());
    }

    private static DriftState watched(Logistic item, double drift, double time, int patience, SplittableRandom random) {
        DriftWatch watch = DriftWatch.of(item, 5000, Population.STANDARD);
        Logistic truth = Logistic.threePl(item.a(), item.b() + drift, item.c());
        DriftState state = DriftState.START;
        while (state.answers() < patience && watch.of(state) == Drift.NONE) {
            double ability = Math.sqrt(1 - ABILITY_ERROR * ABILITY_ERROR) * random.nextGaussian();
            double theta = ability + ABILITY_ERROR * random.nextGaussian();
            state = watch.after(
                    state, answer(truth, theta, random), ability, ABILITY_ERROR, time + random.nextGaussian());
        }
        return state;
    }
}
