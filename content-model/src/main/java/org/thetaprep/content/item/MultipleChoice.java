package org.thetaprep.content.item;

import java.util.List;
import java.util.Objects;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.Response;

/**
 * Four options, one of them the key. Chance level 1/4.
 *
 * @param id the stable name
 * @param classification what it is about and what it rests on
 * @param stem the scenario
 * @param leadIn the question
 * @param fixedOrder whether the options stand in a logical order
 * @param options exactly four with distinct ids, exactly one a key, in file order
 */
public record MultipleChoice(
        ItemId id, Classification classification, String stem, String leadIn, boolean fixedOrder, List<Option> options)
        implements ScorableItem {

    /** The number of options. */
    public static final int OPTIONS = 4;

    /** Refuses any other number of options or of keys, and repeated option ids. */
    public MultipleChoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(classification, "classification");
        Require.text("stem of " + id, stem);
        Require.text("lead-in of " + id, leadIn);
        options = Require.sized("options of " + id, options, OPTIONS, OPTIONS);
        Require.distinct("option ids of " + id, options.stream().map(Option::id).toList());
        long keys = options.stream().filter(Option::isKey).count();
        Require.that(keys == 1, "item " + id + " must have one key, but has " + keys);
    }

    @Override
    public MultipleChoice under(TaskId task) {
        return new MultipleChoice(id, classification.under(task), stem, leadIn, fixedOrder, options);
    }

    @Override
    public ItemType type() {
        return ItemType.MULTIPLE_CHOICE;
    }

    @Override
    public List<String> choiceIds() {
        return options.stream().map(Option::id).toList();
    }

    @Override
    public ChoiceResponse key() {
        return new ChoiceResponse(options.stream()
                .filter(Option::isKey)
                .map(Option::id)
                .findFirst()
                .orElseThrow());
    }

    /** 1/4: the options are equally likely. */
    @Override
    public double chanceLevel() {
        return 1.0 / options.size();
    }

    @Override
    public void requireFits(Response response) {
        ChoiceResponse choice = Fit.type(this, ChoiceResponse.class, response);
        Fit.known(this, "one option", choiceIds(), List.of(choice.option()));
    }

    @Override
    public boolean isComplete(Response response) {
        requireFits(response);
        return true;
    }

    @Override
    public <R> R match(ScorableItem.Cases<R> cases) {
        return cases.multipleChoice(this);
    }
}
