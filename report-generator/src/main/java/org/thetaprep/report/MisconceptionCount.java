package org.thetaprep.report;

import java.util.Objects;

/**
 * How often a misconception was fallen for.
 *
 * @param misconception the belief
 * @param chosen items in which an option that stands for it was chosen, 1 to {@code offered}
 * @param offered items of the attempt that offered it
 * @param cost scored items that got no credit and in which it was chosen, 0 to {@code chosen}
 */
public record MisconceptionCount(Misconception misconception, int chosen, int offered, int cost) {

    public MisconceptionCount {
        Objects.requireNonNull(misconception, "misconception");
        Require.within("chosen", chosen, 1, Require.within("offered", offered, 1, Integer.MAX_VALUE));
        Require.within("cost", cost, 0, chosen);
    }
}
