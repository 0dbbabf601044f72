package org.thetaprep.content.candidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

/**
 * The order in which what may be chosen in an item (options, steps, or responses to prompts) is
 * shown to one learner. It is a value to be kept with the attempt; prompts keep the author's order.
 *
 * @param item the item it presents
 * @param order the author's ids in the order shown; the first has place 1; none twice
 */
public record Presentation(ItemId item, List<String> order) {

    /** Refuses an empty order and repeated ids. */
    public Presentation {
        Objects.requireNonNull(item, "item");
        Require.that(!order.isEmpty(), "order of " + item + " must not be empty");
        order = Require.distinct("order of " + item, order);
    }

    /**
     * The presentation in file order.
     *
     * @param item an item
     * @return its presentation as written
     */
    public static Presentation asWritten(ScorableItem item) {
        return new Presentation(item.id(), item.choiceIds());
    }

    /**
     * A presentation drawn at random, every permutation equally likely (Fisher and Yates, in the form
     * of Durstenfeld 1964, Algorithm 235), unless the item keeps a fixed order.
     *
     * @param item an item
     * @param random the source of randomness; not used for a fixed order
     * @return a presentation of it
     */
    public static Presentation shuffled(ScorableItem item, RandomGenerator random) {
        List<String> order = new ArrayList<>(item.choiceIds());
        if (!item.fixedOrder()) {
            for (int last = order.size() - 1; last > 0; last--) {
                Collections.swap(order, last, random.nextInt(last + 1));
            }
        }
        return new Presentation(item.id(), order);
    }

    /**
     * Translates places to the author's ids.
     *
     * @param item the item this presents
     * @param response what was given, by places
     * @return the same by ids; it fits the item
     * @throws UnfitResponse if a place does not exist, or the response does not fit the item
     * @throws IllegalArgumentException if this does not present the item
     */
    public Response toAuthor(ScorableItem item, PlacedResponse response) {
        requireOf(item);
        Response translated = response.match(new ToAuthor(item, order));
        item.requireFits(translated);
        return translated;
    }

    /**
     * Translates the author's ids to places.
     *
     * @param item the item this presents
     * @param response what was given, by ids
     * @return the same by places
     * @throws UnfitResponse if the response does not fit the item
     * @throws IllegalArgumentException if this does not present the item
     */
    public PlacedResponse toPlaces(ScorableItem item, Response response) {
        requireOf(item);
        item.requireFits(response);
        return response.match(new ToPlaces(item, order));
    }

    /** Refuses an item that this does not present. */
    void requireOf(ScorableItem presented) {
        List<String> ids = presented.choiceIds();
        boolean presents = item.equals(presented.id()) && order.size() == ids.size() && order.containsAll(ids);
        if (!presents) {
            throw new IllegalArgumentException("presentation of " + item + " in the order " + order
                    + " is not one of " + presented.id() + " with " + ids);
        }
    }
}
