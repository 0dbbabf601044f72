package org.thetaprep.runner.drill.fsrs;

/** How well a card was remembered, as the learner says. */
public enum Grade {
    /** Not remembered. */
    AGAIN(1),
    /** Remembered with much effort. */
    HARD(2),
    /** Remembered after a moment. */
    GOOD(3),
    /** Remembered at once. */
    EASY(4);

    private final int number;

    Grade(int number) {
        this.number = number;
    }

    /** 1 to 4, as the formulas of FSRS count them. */
    public int number() {
        return number;
    }

    /** Whether the card was remembered at all. */
    public boolean isRecall() {
        return this != AGAIN;
    }

    /**
     * The grade of a number.
     *
     * @param number 1 to 4
     * @throws IllegalArgumentException if it is another
     */
    public static Grade of(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a grade must be 1 to 4, but is " + number);
        }
        return values()[number - 1];
    }
}
