package org.thetaprep.runner.practice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.scoring.adaptive.ExposureQuota;

/**
 * Keeps any item from being seen in too many sessions: before each session it is drawn which items it holds back, by how
 * often they were used so far ({@link ExposureQuota}). It begins anew when the server starts; several servers keep a
 * count each, and what holds for each holds for all of them together.
 */
final class PracticeExposure {

    /** No item is used in a larger share of the sessions that it could serve. */
    static final double LIMIT = 0.25;

    /** So many items are left to choose from, if the goal has as many; the limit yields to that. */
    static final int FEWEST_LEFT = 20;

    private static final double FADING = 0.999;

    private final PracticeBank bank;
    private ExposureQuota quota;

    PracticeExposure(PracticeBank bank) {
        this.bank = bank;
        this.quota = ExposureQuota.of(bank.items().size(), LIMIT, FADING);
    }

    /**
     * Begins a session: draws the items that it holds back. Where too few would be left to choose from, those that were
     * used least are left as well.
     *
     * @param goal what the session is for; items that do not serve it are not named
     * @param random source of randomness
     */
    synchronized List<ItemId> begin(PracticeGoal goal, RandomGenerator random) {
        List<ScorableItem> items = bank.items();
        BitSet serving = new BitSet(items.size());
        IntStream.range(0, items.size()).filter(i -> goal.covers(items.get(i))).forEach(serving::set);
        BitSet barred = quota.drawBarred(random);
        barred.and(serving);
        int missing = FEWEST_LEFT - (serving.cardinality() - barred.cardinality());
        if (missing > 0) {
            barred.stream()
                    .boxed()
                    .sorted(Comparator.comparingDouble(quota::used))
                    .limit(missing)
                    .toList()
                    .forEach(barred::clear);
        }
        quota = quota.begun(serving, barred);
        return barred.stream().mapToObj(items::get).map(ScorableItem::id).toList();
    }

    /** Notes that a session that has begun has given an item. */
    synchronized void given(ItemId item) {
        if (bank.has(item)) {
            quota = quota.withUse(bank.place(item, false));
        }
    }
}
