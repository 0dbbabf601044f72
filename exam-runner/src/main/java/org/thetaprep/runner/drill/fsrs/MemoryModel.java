package org.thetaprep.runner.drill.fsrs;

import java.util.List;

/**
 * The memory model of FSRS-6: three components (difficulty, stability, retrievability) and 21 parameters
 * <i>w</i><sub>0</sub> to <i>w</i><sub>20</sub>. The formulas are those of the FSRS-6 section of "The Algorithm"
 * (see the package), in its notation: <i>S</i> stability in days, <i>D</i> difficulty, <i>R</i> retrievability,
 * <i>G</i> grade.
 */
public final class MemoryModel {

    /** The default parameters of FSRS-6, fitted by its authors to several hundred million reviews. */
    public static final MemoryModel DEFAULT = new MemoryModel(List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

    private static final int PARAMETERS = 21;
    private static final double DEFINING_RECALL = 0.9;

    private final double[] w;
    private final double decay;
    private final double factor;

    /**
     * @param parameters the 21 parameters, finite
     * @throws IllegalArgumentException if their number is another or one is not finite
     */
    public MemoryModel(List<Double> parameters) {
        if (parameters.size() != PARAMETERS || !parameters.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("expected " + PARAMETERS + " finite parameters, found " + parameters);
        }
        this.w = parameters.stream().mapToDouble(Double::doubleValue).toArray();
        this.decay = -w[20];
        this.factor = Math.pow(DEFINING_RECALL, 1 / decay) - 1;
    }

    /** The memory after the first review: <i>S</i><sub>0</sub>(<i>G</i>) and <i>D</i><sub>0</sub>(<i>G</i>). */
    public Memory first(Grade grade) {
        return memory(w[grade.number() - 1], firstDifficulty(grade));
    }

    /**
     * The chance of recall, by the power forgetting curve <i>R</i> = (1 + factor · <i>t</i>/<i>S</i>)<sup>decay</sup>.
     *
     * @param memory what is known of the card
     * @param days whole days since the last review, not negative
     * @return 0 to 1
     */
    public double retrievability(Memory memory, long days) {
        return Math.pow(1 + factor * days / memory.stability(), decay);
    }

    /**
     * The memory after a review on a later day than the last.
     *
     * @param memory before the review
     * @param days whole days since the last review, at least 1
     * @param grade of the review
     */
    public Memory later(Memory memory, long days, Grade grade) {
        double recall = retrievability(memory, days);
        double stability = grade.isRecall() ? afterRecall(memory, recall, grade) : afterLapse(memory, recall);
        return memory(stability, nextDifficulty(memory.difficulty(), grade));
    }

    /** The memory after a review on the same day as the last: <i>S</i>′ = <i>S</i>·e^(w17(G−3+w18))·<i>S</i>^−w19. */
    public Memory sameDay(Memory memory, Grade grade) {
        double increase = Math.exp(w[17] * (grade.number() - 3 + w[18])) * Math.pow(memory.stability(), -w[19]);
        boolean neverLess = grade == Grade.GOOD || grade == Grade.EASY;
        return memory(
                memory.stability() * (neverLess ? Math.max(increase, 1) : increase),
                nextDifficulty(memory.difficulty(), grade));
    }

    /**
     * How long until the chance of recall falls to what is desired.
     *
     * @param memory what is known of the card
     * @param desiredRetention 0 to 1, both excluded
     * @return days, not rounded
     */
    public double interval(Memory memory, double desiredRetention) {
        return memory.stability() / factor * (Math.pow(desiredRetention, 1 / decay) - 1);
    }

    private double afterRecall(Memory memory, double recall, Grade grade) {
        double hardPenalty = grade == Grade.HARD ? w[15] : 1;
        double easyBonus = grade == Grade.EASY ? w[16] : 1;
        double increase = Math.exp(w[8])
                * (11 - memory.difficulty())
                * Math.pow(memory.stability(), -w[9])
                * (Math.exp((1 - recall) * w[10]) - 1)
                * hardPenalty
                * easyBonus;
        return memory.stability() * (1 + increase);
    }

    private double afterLapse(Memory memory, double recall) {
        double afterForgetting = w[11]
                * Math.pow(memory.difficulty(), -w[12])
                * (Math.pow(memory.stability() + 1, w[13]) - 1)
                * Math.exp((1 - recall) * w[14]);
        double atMost = memory.stability() / Math.exp(w[17] * w[18]);
        return Math.min(afterForgetting, atMost);
    }

    private double firstDifficulty(Grade grade) {
        return w[4] - Math.exp(w[5] * (grade.number() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, Grade grade) {
        double change = -w[6] * (grade.number() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return w[7] * firstDifficulty(Grade.EASY) + (1 - w[7]) * damped;
    }

    private static Memory memory(double stability, double difficulty) {
        return new Memory(Math.max(stability, Memory.LEAST_STABILITY), Math.min(Math.max(difficulty, 1), 10));
    }
}
