package org.thetaprep.runner.attempt;

import java.util.Optional;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

/**
 * The items of a form as a pack has them.
 *
 * @param form the form
 * @param pack the pack that it was drawn from
 */
record PackFormItems(Form form, ContentPack pack) implements FormItems {

    @Override
    public Optional<String> objection(int place, Response response) {
        try {
            item(place).requireFits(response);
            return Optional.empty();
        } catch (UnfitResponse e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public boolean hasOption(int place, String option) {
        return item(place).choiceIds().contains(option);
    }

    private ScorableItem item(int place) {
        return pack.scorable(form.at(place).item()).orElseThrow();
    }
}
