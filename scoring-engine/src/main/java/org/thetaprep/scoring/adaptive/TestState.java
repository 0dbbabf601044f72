package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.List;

/**
 * A test under way. Immutable, so that it can be stored, replayed or branched.
 *
 * @param administered places of the items given, in order
 * @param responses the response to each of them
 * @param belief what is believed now
 * @param barred places of the items that this test may not use: held back to limit exposure, or seen by
 *     this learner before; not to be changed
 * @param <B> the kind of belief
 */
public record TestState<B extends Belief>(
        List<Integer> administered, List<Integer> responses, B belief, BitSet barred) {

    public TestState {
        administered = List.copyOf(administered);
        responses = List.copyOf(responses);
        barred = (BitSet) barred.clone();
        if (administered.size() != responses.size()) {
            throw new IllegalArgumentException("responses must be as many as administered, " + administered.size()
                    + ", but are " + responses.size());
        }
    }
}
