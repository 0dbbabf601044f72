package org.thetaprep.content.item;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;

/**
 * Steps to select and to put in order. Chance level (n−k)!/n! for k steps of the right order out of
 * n listed.
 *
 * @param id the stable name
 * @param classification what it is about and what it rests on
 * @param stem the scenario
 * @param leadIn the question, which says how many steps to order
 * @param fixedOrder whether the steps are to be listed in file order
 * @param steps with distinct ids, in file order: three to five with the positions 1 to k, each
 *     once, and at most two surplus ones
 */
public record Ordering(
        ItemId id, Classification classification, String stem, String leadIn, boolean fixedOrder, List<Step> steps)
        implements ScorableItem {

    /** The smallest number of steps to order. */
    public static final int MIN_PLACED = 3;

    /** The largest number of steps to order. */
    public static final int MAX_PLACED = 5;

    /** The largest number of surplus steps. */
    public static final int MAX_SURPLUS = 2;

    /** Refuses other numbers of steps, positions that are not 1 to k, and repeated step ids. */
    public Ordering {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(classification, "classification");
        Require.text("stem of " + id, stem);
        Require.text("lead-in of " + id, leadIn);
        steps = List.copyOf(steps);
        Require.distinct("step ids of " + id, steps.stream().map(Step::id).toList());
        List<Integer> positions = steps.stream()
                .flatMap(step -> step.position().stream())
                .sorted()
                .toList();
        Require.within("number of steps to order of " + id, positions.size(), MIN_PLACED, MAX_PLACED);
        Require.within("number of surplus steps of " + id, steps.size() - positions.size(), 0, MAX_SURPLUS);
        Require.that(
                positions.equals(
                        IntStream.rangeClosed(1, positions.size()).boxed().toList()),
                "positions of " + id + " must be 1 to " + positions.size() + ", each once, but are " + positions);
    }

    /** How many steps are to be put in order. */
    public int placedCount() {
        return (int) steps.stream().filter(step -> step.position().isPresent()).count();
    }

    @Override
    public Ordering under(TaskId task) {
        return new Ordering(id, classification.under(task), stem, leadIn, fixedOrder, steps);
    }

    @Override
    public ItemType type() {
        return ItemType.ORDERING;
    }

    @Override
    public List<String> choiceIds() {
        return steps.stream().map(Step::id).toList();
    }

    @Override
    public OrderingResponse key() {
        return new OrderingResponse(steps.stream()
                .filter(step -> step.position().isPresent())
                .sorted(Comparator.comparing(step -> step.position().orElseThrow()))
                .map(Step::id)
                .toList());
    }

    /** (n−k)!/n!: the ordered selections of the stated size are equally likely. */
    @Override
    public double chanceLevel() {
        return 1.0 / Counting.arrangements(steps.size(), placedCount());
    }

    @Override
    public void requireFits(Response response) {
        OrderingResponse ordering = Fit.type(this, OrderingResponse.class, response);
        Fit.known(this, "steps", choiceIds(), ordering.steps());
        Fit.atMost(this, "steps", placedCount(), ordering.steps().size());
    }

    @Override
    public boolean isComplete(Response response) {
        requireFits(response);
        return Fit.type(this, OrderingResponse.class, response).steps().size() == placedCount();
    }

    @Override
    public <R> R match(ScorableItem.Cases<R> cases) {
        return cases.ordering(this);
    }
}
