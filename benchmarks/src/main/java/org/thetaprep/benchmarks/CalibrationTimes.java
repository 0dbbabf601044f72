package org.thetaprep.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.ErrorMethod;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/** Times calibrations of 65 items from more and more people, as one table. */
public final class CalibrationTimes {

    private static final int ITEMS = 65;
    private static final int RUNS = 3;
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, ITEMS).mapToObj(j -> "I" + j).toList();

    private record Time(double wall, double processor, CalibrationResult result) {}

    private CalibrationTimes() {}

    /** Takes the numbers of people; without, 1,000 to 1,000,000. */
    public static void main(String[] args) {
        int[] sizes = args.length > 0
                ? Arrays.stream(args).mapToInt(Integer::parseInt).toArray()
                : new int[] {1_000, 5_000, 10_000, 50_000, 200_000, 1_000_000};
        System.out.printf(
                "Median of %d runs after one to warm up, %d processors, Java %s.%n%n",
                RUNS, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        System.out.println(
                "| people × 65 items | model | fit, s | processor, s | steps | log-likelihood | errors by products of scores, s"
                        + " | exact errors, s | heap, MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        List<double[]> points = new ArrayList<>();
        for (int size : sizes) {
            points.add(new double[] {Math.log(size), Math.log(row(size, CalibrationModel.TWO_PL))});
            if (size == 5_000) {
                row(size, CalibrationModel.THREE_PL);
            }
        }
        double[] large = points.stream()
                .filter(point -> point[0] >= Math.log(10_000))
                .mapToDouble(point -> point[0])
                .toArray();
        if (large.length > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "%nFrom %,.0f people on, time goes with the power %.3f of their number.%n",
                    Math.exp(large[0]), exponent(points.subList(points.size() - large.length, points.size())));
        }
    }

    /** The slope of log time on log people, by least squares. */
    private static double exponent(List<double[]> points) {
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double xy = points.stream()
                .mapToDouble(point -> (point[0] - x) * (point[1] - y))
                .sum();
        return xy
                / points.stream().mapToDouble(point -> (point[0] - x) * (point[0] - x)).sum();
    }

    private static double row(int people, CalibrationModel model) {
        byte[][] rows = answers(people, model);
        CalibrationPlan plan = CalibrationPlan.of(model);
        if (model == CalibrationModel.THREE_PL) {
            plan = plan.withChancePrior(new ChancePrior.LogitNormal(-1.1, 0.5));
        }
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Time fit = median(plan.withErrors(false), rows);
        Time products = median(plan.withErrors(ErrorMethod.CROSS_PRODUCT), rows);
        Time exact = median(plan.withErrors(ErrorMethod.OBSERVED), rows);
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.3f | %.3f | %d%s | %.3f | %.3f | %.3f | %d |%n",
                people,
                model == CalibrationModel.TWO_PL ? "2PL" : "3PL, prior on c",
                fit.wall(),
                fit.processor(),
                fit.result().iterations(),
                fit.result().converged() ? "" : ", not converged",
                fit.result().logLikelihood(),
                products.wall() - fit.wall(),
                exact.wall() - fit.wall(),
                heap >> 20);
        return fit.processor();
    }

    private static Time median(CalibrationPlan plan, byte[][] rows) {
        run(plan, rows);
        List<Time> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(run(plan, rows));
        }
        times.sort(Comparator.comparingDouble(Time::wall));
        return times.get(RUNS / 2);
    }

    /** The matrix is made anew, as its words are a part of the work. */
    private static Time run(CalibrationPlan plan, byte[][] rows) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long begin = System.nanoTime();
        CalibrationResult result = Calibration.fit(plan, ResponseMatrix.of(NAMES, rows), step -> {});
        return new Time((System.nanoTime() - begin) / 1e9, (system.getProcessCpuTime() - processor) / 1e9, result);
    }

    private static byte[][] answers(int people, CalibrationModel model) {
        SplittableRandom random = new SplittableRandom(7000 + people);
        double chance = model == CalibrationModel.THREE_PL ? 0.2 : 0;
        double[] a = new double[ITEMS];
        double[] b = new double[ITEMS];
        for (int j = 0; j < ITEMS; j++) {
            a[j] = Math.exp(0.3 * random.nextGaussian());
            b[j] = random.nextGaussian();
        }
        byte[][] rows = new byte[people][ITEMS];
        for (byte[] row : rows) {
            double theta = random.nextGaussian();
            for (int j = 0; j < ITEMS; j++) {
                double p = chance + (1 - chance) / (1 + Math.exp(-a[j] * (theta - b[j])));
                row[j] = (byte) (random.nextDouble() < p ? 1 : 0);
            }
        }
        return rows;
    }
}
