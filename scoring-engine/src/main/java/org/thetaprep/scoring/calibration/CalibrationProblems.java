package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thetaprep.scoring.model.ResponseModel;

/** Finds what stands in the way of a calibration, before it is begun. */
final class CalibrationProblems {

    private static final int ANSWERS_FOR_EACH_PARAMETER = 10;

    private final CalibrationPlan plan;
    private final ResponseMatrix matrix;

    CalibrationProblems(CalibrationPlan plan, ResponseMatrix matrix) {
        this.plan = plan;
        this.matrix = matrix;
    }

    List<String> all() {
        List<String> problems = new ArrayList<>();
        for (int j = 0; j < matrix.items().size(); j++) {
            String name = matrix.items().get(j);
            ResponseModel known = plan.known().get(name);
            (known == null ? toEstimate(matrix.frequencies(j)) : toKeep(matrix.frequencies(j), known))
                    .ifPresent(problem -> problems.add("item " + name + ": " + problem));
        }
        if (!plan.known().isEmpty() && matrix.items().stream().noneMatch(plan.known()::containsKey)) {
            problems.add("none of the known items was answered, so nothing fixes the scale");
        }
        if (matrix.items().size() < 3) {
            problems.add("at least 3 items are needed, but there are "
                    + matrix.items().size());
        }
        return problems;
    }

    private static Optional<String> toKeep(long[] frequencies, ResponseModel known) {
        return frequencies.length > known.categories()
                ? Optional.of("its known parameters have categories 0 to " + (known.categories() - 1)
                        + ", but an answer is " + (frequencies.length - 1))
                : Optional.empty();
    }

    private Optional<String> toEstimate(long[] frequencies) {
        long answers = 0;
        for (long count : frequencies) {
            answers += count;
        }
        if (answers == 0) {
            return Optional.of("nobody answered it");
        }
        if (plan.model().isLogistic() && frequencies.length > 2) {
            return Optional.of("answers must be 0 or 1 for this model, but one is " + (frequencies.length - 1));
        }
        for (int k = 0; k < Math.max(2, frequencies.length); k++) {
            if (k >= frequencies.length || frequencies[k] == 0) {
                return Optional.of(
                        frequencies.length <= 2
                                ? "all " + answers + " answers are " + (1 - k) + ", so it has no difficulty"
                                : "no answer is " + k + "; leave the category out or merge it");
            }
        }
        int parameters = plan.model()
                .curves(frequencies.length, ItemPriors.NONE)
                .parameters();
        long needed = (long) ANSWERS_FOR_EACH_PARAMETER * parameters;
        return answers < needed
                ? Optional.of("at least " + needed + " answers are needed for " + parameters
                        + " parameters, but there are " + answers)
                : Optional.empty();
    }
}
