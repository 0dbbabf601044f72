package org.thetaprep.runner.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.assembly.AssembledForm;
import org.thetaprep.runner.assembly.FormBank;
import org.thetaprep.runner.assembly.SingleForm;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.scoring.assembly.FormSolver;

/** The form of a mock exam: assembled to the blueprint, then put in an order with the options of each item. */
public final class MockForm {

    private MockForm() {}

    /**
     * Draws a form.
     *
     * @param pack where the items come from
     * @param blueprint what the form must look like
     * @param timesSeen how often the learner has had an item before; items not named were never seen
     * @param seed the same seed draws the same form by the same solver
     * @param solver what assembles it
     * @return the form
     * @throws org.thetaprep.runner.assembly.BankTooSmall if the pack has not the items for the blueprint
     */
    public static Form draw(
            ContentPack pack, Blueprint blueprint, Map<ItemId, Integer> timesSeen, long seed, FormSolver solver) {
        return draw(pack, blueprint, ItemParameters.JUDGED, ItemStatuses.UNCHANGED, timesSeen, seed, solver);
    }

    /**
     * Draws a form of items of which more is known.
     *
     * @param pack where the items come from
     * @param blueprint what the form must look like
     * @param parameters what is known of the items
     * @param statuses which of them are tried out
     * @param timesSeen how often the learner has had an item before; items not named were never seen
     * @param seed the same seed draws the same form by the same solver
     * @param solver what assembles it
     * @return the form
     * @throws org.thetaprep.runner.assembly.BankTooSmall if the pack has not the items for the blueprint
     */
    static Form draw(
            ContentPack pack,
            Blueprint blueprint,
            ItemParameters parameters,
            ItemStatuses statuses,
            Map<ItemId, Integer> timesSeen,
            long seed,
            FormSolver solver) {
        Random random = new Random(seed);
        return arranged(
                SingleForm.assemble(FormBank.of(pack, blueprint, parameters, statuses), timesSeen, solver, random),
                random);
    }

    /** An order of the form's units, and of the options of each item. */
    static Form arranged(AssembledForm assembled, Random random) {
        List<List<ScorableItem>> units = new ArrayList<>(assembled.units());
        Collections.shuffle(units, random);
        return inOrder(new AssembledForm(units, assembled.scored()), random);
    }

    /** The order of the form's units as it is, and one of the options of each item. */
    static Form inOrder(AssembledForm assembled, Random random) {
        return new Form(assembled.units().stream()
                .flatMap(List::stream)
                .map(item -> new FormItem(
                        item.id(), assembled.scored().contains(item.id()), Presentation.shuffled(item, random)))
                .toList());
    }
}
