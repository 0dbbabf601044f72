package org.thetaprep.runner.knowledge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a learner's answers show of one misconception.
 *
 * @param misconception its id
 * @param chosen how many answers were instances of it
 * @param offered how many answered items offered it
 * @param avoidedSince how many of the latest answers to items that offered it were right, one after the other
 */
public record Belief(String misconception, int chosen, int offered, int avoidedSince) {

    /** After so many right answers in a row to items that offer it, a misconception counts as put right. */
    public static final int PUT_RIGHT_AFTER = 3;

    private static final Comparator<Belief> COSTLIEST = Comparator.comparingInt(Belief::chosen)
            .thenComparing(Comparator.comparingInt(Belief::offered).reversed())
            .reversed()
            .thenComparing(Belief::misconception);

    /** Whether it still costs: it was chosen, and has not been put right since. */
    public boolean isHeld() {
        return chosen > 0 && avoidedSince < PUT_RIGHT_AFTER;
    }

    /**
     * The misconceptions that answers were instances of, the one chosen most often first.
     *
     * @param answers a learner's answers, the latest first
     */
    public static List<Belief> of(List<PastAnswer> answers) {
        Map<String, Belief> byId = new LinkedHashMap<>();
        for (PastAnswer past : answers) {
            GivenAnswer answer = past.answer();
            if (answer.response().isPresent()) {
                Set<String> chosen = answer.fallenFor();
                ItemMisconceptions.offered(answer.item())
                        .forEach(id -> byId.merge(
                                id,
                                new Belief(id, chosen.contains(id) ? 1 : 0, 1, answer.right() ? 1 : 0),
                                Belief::before));
            }
        }
        return byId.values().stream()
                .filter(belief -> belief.chosen() > 0)
                .sorted(COSTLIEST)
                .toList();
    }

    /** This and what one earlier answer shows. */
    private Belief before(Belief earlier) {
        boolean unbroken = avoidedSince == offered;
        return new Belief(
                misconception,
                chosen + earlier.chosen(),
                offered + 1,
                avoidedSince + (unbroken ? earlier.avoidedSince() : 0));
    }
}
