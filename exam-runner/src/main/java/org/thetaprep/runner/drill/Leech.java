package org.thetaprep.runner.drill;

import java.util.Comparator;
import java.util.List;

/**
 * A card that is forgotten again and again: more repetition does not help, another way does.
 *
 * @param card the card
 * @param lapses how often it was forgotten after days
 */
public record Leech(Card card, int lapses) {

    /** A card forgotten as often is named. */
    public static final int LAPSES = 4;

    /** The leeches among a learner's cards that are not set aside, the worst first. */
    public static List<Leech> of(Deck deck, DrillState state) {
        return state.schedules().entrySet().stream()
                .filter(entry -> entry.getValue().lapses() >= LAPSES)
                .filter(entry -> !state.aside().contains(entry.getKey()))
                .flatMap(entry -> deck.card(entry.getKey()).stream()
                        .map(card -> new Leech(card, entry.getValue().lapses())))
                .sorted(Comparator.comparingInt(Leech::lapses).reversed())
                .toList();
    }
}
