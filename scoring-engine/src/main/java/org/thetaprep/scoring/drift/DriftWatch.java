package org.thetaprep.scoring.drift;

import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.quadrature.GaussHermite;

/**
 * Watches one item answer by answer: a cumulative sum of the logarithm of the likelihood ratio of the item moved by half a
 * logit against the item as calibrated, in each direction (Page 1954; for items Veerkamp &amp; Glas 2000). The ability of
 * the person is integrated out. Each sum has its own limit, from the item's information, so that every item gives a false
 * alarm as seldom as the others (Siegmund 1985, equation 2.56).
 */
public final class DriftWatch {

    private static final double SHIFT = 0.5;
    private static final double OVERSHOOT = 1.166;
    private static final int NODES = 9;
    private static final double FASTER = -2.5;
    private static final double ONE_SIDED_95 = 1.645;
    private static final GaussHermite RULE = GaussHermite.standard(NODES);

    private final Logistic easierFrom;
    private final Logistic easier;
    private final Logistic harderFrom;
    private final Logistic harder;
    private final double easierLimit;
    private final double harderLimit;

    private DriftWatch(Logistic item, double plausible, double answersPerFalseAlarm, Population people) {
        this.easierFrom = moved(item, -plausible);
        this.easier = moved(item, -plausible - SHIFT);
        this.harderFrom = moved(item, plausible);
        this.harder = moved(item, plausible + SHIFT);
        this.easierLimit = limit(easierFrom, easier, answersPerFalseAlarm, people);
        this.harderLimit = limit(harderFrom, harder, answersPerFalseAlarm, people);
    }

    private static Logistic moved(Logistic item, double by) {
        return new Logistic(item.a(), item.b() + by, item.c(), item.d());
    }

    /**
     * A watch of an item whose parameters are known.
     *
     * @param item as calibrated
     * @param answersPerFalseAlarm answers to an item that has not drifted for one false alarm, on average, more than 100
     * @param people the population that answers
     */
    public static DriftWatch of(Logistic item, double answersPerFalseAlarm, Population people) {
        return of(item, 0, answersPerFalseAlarm, people);
    }

    /**
     * A watch of an item whose difficulty is known with an error. An item that lies off its estimate by what the error makes
     * plausible has not drifted: each sum starts from that end of the one-sided 95 % interval towards which it looks.
     *
     * @param item as calibrated
     * @param error the standard error of its difficulty, in logits, from 0 on
     * @param answersPerFalseAlarm answers to an item that has not drifted for one false alarm, on average, more than 100
     * @param people the population that answers
     */
    public static DriftWatch of(Logistic item, double error, double answersPerFalseAlarm, Population people) {
        if (!(error >= 0 && error < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("error must be finite and not negative, but is " + error);
        }
        if (!(answersPerFalseAlarm > 100)) {
            throw new IllegalArgumentException(
                    "answersPerFalseAlarm must be above 100, but is " + answersPerFalseAlarm);
        }
        return new DriftWatch(item, ONE_SIDED_95 * error, answersPerFalseAlarm, people);
    }

    /** The sum is about one of normal steps with mean −μ² / 2 and variance μ²; two of them share the false alarms. */
    private static double limit(Logistic item, Logistic moved, double answersPerFalseAlarm, Population people) {
        double information = 0;
        for (int i = 0; i < NODES; i++) {
            double theta = people.mean() + Math.sqrt(people.variance()) * RULE.node(i);
            double p = item.correct(theta);
            double q = moved.correct(theta);
            information += 2 * RULE.weight(i) * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)));
        }
        double wanted = answersPerFalseAlarm * information;
        double low = 0;
        double high = 50;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (Math.exp(middle) - middle - 1 < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(1, low - OVERSHOOT * Math.sqrt(information));
    }

    /**
     * The state after an answer.
     *
     * @param state before
     * @param answer 1 if right, 0 if wrong
     * @param ability mean of the person's ability as known from other answers, in logits
     * @param error its standard deviation
     * @param time log response time less that expected of person and item, over its standard deviation; 0 if not known
     */
    public DriftState after(DriftState state, int answer, double ability, double error, double time) {
        if (answer != 0 && answer != 1) {
            throw new IllegalArgumentException("answer must be 0 or 1, but is " + answer);
        }
        double sum = state.easier() + logRatio(easier, easierFrom, answer, ability, error);
        boolean risen = sum > 0;
        return new DriftState(
                state.answers() + 1,
                risen ? sum : 0,
                Math.max(0, state.harder() + logRatio(harder, harderFrom, answer, ability, error)),
                risen ? state.easierSince() + 1 : 0,
                risen ? state.time() + time : 0);
    }

    /** The logarithm of the likelihood of a moved item over that of the item, the ability integrated out. */
    private static double logRatio(Logistic moved, Logistic from, int answer, double ability, double error) {
        double now = 0;
        double then = 0;
        for (int i = 0; i < NODES; i++) {
            double theta = ability + error * RULE.node(i);
            now += RULE.weight(i) * probability(from, answer, theta);
            then += RULE.weight(i) * probability(moved, answer, theta);
        }
        return Math.log(then / now);
    }

    private static double probability(Logistic item, int answer, double theta) {
        double right = item.correct(theta);
        return answer == 1 ? right : 1 - right;
    }

    /** What the state says. */
    public Drift of(DriftState state) {
        if (state.harder() >= harderLimit) {
            return Drift.HARDER;
        }
        if (state.easier() >= easierLimit) {
            boolean faster = state.time() / Math.sqrt(state.easierSince()) < FASTER;
            return faster ? Drift.LEAKED : Drift.EASIER;
        }
        return Drift.NONE;
    }
}
