package org.thetaprep.runner.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.Refusal;

/**
 * From the options that someone ticks to the responses that earn full credit.
 *
 * @param ticked the ids of the options
 */
record RulingOptions(Set<String> ticked) implements ScorableItem.Cases<List<Response>> {

    RulingOptions {
        ticked = Set.copyOf(ticked);
    }

    /** The options that can be ticked; none where an item is of a type whose key can only stand or be dropped. */
    static List<Option> of(ScorableItem item) {
        if (item instanceof MultipleChoice choice) {
            return choice.options();
        }
        return item instanceof MultipleResponse response ? response.options() : List.of();
    }

    /**
     * The responses for a ruling.
     *
     * @param item the item
     * @param kind a correction, or an acceptance of more
     * @param before what earns full credit now
     * @throws Refusal if what is ticked makes no response
     */
    static List<Response> responses(ScorableItem item, Ruling.Kind kind, List<Response> before, Set<String> ticked) {
        Set<String> known = new TreeSet<>();
        of(item).forEach(option -> known.add(option.id()));
        if (known.isEmpty()) {
            throw new Refusal("The key of an item of this type can stand, or the item can be dropped.");
        }
        if (ticked.isEmpty() || !known.containsAll(ticked)) {
            throw new Refusal("Tick the options that are right.");
        }
        List<Response> made = item.match(new RulingOptions(ticked));
        if (kind == Ruling.Kind.CORRECT) {
            if (made.size() != 1) {
                throw new Refusal("The key of this item is one option. To accept more than one, choose that.");
            }
            if (made.equals(before)) {
                throw new Refusal("That is the key already.");
            }
            return made;
        }
        List<Response> all = new ArrayList<>(before);
        made.stream().filter(response -> !all.contains(response)).forEach(all::add);
        if (all.size() == before.size()) {
            throw new Refusal("That is accepted already.");
        }
        return all;
    }

    @Override
    public List<Response> multipleChoice(MultipleChoice item) {
        return ticked.stream()
                .sorted()
                .map(option -> (Response) new ChoiceResponse(option))
                .toList();
    }

    @Override
    public List<Response> multipleResponse(MultipleResponse item) {
        int asked = (int) item.options().stream().filter(Option::isKey).count();
        if (ticked.size() != asked) {
            throw new Refusal("This item asks for " + asked + " options. Tick as many.");
        }
        return List.of(new MultipleResponseSelection(new TreeSet<>(ticked)));
    }

    @Override
    public List<Response> ordering(Ordering item) {
        return List.of();
    }

    @Override
    public List<Response> matching(Matching item) {
        return List.of();
    }
}
