package org.thetaprep.runner.attempt;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thetaprep.content.pack.ContentPack;

/**
 * How an attempt was marked.
 *
 * @param right the places whose response is right, pretest items included
 * @param points how many of them count
 * @param outOf how many places count
 */
public record Score(SortedSet<Integer> right, int points, int outOf) {

    public Score {
        right = Collections.unmodifiableSortedSet(new TreeSet<>(right));
    }

    /**
     * Marks an attempt.
     *
     * @param state the attempt; a place without a response is not right
     * @param pack the pack of its own revision
     */
    public static Score of(AttemptState state, ContentPack pack) {
        SortedSet<Integer> right = new TreeSet<>();
        int points = 0;
        int outOf = 0;
        for (int place = 1; place <= state.form().length(); place++) {
            FormItem item = state.form().at(place);
            boolean isRight = pack.scorable(item.item())
                    .orElseThrow()
                    .mark(state.at(place).response())
                    .isRight();
            if (isRight) {
                right.add(place);
            }
            if (item.scored()) {
                outOf++;
                points += isRight ? 1 : 0;
            }
        }
        return new Score(right, points, outOf);
    }
}
