package org.thetaprep.runner.standing.web;

import org.thetaprep.runner.standing.Figure;

/**
 * A score as a cell of the map or a row of a learner's page shows it.
 *
 * @param score the estimate
 * @param low the lower end of the 90 % interval
 * @param high its upper end
 * @param midLow the lower end of the interval that holds the middle half of what is plausible
 * @param midHigh its upper end
 * @param state the state of evidence as a style class
 * @param stateWords the state of evidence in words
 * @param answers how many answers it rests on
 */
public record CellView(
        int score, int low, int high, int midLow, int midHigh, String state, String stateWords, int answers) {

    /** Nothing is known. */
    static final CellView UNKNOWN = new CellView(0, 0, 0, 0, 0, "none", "no answers", 0);

    static CellView of(Figure figure) {
        return new CellView(
                figure.score(),
                figure.low(),
                figure.high(),
                figure.midLow(),
                figure.midHigh(),
                switch (figure.state()) {
                    case ABOVE -> "above";
                    case BELOW -> "below";
                    case NOT_SETTLED -> "not-settled";
                    case NOT_ENOUGH_EVIDENCE -> "none";
                },
                switch (figure.state()) {
                    case ABOVE -> "above the cut";
                    case BELOW -> "below the cut";
                    case NOT_SETTLED -> "not settled";
                    case NOT_ENOUGH_EVIDENCE -> "not enough evidence";
                },
                figure.answers());
    }

    /** All of it in words, for who does not see the cell. */
    public String words() {
        return (state.equals("none")
                        ? stateWords
                        : score + ", 90 percent interval " + low + " to " + high + ", " + stateWords)
                + ", " + answers + (answers == 1 ? " answer" : " answers");
    }
}
