package org.thetaprep.scoring.simulation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.thetaprep.scoring.profile.Profiles;

/** Runs the simulations of docs/measurement.md in full and prints their tables. */
public final class FullStudies {

    private static final List<Integer> FIFTY = List.of(14, 13, 11, 12);
    private static final List<Integer> TWO_HUNDRED = List.of(56, 52, 44, 48);

    private FullStudies() {}

    public static void main(String[] args) {
        String what = args.length > 0 ? args[0] : "all";
        if (what.equals("all") || what.equals("estimates")) {
            estimates("50 items", FIFTY, 300, 0, false);
            estimates("200 items", TWO_HUNDRED, 300, 0, false);
            estimates("50 items, shift .25 ignored", FIFTY, 3000, 0.25, false);
            estimates("50 items, shift .25 integrated", FIFTY, 3000, 0.25, true);
        }
        if (what.equals("all") || what.equals("passing")) {
            passing("1 mock, cut .3", 1, 0.3, 120, 0, false);
            passing("1 mock, cut .8", 1, 0.8, 120, 0, false);
            passing("4 mocks, cut .3", 4, 0.3, 120, 0, false);
        }
        if (what.equals("all") || what.equals("shift")) {
            passing("1 mock, cut .3, shift .25 integrated", 1, 0.3, 3600, 0.25, true);
        }
    }

    private static void estimates(String name, List<Integer> length, int forms, double shift, boolean integrate) {
        FixedFormStudy study = new FixedFormStudy(
                Profiles.fourDomains(), ItemPopulation.judged(), length, forms, 30_000 / forms, shift, integrate);
        Map<Knowledge, FixedFormStudy.Result> results = study.run(1, SplittableRandom::new);
        System.out.println(name);
        results.forEach((knowledge, result) -> {
            row(knowledge + " domain", result.domains());
            row(knowledge + " composite", result.composite());
        });
    }

    private static void row(String name, EstimateAccuracy a) {
        System.out.printf(
                Locale.ROOT,
                "  %-20s n %6d  error %+.4f  slope %.3f  rmse %.3f  se %.3f  cover %.4f%n",
                name,
                a.count(),
                a.meanError(),
                a.slope(),
                a.rmse(),
                a.meanStandardError(),
                a.coverage());
    }

    private static void passing(String name, int mocks, double cut, int forms, double shift, boolean integrate) {
        PassingStudy study = new PassingStudy(
                Profiles.fourDomains(),
                ItemPopulation.judged(),
                FIFTY,
                mocks,
                forms,
                36_000 / forms,
                cut,
                shift,
                integrate);
        PassingStudy.Result result = study.run(2, SplittableRandom::new);
        System.out.println(name);
        for (Knowledge knowledge : Knowledge.values()) {
            row(knowledge.toString(), result.byKnowledge().get(knowledge), result.excess(knowledge));
        }
        double excess = result.aboveCut().brier()
                        / result.byKnowledge().get(Knowledge.TRUE).brier()
                - 1;
        row("P(theta > cut)", result.aboveCut(), excess);
    }

    private static void row(String name, ForecastAccuracy a, double excess) {
        System.out.printf(
                Locale.ROOT,
                "  %-20s n %6d  ece %.4f  brier %.4f (%+.1f %%)  mean %.4f  rate %.4f%n",
                name,
                a.count(),
                a.calibrationError(),
                a.brier(),
                100 * excess,
                a.meanForecast(),
                a.rate());
    }
}
