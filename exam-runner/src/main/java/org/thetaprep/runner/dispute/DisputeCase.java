package org.thetaprep.runner.dispute;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.Response;

/**
 * A disputed item as someone who may rule on it sees it.
 *
 * @param dispute the report by which they came to it
 * @param item the item
 * @param caseStudy the case study that it belongs to, if any
 * @param accepted the responses that earn full credit now
 * @param dropped whether it no longer counts
 * @param disputes all reports on it that they may see, oldest first
 * @param rulings what was ruled on it, oldest first
 * @param changed how many attempts each of the rulings changed
 */
public record DisputeCase(
        Dispute dispute,
        ScorableItem item,
        Optional<CaseStudy> caseStudy,
        List<Response> accepted,
        boolean dropped,
        List<Dispute> disputes,
        List<Ruling> rulings,
        List<Integer> changed) {

    public DisputeCase {
        accepted = List.copyOf(accepted);
        disputes = List.copyOf(disputes);
        rulings = List.copyOf(rulings);
        changed = List.copyOf(changed);
    }

    /** How many reports wait for a ruling. */
    public int open() {
        return (int) disputes.stream().filter(Dispute::isOpen).count();
    }

    /** The options that a ruling can make right; none where the key can only stand or the item be dropped. */
    public List<Option> options() {
        return RulingOptions.of(item);
    }
}
