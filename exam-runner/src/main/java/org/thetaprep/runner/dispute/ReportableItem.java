package org.thetaprep.runner.dispute;

import java.util.List;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.attempt.AttemptHeader;

/**
 * An item of a learner's own attempt that they may report.
 *
 * @param attempt the attempt
 * @param place where it stands, from 1
 * @param item names it
 * @param content the item
 * @param own the learner's reports on it, newest first
 * @param rulings what was ruled on it, oldest first
 */
public record ReportableItem(
        AttemptHeader attempt,
        int place,
        DisputedItem item,
        ScorableItem content,
        List<Dispute> own,
        List<Ruling> rulings) {

    public ReportableItem {
        own = List.copyOf(own);
        rulings = List.copyOf(rulings);
    }
}
