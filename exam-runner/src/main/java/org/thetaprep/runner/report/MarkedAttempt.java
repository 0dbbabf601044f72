package org.thetaprep.runner.report;

import java.util.List;
import java.util.stream.IntStream;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.PlaceState;

/**
 * A closed attempt with every place marked by the pack it was started on.
 *
 * @param attempt the attempt
 * @param pack the pack of its revision
 * @param items its places, marked, in the form's order
 */
record MarkedAttempt(Attempt attempt, ContentPack pack, List<MarkedItem> items) {

    static MarkedAttempt of(Attempt attempt, ContentPack pack) {
        List<MarkedItem> items = IntStream.rangeClosed(1, attempt.state().form().length())
                .mapToObj(place -> mark(attempt, pack, place))
                .toList();
        return new MarkedAttempt(attempt, pack, items);
    }

    private static MarkedItem mark(Attempt attempt, ContentPack pack, int place) {
        FormItem given = attempt.state().form().at(place);
        PlaceState known = attempt.state().at(place);
        ScorableItem item = pack.scorable(given.item()).orElseThrow();
        return new MarkedItem(
                place,
                item,
                version(attempt, pack).placed(item).classification().task(),
                pack.caseOf(given.item()),
                given.scored(),
                given.presentation(),
                known.response(),
                item.mark(known.response()).isRight(),
                known.seen(),
                known.flagged(),
                known.spentMillis());
    }

    private static ExamVersion version(Attempt attempt, ContentPack pack) {
        return pack.version(attempt.state().blueprint()).orElseThrow();
    }

    /** The pack under the version of the exam that the attempt follows. */
    ExamVersion version() {
        return version(attempt, pack);
    }

    List<MarkedItem> scored() {
        return items.stream().filter(MarkedItem::scored).toList();
    }

    int answered() {
        return (int) items.stream().filter(item -> item.response().isPresent()).count();
    }
}
