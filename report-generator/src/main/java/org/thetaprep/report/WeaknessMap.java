package org.thetaprep.report;

import java.util.List;
import java.util.Objects;

/**
 * Scored answers by task and by the difficulty their authors intended, each count beside what somebody at the cut would
 * get right.
 *
 * @param minimum answers a cell needs before it says anything, at least 5: a cell is not coloured on less
 * @param attempts attempts the answers are from
 * @param rows one for each task, in the blueprint's order
 */
public record WeaknessMap(int minimum, int attempts, List<Row> rows) {

    public WeaknessMap {
        Require.within("minimum", minimum, 5, 9999);
        Require.within("attempts", attempts, 1, 999_999);
        rows = Require.list("rows", rows);
    }

    /**
     * The answers of one task.
     *
     * @param id as in the blueprint
     * @param title title of the task
     * @param easy items meant to be easier than the cut
     * @param medium items meant to be at the cut
     * @param hard items meant to be harder
     */
    public record Row(String id, String title, Cell easy, Cell medium, Cell hard) {

        public Row {
            Require.text("task id", id);
            Require.text("task title", title);
            Objects.requireNonNull(easy, "easy");
            Objects.requireNonNull(medium, "medium");
            Objects.requireNonNull(hard, "hard");
        }

        /**
         * The cells from left to right.
         *
         * @return easy, medium, hard and all of them
         */
        public List<Cell> cells() {
            return List.of(easy, medium, hard, easy.plus(medium).plus(hard));
        }
    }

    /**
     * Some answers.
     *
     * @param answers how many were right
     * @param expectedAtCut how many somebody at the cut would get right on average, 0 to their number
     */
    public record Cell(Share answers, double expectedAtCut) {

        public Cell {
            Objects.requireNonNull(answers, "answers");
            Require.within("expectedAtCut", expectedAtCut, 0, answers.of());
        }

        /**
         * Both cells together.
         *
         * @param other another cell
         * @return their sum
         */
        public Cell plus(Cell other) {
            Share sum = answers.plus(other.answers);
            return new Cell(sum, Math.min(sum.of(), expectedAtCut + other.expectedAtCut));
        }

        /**
         * Where the rate behind the answers stands against somebody at the cut, by its whole 90 % interval.
         *
         * @param minimum answers needed
         * @return the state
         */
        public EvidenceState state(int minimum) {
            if (answers.of() < minimum) {
                return EvidenceState.NOT_ENOUGH_EVIDENCE;
            }
            double atCut = expectedAtCut / answers.of();
            if (answers.low() >= atCut) {
                return EvidenceState.ABOVE;
            }
            return answers.high() < atCut ? EvidenceState.BELOW : EvidenceState.NOT_SETTLED;
        }
    }

    /**
     * All tasks together.
     *
     * @return four cells; without rows they are empty
     */
    public List<Cell> totals() {
        Cell none = new Cell(new Share(0, 0), 0);
        Row sum = rows.stream()
                .reduce(
                        new Row("all", "all", none, none, none),
                        (a, b) -> new Row(
                                "all", "all", a.easy.plus(b.easy), a.medium.plus(b.medium), a.hard.plus(b.hard)));
        return sum.cells();
    }
}
