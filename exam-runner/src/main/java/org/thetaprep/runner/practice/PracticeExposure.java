package org.thetaprep.runner.practice;

import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.scoring.adaptive.Eligibility;

/**
 * Keeps any item from being seen in too many sessions: before each session it is drawn which items it may use, by how
 * often they were used so far ({@link Eligibility}). It begins anew when the server starts.
 */
final class PracticeExposure {

    /** No item is to be used in a larger share of the sessions that it could serve. */
    static final double TARGET = 0.25;

    private static final double FADING = 0.999;
    private static final int FEWEST_LEFT = 20;

    private final PracticeBank bank;
    private Eligibility eligibility;

    PracticeExposure(PracticeBank bank) {
        this.bank = bank;
        this.eligibility = Eligibility.of(bank.items().size(), TARGET, FADING, 1);
    }

    /**
     * Draws the items that a session holds back: none where too few would be left to choose from.
     *
     * @param goal what the session is for; items that do not serve it are not named
     * @param random source of randomness
     */
    synchronized List<ItemId> heldBack(PracticeGoal goal, RandomGenerator random) {
        List<ItemId> drawn = eligibility.drawBarred(random).stream()
                .mapToObj(bank.items()::get)
                .filter(goal::covers)
                .map(ScorableItem::id)
                .toList();
        long served = bank.items().stream().filter(goal::covers).count();
        return served - drawn.size() < FEWEST_LEFT ? List.of() : drawn;
    }

    /**
     * Notes a session that has ended.
     *
     * @param goal what it was for
     * @param heldBack the items that it held back
     * @param given the items that it gave
     */
    synchronized void ended(PracticeGoal goal, List<ItemId> heldBack, List<ItemId> given) {
        BitSet barred = new BitSet(bank.items().size());
        for (int i = 0; i < bank.items().size(); i++) {
            barred.set(i, !goal.covers(bank.items().get(i)));
        }
        heldBack.stream().filter(bank::has).forEach(id -> barred.set(bank.place(id, false)));
        eligibility = eligibility.after(
                barred,
                given.stream()
                        .filter(bank::has)
                        .map(id -> bank.place(id, false))
                        .toList());
    }
}
