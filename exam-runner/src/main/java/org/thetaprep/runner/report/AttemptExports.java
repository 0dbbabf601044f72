package org.thetaprep.runner.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Misconception;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.ItemMisconceptions;
import org.thetaprep.runner.knowledge.ReadinessModels;

/**
 * Gathers all that the report of a closed attempt needs.
 *
 * @param models the measurement models
 */
record AttemptExports(ReadinessModels models) {

    /**
     * The attempt by itself.
     *
     * @param marked the attempt
     * @param learnerName what the learner is called, if they are to be named
     * @param earlier the learner's earlier mock exams that a trend shows, the oldest first
     * @param leftOut how many lie between the first of them and the second
     */
    ExportedAttempt of(
            MarkedAttempt marked, Optional<String> learnerName, List<EarlierAttempt> earlier, int leftOut) {
        ContentPack pack = marked.pack();
        AttemptHeader header = marked.attempt().header();
        AttemptState state = marked.attempt().state();
        Blueprint blueprint = marked.blueprint();
        List<ItemReview> reviews = new ItemReviews(pack).of(marked);
        Map<String, Misconception> known = new HashMap<>();
        List<ExportedItem> items = marked.asked().stream()
                .map(item -> {
                    ItemMisconceptions.offered(item.item())
                            .forEach(id -> pack.misconception(id)
                                    .ifPresent(one -> known.put(id, new Misconception(one.name(), one.help()))));
                    return item(item, marked.parameters(), reviews.get(item.place() - 1));
                })
                .toList();
        return new ExportedAttempt(
                header.id().toString(),
                header.learner().toString(),
                learnerName,
                header.kind(),
                header.number(),
                state.startedAt(),
                state.closedAt().orElseThrow(),
                ExportedExam.of(pack, blueprint, models.basis(pack, blueprint, marked.parameters())),
                items,
                known,
                earlier,
                leftOut);
    }

    private static ExportedItem item(MarkedItem marked, ItemParameters parameters, ItemReview review) {
        ScorableItem item = marked.item();
        return new ExportedItem(
                review,
                parts(item, marked.presentation().order()),
                item.classification().difficulty(),
                item.chanceLevel(),
                parameters.prior(item),
                parameters.answers(item),
                marked.seen(),
                marked.spentMillis(),
                ItemMisconceptions.offered(item),
                marked.response()
                        .map(response -> ItemMisconceptions.fallenFor(item, response))
                        .orElse(Set.of()));
    }

    /** The ids of what a review shows part by part, in the order that the learner saw; a matching item has none. */
    private static List<String> parts(ScorableItem item, List<String> order) {
        return item.promptIds().isEmpty()
                ? item.choiceIds().stream().sorted(Comparator.comparing(order::indexOf)).toList()
                : List.of();
    }
}
