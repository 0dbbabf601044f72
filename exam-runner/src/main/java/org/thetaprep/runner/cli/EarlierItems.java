package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.calibration.ItemPriors;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;

/** Items that an earlier calibration by other people's answers measured, as a calibration takes them. */
final class EarlierItems {

    private final Map<String, TableItem> items = new HashMap<>();

    /**
     * Of the items that were answered.
     *
     * @param table what the earlier calibration found
     * @param answered names of the items that were answered
     */
    EarlierItems(ItemTable table, List<String> answered) {
        items.putAll(table.byId());
        items.keySet().retainAll(answered);
    }

    /**
     * What stands in the way of taking them.
     *
     * @param known items whose parameters are known and stay
     * @return one line for each; none where they can be taken
     */
    List<String> problems(Optional<ItemTable> known) {
        List<String> problems = new ArrayList<>();
        if (items.isEmpty()) {
            problems.add("none of the items was answered, so nothing fixes the scale");
        }
        items.values().stream().sorted((one, other) -> one.id().compareTo(other.id())).forEach(item -> {
            if (known.isPresent() && known.get().byId().containsKey(item.id())) {
                problems.add("item " + item.id() + ": --fixed has it too; leave it out of one of the two");
            } else if (!isMeasured(item)) {
                problems.add("item " + item.id() + ": must have a, b, se_a and se_b, and c and se_c where it can be guessed,"
                        + " all errors above 0; an item without errors is for --fixed");
            }
        });
        return problems;
    }

    private static boolean isMeasured(TableItem item) {
        Map<String, Double> errors = item.standardErrors();
        return item.model() instanceof Logistic model
                && model.d() == 1
                && errors.keySet().containsAll(List.of("a", "b"))
                && errors.values().stream().allMatch(error -> error > 0)
                && errors.containsKey("c") == (model.c() > 0);
    }

    /** What is expected of each, by its name. */
    Map<String, ItemPriors> priors() {
        Map<String, ItemPriors> priors = new HashMap<>();
        items.forEach((name, item) ->
                priors.put(name, ItemPriors.expected((Logistic) item.model(), item.standardErrors())));
        return priors;
    }

    /** How many answers an item rests on with so many new ones. */
    long answers(String item, long more) {
        return more + (items.containsKey(item) ? items.get(item).answers().orElse(0) : 0);
    }
}
