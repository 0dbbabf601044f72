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
