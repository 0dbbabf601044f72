package org.thetaprep.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.model.Logistic;

/** How far calibrated items are from their truths. */
final class ItemErrors {

    private static final double NORMAL = 1.959963984540054;

    private final List<Double> b = new ArrayList<>();
    private final List<Double> core = new ArrayList<>();
    private final List<Double> slope = new ArrayList<>();
    private final List<Double> curve = new ArrayList<>();
    private final List<Double> said = new ArrayList<>();
    final List<Double> spread = new ArrayList<>();
    private int covered;
    private int ready;

    void add(Logistic truth, CalibratedItem found) {
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

    void print(String known, int people) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
                known,
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
