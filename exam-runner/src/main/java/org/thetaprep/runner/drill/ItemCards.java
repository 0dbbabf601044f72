package org.thetaprep.runner.drill;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** Makes the card of an item: its question in front, its key and why behind. */
final class ItemCards implements ScorableItem.Cases<ItemCards.Answer> {

    /**
     * The back of an item's card.
     *
     * @param key what is right
     * @param why the rationales of what is right
     */
    record Answer(String key, String why) {}

    static Card of(ScorableItem item) {
        Classification classification = item.classification();
        Answer answer = item.match(new ItemCards());
        return new Card(
                CardKind.ITEM.of(item.id().value()),
                CardKind.ITEM,
                "item:" + item.id().value(),
                classification.task().domain(),
                item.stem() + "\n\n" + item.leadIn(),
                answer.key(),
                Optional.of(answer.why()),
                classification.currency(),
                classification.rows());
    }

    private static Answer keys(List<Option> options) {
        List<Option> keys = options.stream().filter(Option::isKey).toList();
        return new Answer(
                keys.stream().map(Option::text).collect(Collectors.joining("\n")),
                keys.stream().map(Option::rationale).collect(Collectors.joining("\n")));
    }

    @Override
    public Answer multipleChoice(MultipleChoice item) {
        return keys(item.options());
    }

    @Override
    public Answer multipleResponse(MultipleResponse item) {
        return keys(item.options());
    }

    @Override
    public Answer ordering(Ordering item) {
        List<Step> placed = item.steps().stream()
                .filter(step -> step.position().isPresent())
                .sorted(Comparator.comparingInt(step -> step.position().orElseThrow()))
                .toList();
        return new Answer(
                placed.stream()
                        .map(step -> step.position().orElseThrow() + ". " + step.text())
                        .collect(Collectors.joining("\n")),
                placed.stream().map(Step::rationale).collect(Collectors.joining("\n")));
    }

    @Override
    public Answer matching(Matching item) {
        Map<String, String> texts =
                item.responses().stream().collect(Collectors.toMap(MatchResponse::id, MatchResponse::text));
        return new Answer(
                item.prompts().stream()
                        .map(prompt -> prompt.text() + ": " + texts.get(prompt.response()))
                        .collect(Collectors.joining("\n")),
                item.prompts().stream().map(prompt -> prompt.rationale()).collect(Collectors.joining("\n")));
    }
}
