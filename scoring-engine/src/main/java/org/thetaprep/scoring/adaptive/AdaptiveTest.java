package org.thetaprep.scoring.adaptive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The rules of an adaptive test over a bank: how ability is estimated, what an item is worth, what the
 * specification admits, which item is picked, and when to stop. One immutable value; the product and
 * the simulator drive the same one.
 *
 * <p>Order of calls: {@link #start}, then {@link #next}; for an item presented, {@link #after} with the
 * response, and {@link #next} again, until it says stop.
 *
 * @param bank the items
 * @param estimate how belief follows from answers, made for the same bank
 * @param select what each item would teach
 * @param constrain which items are admissible
 * @param pick which of them is given
 * @param stop when the test ends
 * @param <B> the kind of belief
 */
public record AdaptiveTest<B extends Belief>(
        Bank bank, Estimation<B> estimate, Selection<B> select, Constraint constrain, Pick pick, Stopping<B> stop) {

    public AdaptiveTest {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(select, "select");
        Objects.requireNonNull(constrain, "constrain");
        Objects.requireNonNull(pick, "pick");
        Objects.requireNonNull(stop, "stop");
    }

    /** A test without answers that may use the whole bank. */
    public TestState<B> start() {
        return start(new BitSet());
    }

    /**
     * A test without answers.
     *
     * @param barred places of the items that it may not use
     */
    public TestState<B> start(BitSet barred) {
        return new TestState<>(List.of(), List.of(), estimate.start(), barred);
    }

    /**
     * What to do next.
     *
     * @param state the test under way
     * @param random source of randomness, for picks that use chance
     */
    public NextStep next(TestState<B> state, RandomGenerator random) {
        BitSet candidates = new BitSet(bank.size());
        candidates.set(0, bank.size());
        candidates.andNot(state.barred());
        state.administered().forEach(candidates::clear);
        Optional<StopReason> reason = stop.check(state.belief(), candidates);
        if (reason.isPresent()) {
            return new NextStep.Stop(reason.get());
        }
        double[] values = new double[bank.size()];
        if (!candidates.isEmpty()) {
            select.value(state.belief(), candidates, values);
            candidates = constrain.admissible(state.administered(), candidates, values);
        }
        if (candidates.isEmpty()) {
            return new NextStep.Stop(StopReason.NO_ITEM_LEFT);
        }
        return new NextStep.Present(
                pick.pick(values, candidates, state.administered().size(), random));
    }

    /**
     * The test after an answer.
     *
     * @param state the test before it
     * @param item place of the item answered, not given before
     * @param category the response
     */
    public TestState<B> after(TestState<B> state, int item, int category) {
        if (item < 0 || item >= bank.size()) {
            throw new IllegalArgumentException("item must be 0 to " + (bank.size() - 1) + ", but is " + item);
        }
        if (state.administered().contains(item)) {
            throw new IllegalArgumentException("item " + bank.item(item).id() + " has been given before");
        }
        int categories = bank.item(item).model().categories();
        if (category < 0 || category >= categories) {
            throw new IllegalArgumentException("category of item "
                    + bank.item(item).id() + " must be 0 to " + (categories - 1) + ", but is " + category);
        }
        List<Integer> administered = new ArrayList<>(state.administered());
        administered.add(item);
        List<Integer> responses = new ArrayList<>(state.responses());
        responses.add(category);
        return new TestState<>(administered, responses, estimate.after(state.belief(), item, category), state.barred());
    }
}
