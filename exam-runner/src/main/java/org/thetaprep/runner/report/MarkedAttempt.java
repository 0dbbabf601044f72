package org.thetaprep.runner.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.KeyRuling;
import org.thetaprep.runner.attempt.PlaceState;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemParameters;

/**
 * A closed attempt with every place marked as its score says, or by the pack it was started on while it has none.
 *
 * @param attempt the attempt
 * @param pack the pack of its revision
 * @param parameters what was known of the items of the pack when it began
 * @param items its places, marked, in the form's order
 */
record MarkedAttempt(Attempt attempt, ContentPack pack, ItemParameters parameters, List<MarkedItem> items) {

    /** An attempt that began while everything was authors' judgement, on a pack of which no item was ruled on. */
    static MarkedAttempt of(Attempt attempt, ContentPack pack) {
        return of(attempt, pack, ItemParameters.JUDGED, Map.of());
    }

    /** An attempt on items of a bank, some of which may have been ruled on. */
    static MarkedAttempt of(Attempt attempt, ItemBank bank, Map<ItemId, KeyRuling> rulings) {
        ContentPack pack = bank.pack(attempt.header().packRevision());
        return of(attempt, pack, bank.parameters(pack, attempt.state().parameters()), rulings);
    }

    private static MarkedAttempt of(
            Attempt attempt, ContentPack pack, ItemParameters parameters, Map<ItemId, KeyRuling> rulings) {
        List<MarkedItem> items = IntStream.rangeClosed(1, attempt.state().form().length())
                .mapToObj(place -> mark(attempt, pack, rulings, place))
                .toList();
        return new MarkedAttempt(attempt, pack, parameters, items);
    }

    /** What its form follows. */
    Blueprint blueprint() {
        return pack.exam().blueprint(attempt.state().blueprint()).orElseThrow();
    }

    private static MarkedItem mark(
            Attempt attempt, ContentPack pack, Map<ItemId, KeyRuling> rulings, int place) {
        FormItem given = attempt.state().form().at(place);
        PlaceState known = attempt.state().at(place);
        ScorableItem item = pack.scorable(given.item()).orElseThrow();
        Optional<Score> score = attempt.state().life().score();
        Optional<KeyRuling> ruling = Optional.ofNullable(rulings.get(given.item()));
        return new MarkedItem(
                place,
                item,
                version(attempt, pack).placed(item).classification().task(),
                pack.caseOf(given.item()),
                given.scored()
                        && attempt.state().counts(place)
                        && score.filter(marked -> marked.dropped().contains(place)).isEmpty(),
                given.presentation(),
                known.response(),
                score.map(marked -> marked.right().contains(place))
                        .or(() -> ruling.map(one -> one.isRight(known.response())))
                        .orElseGet(() -> item.mark(known.response()).isRight()),
                ruling.map(KeyRuling::accepted).orElse(List.of()),
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

    /** All places but those that were left open once the goal of the attempt was reached. */
    List<MarkedItem> asked() {
        return items.stream()
                .filter(item -> attempt.state().counts(item.place()))
                .toList();
    }

    List<MarkedItem> scored() {
        return items.stream().filter(MarkedItem::scored).toList();
    }

    int answered() {
        return (int) items.stream().filter(item -> item.response().isPresent()).count();
    }
}
