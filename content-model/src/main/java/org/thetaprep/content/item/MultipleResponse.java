package org.thetaprep.content.item;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;

/**
 * Five or six options, two or three of them keys; all keys and nothing else must be selected. The
 * learner is told how many. Chance level 1/C(n, k).
 *
 * @param id the stable name
 * @param classification what it is about and what it rests on
 * @param stem the scenario
 * @param leadIn the question, which says how many to select
 * @param fixedOrder whether the options stand in a logical order
 * @param options five or six with distinct ids, two or three of them keys, in file order
 */
public record MultipleResponse(
        ItemId id, Classification classification, String stem, String leadIn, boolean fixedOrder, List<Option> options)
        implements ScorableItem {

    /** The smallest number of options. */
    public static final int MIN_OPTIONS = 5;

    /** The largest number of options. */
    public static final int MAX_OPTIONS = 6;

    /** The smallest number of keys. */
    public static final int MIN_KEYS = 2;

    /** The largest number of keys. */
    public static final int MAX_KEYS = 3;

    /** Refuses any other number of options or of keys, and repeated option ids. */
    public MultipleResponse {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(classification, "classification");
        Require.text("stem of " + id, stem);
        Require.text("lead-in of " + id, leadIn);
        options = Require.sized("options of " + id, options, MIN_OPTIONS, MAX_OPTIONS);
        Require.distinct("option ids of " + id, options.stream().map(Option::id).toList());
        int keys = (int) options.stream().filter(Option::isKey).count();
        Require.within("number of keys of " + id, keys, MIN_KEYS, MAX_KEYS);
    }

    /** How many options are to be selected. */
    public int keyCount() {
        return (int) options.stream().filter(Option::isKey).count();
    }

    @Override
    public MultipleResponse under(TaskId task) {
        return new MultipleResponse(id, classification.under(task), stem, leadIn, fixedOrder, options);
    }

    @Override
    public ItemType type() {
        return ItemType.MULTIPLE_RESPONSE;
    }

    @Override
    public List<String> choiceIds() {
        return options.stream().map(Option::id).toList();
    }

    @Override
    public MultipleResponseSelection key() {
        return new MultipleResponseSelection(
                options.stream().filter(Option::isKey).map(Option::id).collect(Collectors.toSet()));
    }

    /** 1/C(n, k): the selections of the stated size are equally likely. */
    @Override
    public double chanceLevel() {
        return 1.0 / Counting.selections(options.size(), keyCount());
    }

    @Override
    public void requireFits(Response response) {
        MultipleResponseSelection selection = Fit.type(this, MultipleResponseSelection.class, response);
        Fit.known(this, "options", choiceIds(), selection.options());
        Fit.atMost(this, "options", keyCount(), selection.options().size());
    }

    @Override
    public boolean isComplete(Response response) {
        requireFits(response);
        return Fit.type(this, MultipleResponseSelection.class, response)
                        .options()
                        .size()
                == keyCount();
    }

    @Override
    public <R> R match(ScorableItem.Cases<R> cases) {
        return cases.multipleResponse(this);
    }
}
