package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Nominal;
import org.thetaprep.scoring.table.ItemStatisticsTable;
import org.thetaprep.scoring.table.ResponseTable;

/** How the options of choice items draw with rising ability: the nominal model over all options (Bock 1972). */
final class OptionAnalysis {

    private static final int KEY_UNKNOWN = -1;
    private static final double MISLEADING = 1.96;

    private final List<String> items;
    private final int[][] codes;
    private final ResponseMatrix matrix;
    private final List<ItemStatisticsTable.Row> rows = new ArrayList<>();

    private OptionAnalysis(List<String> items, int[][] codes, ResponseMatrix matrix) {
        this.items = items;
        this.codes = codes;
        this.matrix = matrix;
    }

    /**
     * Prepares the analysis; the right option is the one whose choice was marked right.
     *
     * @param marked answers marked right (1) and wrong (0)
     * @param chosen options chosen, of the same persons in any order
     * @param problems receives what stands in the way
     */
    static Optional<OptionAnalysis> of(ResponseTable marked, ResponseTable chosen, List<String> problems) {
        int before = problems.size();
        Map<String, Integer> persons = new HashMap<>();
        for (int i = 0; i < marked.persons().size(); i++) {
            persons.put(marked.persons().get(i), i);
        }
        int[][] codes = new int[chosen.items().size()][];
        byte[][] rows = new byte[chosen.persons().size()][chosen.items().size()];
        for (int j = 0; j < codes.length; j++) {
            String item = chosen.items().get(j);
            int place = marked.items().indexOf(item);
            if (place < 0) {
                problems.add("item " + item + ": its options were chosen, but no answer to it was marked");
                continue;
            }
            int key = key(marked, persons, place, chosen, j, problems);
            if (key == KEY_UNKNOWN) {
                problems.add("item " + item + ": nobody chose an option that was marked right");
                continue;
            }
            TreeSet<Integer> options = new TreeSet<>();
            for (int i = 0; i < rows.length; i++) {
                options.add(chosen.answer(i, j));
            }
            options.remove((int) ResponseMatrix.MISSING);
            options.remove(key);
            List<Integer> order = new ArrayList<>(options);
            order.add(key);
            codes[j] = order.stream().mapToInt(option -> option).toArray();
            for (int i = 0; i < rows.length; i++) {
                rows[i][j] = (byte) order.indexOf(chosen.answer(i, j));
            }
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new OptionAnalysis(chosen.items(), codes, ResponseMatrix.of(chosen.items(), rows)));
    }

    private static int key(
            ResponseTable marked,
            Map<String, Integer> persons,
            int place,
            ResponseTable chosen,
            int item,
            List<String> problems) {
        int key = KEY_UNKNOWN;
        for (int i = 0; i < chosen.persons().size(); i++) {
            int person = persons.getOrDefault(chosen.persons().get(i), -1);
            if (person < 0 || marked.answer(person, place) != 1 || chosen.answer(i, item) == ResponseMatrix.MISSING) {
                continue;
            }
            if (key != KEY_UNKNOWN && key != chosen.answer(i, item)) {
                problems.add("item " + chosen.items().get(item) + ": options " + key + " and "
                        + chosen.answer(i, item) + " were both marked right");
                return key;
            }
            key = chosen.answer(i, item);
        }
        return key;
    }

    void run() {
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.NOMINAL);
        CalibrationResult result = Calibration.fit(plan, matrix, step -> {});
        if (!result.converged()) {
            throw new IllegalArgumentException("the options do not determine the nominal model: no convergence in "
                    + result.iterations() + " steps");
        }
        for (int j = 0; j < items.size(); j++) {
            CalibratedItem item = result.items().get(j);
            double[] slopes = ((Nominal) item.model()).slopes();
            double[] intercepts = ((Nominal) item.model()).intercepts();
            long[] chosen = new long[slopes.length];
            for (int i = 0; i < matrix.persons(); i++) {
                if (matrix.answer(i, j) != ResponseMatrix.MISSING) {
                    chosen[matrix.answer(i, j)]++;
                }
            }
            double all = Arrays.stream(chosen).sum();
            int key = slopes.length - 1;
            for (int k = 0; k < slopes.length; k++) {
                double error = item.standardErrors().getOrDefault("a" + (k + 1), Double.NaN);
                boolean misleads = k != key && slopes[k] > 0 && slopes[k] > MISLEADING * error;
                rows.add(new ItemStatisticsTable.Row(items.get(j))
                        .with("option", codes[j][k])
                        .with("chosen", chosen[k] / all)
                        .with("slope", slopes[k])
                        .with("se_slope", error)
                        .with("intercept", intercepts[k])
                        .with("draws", k == key ? "right" : misleads ? "the able" : "the others"));
            }
        }
    }

    ItemStatisticsTable table() {
        return new ItemStatisticsTable(rows);
    }
}
