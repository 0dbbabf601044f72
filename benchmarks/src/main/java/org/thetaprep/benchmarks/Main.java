package org.thetaprep.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints docs/performance.md. */
public final class Main {

    private static final Map<String, String> WANTED = Map.of(
            "scoreFiveThousandBy65", "5,000 × 65 answers by EAP | 50",
            "profilePosteriorOf65", "profile posterior of 65 answers | 0.2",
            "readinessOf50", "readiness of 50 answers, label shift integrated | 20",
            "thousandTestsFrom300", "1,000 adaptive tests of 30 from 300 | 1,000",
            "thousandTestsFrom1000", "1,000 adaptive tests of 30 from 1,000 | –",
            "nextItemOfProfile", "next item of a profile, 1,000 items | 1",
            "nextItemByShadowTest", "the same with a shadow test of 65 | 50",
            "assembleEightForms", "eight forms of 50 from 520 | 30,000");

    private Main() {}

    /** Runs all benchmarks, or those whose names contain the first argument. */
    public static void main(String[] args) throws RunnerException {
        String include = MeasurementBenchmark.class.getName() + (args.length > 0 ? ".*" + args[0] : "");
        Map<String, String> rows = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(include)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            String name = result.getPrimaryResult().getLabel();
            rows.put(
                    name,
                    String.format(
                            Locale.ROOT,
                            "| %s | %.3g ± %.1g |",
                            WANTED.get(name),
                            result.getPrimaryResult().getScore(),
                            result.getPrimaryResult().getScoreError()));
        }
        System.out.println("# Performance\n\n## The library\n");
        System.out.printf(
                "Measured by `benchmarks/measurement` on %d processors, Java %s; JMH average time.%n%n",
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        System.out.println("| what | limit, ms | measured, ms |\n|---|---|---|");
        rows.values().forEach(System.out::println);
    }
}
