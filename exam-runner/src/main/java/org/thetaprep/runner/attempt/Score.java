package org.thetaprep.runner.attempt;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.Response;

/**
 * How an attempt was marked.
 *
 * @param right the places whose response is right, pretest items included
 * @param points how many of them count
 * @param outOf how many places count
 * @param dropped the places that counted and no longer do, since a ruling took their item out
 */
public record Score(SortedSet<Integer> right, int points, int outOf, SortedSet<Integer> dropped) {

    public Score {
        right = Collections.unmodifiableSortedSet(new TreeSet<>(right));
        dropped = Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
    }

    /** A score without a dropped place. */
    public Score(SortedSet<Integer> right, int points, int outOf) {
        this(right, points, outOf, Collections.emptySortedSet());
    }

    /**
     * Marks an attempt.
     *
     * @param state the attempt; a place without a response is not right
     * @param pack the pack of its own revision
     */
    public static Score of(AttemptState state, ContentPack pack) {
        return of(state, pack, Map.of());
    }

    /**
     * Marks an attempt where some items were ruled on.
     *
     * @param state the attempt; a place without a response is not right
     * @param pack the pack of its own revision
     * @param rulings the rulings in force, by item
     */
    public static Score of(AttemptState state, ContentPack pack, Map<ItemId, KeyRuling> rulings) {
        SortedSet<Integer> right = new TreeSet<>();
        SortedSet<Integer> dropped = new TreeSet<>();
        int points = 0;
        int outOf = 0;
        for (int place = 1; place <= state.form().length(); place++) {
            FormItem item = state.form().at(place);
            Optional<KeyRuling> ruling = Optional.ofNullable(rulings.get(item.item()));
            Optional<Response> response = state.at(place).response();
            boolean isRight = ruling.map(one -> one.isRight(response))
                    .orElseGet(() -> pack.scorable(item.item())
                            .orElseThrow()
                            .mark(response)
                            .isRight());
            if (isRight) {
                right.add(place);
            }
            if (item.scored() && ruling.filter(KeyRuling::dropped).isPresent()) {
                dropped.add(place);
            } else if (item.scored() && state.counts(place)) {
                outOf++;
                points += isRight ? 1 : 0;
            }
        }
        return new Score(right, points, outOf, dropped);
    }
}
