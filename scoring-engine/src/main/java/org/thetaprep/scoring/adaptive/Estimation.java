package org.thetaprep.scoring.adaptive;

/**
 * How belief follows from answers.
 *
 * @param <B> the kind of belief
 */
public interface Estimation<B extends Belief> {

    /** Belief before any answer. */
    B start();

    /**
     * Belief after one more answer.
     *
     * @param belief before it
     * @param item place of the item in the bank
     * @param category the response given
     */
    B after(B belief, int item, int category);
}
