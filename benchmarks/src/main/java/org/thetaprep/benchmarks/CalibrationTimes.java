package org.thetaprep.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.ResponseMatrix;

/**
 * Times calibrations of 65 items from more and more people, and prints the section on them of docs/performance.md. Fits
 * without and with errors take turns in one process; processor time is that of all threads of the program.
 */
public final class CalibrationTimes {

    private static final int ITEMS = 65;
    private static final int WARM = 3;
    private static final int RUNS = 5;
    private static final int LINEAR_FROM = 50_000;
    private static final List<String> NAMES =
            IntStream.rangeClosed(1, ITEMS).mapToObj(j -> "I" + j).toList();

    private record Row(String line, double processor) {}

    private record Time(double wall, double processor, CalibrationResult result) {}

    private CalibrationTimes() {}

    /** Takes the numbers of people; without, 1,000 to 1,000,000. */
    public static void main(String[] args) {
        int[] sizes = args.length > 0
                ? Arrays.stream(args).mapToInt(Integer::parseInt).toArray()
                : new int[] {1_000, 5_000, 10_000, 50_000, 200_000, 1_000_000};
        for (int i = 0; i < WARM; i++) {
            run(plan(CalibrationModel.TWO_PL), answers(20_000, CalibrationModel.TWO_PL));
            run(plan(CalibrationModel.THREE_PL), answers(5_000, CalibrationModel.THREE_PL));
        }
        System.out.printf(
                "## Calibration%n%n`benchmarks/calibrate`: 65 items, 61 nodes, answers by a seeded generator; the median of %d"
                        + " runs after %d to warm up, %d processors,%nJava %s, a heap of %d MB. Processor time is that of all"
                        + " threads; errors are exact ones.%n%n",
                RUNS,
                WARM,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| people | model | fit, s | processor, s | steps | errors, s | processor, s | share of the fit's"
                + " | log-likelihood | heap, MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        List<double[]> points = new ArrayList<>();
        Deque<String> rows = new ArrayDeque<>();
        for (int size : largestFirst(sizes)) {
            if (size == 5_000) {
                rows.addFirst(row(size, CalibrationModel.THREE_PL).line());
            }
            Row row = row(size, CalibrationModel.TWO_PL);
            rows.addFirst(row.line());
            if (size >= LINEAR_FROM) {
                points.add(new double[] {Math.log(size), Math.log(row.processor())});
            }
        }
        rows.forEach(System.out::print);
        if (points.size() > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "%nFrom %,d people on, processor time of the fit goes with the power %.3f of their number; with fewer, what a"
                            + " step takes whatever their%nnumber counts too.%n",
                    LINEAR_FROM,
                    exponent(points));
        }
    }

    /** What Java's compiler learns from short loops slows long ones. */
    private static List<Integer> largestFirst(int[] sizes) {
        return Arrays.stream(sizes).boxed().sorted(Comparator.reverseOrder()).toList();
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

    private static CalibrationPlan plan(CalibrationModel model) {
        CalibrationPlan plan = CalibrationPlan.of(model);
        return model == CalibrationModel.THREE_PL
                ? plan.withChancePrior(new ChancePrior.LogitNormal(-1.1, 0.5))
                : plan;
    }

    private static Row row(int people, CalibrationModel model) {
        byte[][] rows = answers(people, model);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        List<Time> fits = new ArrayList<>();
        List<Time> whole = new ArrayList<>();
        for (int i = 0; i < WARM + RUNS; i++) {
            Time fit = run(plan(model).withErrors(false), rows);
            Time both = run(plan(model), rows);
            if (i >= WARM) {
                fits.add(fit);
                whole.add(both);
            }
        }
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        CalibrationResult result = fits.get(0).result();
        double wall = median(fits, Time::wall);
        double processor = median(fits, Time::processor);
        double errors = median(whole, Time::processor) - processor;
        String line = String.format(
                Locale.ROOT,
                "| %,d | %s | %.3f | %.3f | %d%s | %.3f | %.3f | %.2f | %.3f | %d |%n",
                people,
                model == CalibrationModel.TWO_PL ? "2PL" : "3PL, prior on c",
                wall,
                processor,
                result.iterations(),
                result.converged() ? "" : ", not converged",
                median(whole, Time::wall) - wall,
                errors,
                errors / processor,
                result.logLikelihood(),
                heap >> 20);
        return new Row(line, processor);
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> of) {
        return times.stream().mapToDouble(of).sorted().toArray()[times.size() / 2];
    }

    /** The matrix is made anew, as its words are a part of the work. */
    private static Time run(CalibrationPlan plan, byte[][] rows) {
        double processor = processor();
        long begin = System.nanoTime();
        CalibrationResult result = Calibration.fit(plan, ResponseMatrix.of(NAMES, rows), step -> {});
        return new Time((System.nanoTime() - begin) / 1e9, processor() - processor, result);
    }

    /** Seconds that all threads of the program have taken; those of the collector and the compiler are not among them. */
    private static double processor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                        .map(threads::getThreadCpuTime)
                        .filter(time -> time > 0)
                        .sum()
                / 1e9;
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
