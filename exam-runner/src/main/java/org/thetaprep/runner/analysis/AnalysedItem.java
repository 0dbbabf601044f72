package org.thetaprep.runner.analysis;

import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.report.ItemReport.ItemFigures;

/**
 * An item with what was counted of it.
 *
 * @param item the item as it is now
 * @param figures what was counted
 */
public record AnalysedItem(ScorableItem item, ItemFigures figures) {

    /** How many learners saw it. */
    public int answers() {
        return figures.right().of();
    }
}
