package org.thetaprep.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.report.ItemAnalysis.Concern;

/**
 * How one item does in the field.
 *
 * @param itemId the item
 * @param task identifier of its task
 * @param leadIn its question
 * @param date day of the report
 * @param minimum answers that a statement needs, at least 5
 * @param figures what was counted
 * @param options its options in the author's order; empty where it has none
 * @param curves right answers and options by ability; empty with fewer answers than {@code minimum}
 */
public record ItemReport(
        String itemId,
        String task,
        String leadIn,
        LocalDate date,
        int minimum,
        ItemFigures figures,
        List<OptionFigures> options,
        Optional<ItemCurves> curves) {

    public ItemReport {
        Require.text("itemId", itemId);
        Require.text("task", task);
        Require.text("leadIn", leadIn);
        Objects.requireNonNull(date, "date");
        Require.within("minimum", minimum, 5, 9999);
        Objects.requireNonNull(figures, "figures");
        options = Require.list("options", options);
        Objects.requireNonNull(curves, "curves");
    }

    /** Whether there are answers enough to say something. */
    public boolean isTold() {
        return figures.right().of() >= minimum;
    }

    /**
     * What was counted of an item. Each learner counts once, with their first answer, except in the exposure.
     *
     * @param right how many of those who saw it had it right
     * @param omitted how many of them left it open
     * @param exposure how many mock exams had it on their form
     * @param discrimination correlation with the rest of the form; empty where there is none
     * @param time time in view; empty where nobody saw it
     * @param concerns what may be wrong with it; empty with too few answers
     */
    public record ItemFigures(
            Share right,
            Share omitted,
            Share exposure,
            Optional<Correlation> discrimination,
            Optional<Times> time,
            List<Concern> concerns) {

        public ItemFigures {
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(omitted, "omitted");
            Objects.requireNonNull(exposure, "exposure");
            Objects.requireNonNull(discrimination, "discrimination");
            Objects.requireNonNull(time, "time");
            concerns = Require.list("concerns", concerns);
        }
    }

    /**
     * A correlation with its 90 % interval.
     *
     * @param value −1 to 1
     * @param low −1 to {@code value}
     * @param high {@code value} to 1
     * @param of how many answers it rests on
     */
    public record Correlation(double value, double low, double high, int of) {

        public Correlation {
            Require.within("correlation", value, -1, 1);
            Require.within("low", low, -1, value);
            Require.within("high", high, value, 1);
            Require.count("of", of);
        }
    }

    /**
     * How long it takes.
     *
     * @param median seconds in view that half of the learners do not exceed
     * @param low lower end of the 90 % interval of the median, seconds
     * @param high its upper end, seconds
     * @param of how many learners it rests on
     */
    public record Times(int median, int low, int high, int of) {

        public Times {
            Require.count("low", low);
            Require.within("median", median, low, high);
            Require.count("of", of);
        }
    }

    /**
     * One option.
     *
     * @param label its letter in the author's order
     * @param text the option
     * @param key whether it is the key, or one of the keys
     * @param chosen how many of those who saw the item chose it
     * @param discrimination correlation of choosing it with the rest of the form; empty where there is none
     */
    public record OptionFigures(
            String label, String text, boolean key, Share chosen, Optional<Correlation> discrimination) {

        public OptionFigures {
            Require.text("label", label);
            Require.text("text", text);
            Objects.requireNonNull(chosen, "chosen");
            Objects.requireNonNull(discrimination, "discrimination");
        }
    }
}
