package org.thetaprep.scoring.adaptive;

import java.util.BitSet;

/**
 * How much each item would teach.
 *
 * @param <B> the kind of belief it looks at
 */
public interface Selection<B extends Belief> {

    /**
     * Values the candidates; the highest is best. Equal values go to the earlier item.
     *
     * @param belief what is believed now
     * @param candidates places of the items to value
     * @param values receives a value for each candidate, at its place
     */
    void value(B belief, BitSet candidates, double[] values);

    /** The order of the bank: the test is a fixed form. */
    static <B extends Belief> Selection<B> inOrder() {
        return (belief, candidates, values) -> candidates.stream().forEach(item -> values[item] = -item);
    }

    /**
     * Information at one ability, whatever the answers: the test is a form assembled for it.
     *
     * @param bank the items
     * @param theta the ability, such as the cut, in logits
     */
    static <B extends Belief> Selection<B> informationAt(Bank bank, double theta) {
        double[] information = bank.items().stream()
                .mapToDouble(item -> item.model().information(theta))
                .toArray();
        return (belief, candidates, values) -> candidates.stream().forEach(item -> values[item] = information[item]);
    }

    /**
     * This selection, but with another for the first item, before there is any answer.
     *
     * @param first what chooses the first item
     */
    default Selection<B> openingWith(Selection<B> first) {
        return (belief, candidates, values) -> {
            if (belief.answers() == 0) {
                first.value(belief, candidates, values);
            } else {
                value(belief, candidates, values);
            }
        };
    }
}
