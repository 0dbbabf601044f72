package org.thetaprep.runner.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.Prompt;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** All that an item says, rationales and the names of misconceptions included. */
final class ItemWording implements ScorableItem.Cases<List<String>> {

    private static final ItemWording WORDING = new ItemWording();

    private ItemWording() {}

    /** The words of an item, to search in. */
    static String of(ScorableItem item) {
        List<String> words = new ArrayList<>(List.of(item.id().value(), item.stem(), item.leadIn()));
        words.addAll(item.match(WORDING));
        words.add(item.situation());
        words.addAll(item.classification().rows());
        words.addAll(item.classification().facts());
        return String.join("\n", words);
    }

    /** The misconceptions that its distractors stand for. */
    static List<String> misconceptions(ScorableItem item) {
        return item.match(new Misconceptions());
    }

    private static List<String> options(List<Option> options) {
        return options.stream()
                .flatMap(option -> Stream.of(
                        option.text(), option.rationale(), option.misconception().orElse("")))
                .toList();
    }

    @Override
    public List<String> multipleChoice(MultipleChoice item) {
        return options(item.options());
    }

    @Override
    public List<String> multipleResponse(MultipleResponse item) {
        return options(item.options());
    }

    @Override
    public List<String> ordering(Ordering item) {
        return item.steps().stream()
                .flatMap(step -> Stream.of(
                        step.text(), step.rationale(), step.misconception().orElse("")))
                .toList();
    }

    @Override
    public List<String> matching(Matching item) {
        List<String> words = new ArrayList<>();
        for (Prompt prompt : item.prompts()) {
            words.add(prompt.text());
            words.add(prompt.rationale());
        }
        for (MatchResponse response : item.responses()) {
            words.add(response.text());
            words.add(response.rationale());
            words.add(response.misconception().orElse(""));
        }
        return words;
    }

    private static final class Misconceptions implements ScorableItem.Cases<List<String>> {

        private static List<String> present(Stream<Optional<String>> all) {
            return all.flatMap(Optional::stream).distinct().toList();
        }

        @Override
        public List<String> multipleChoice(MultipleChoice item) {
            return present(item.options().stream().map(Option::misconception));
        }

        @Override
        public List<String> multipleResponse(MultipleResponse item) {
            return present(item.options().stream().map(Option::misconception));
        }

        @Override
        public List<String> ordering(Ordering item) {
            return present(item.steps().stream().map(Step::misconception));
        }

        @Override
        public List<String> matching(Matching item) {
            return present(item.responses().stream().map(MatchResponse::misconception));
        }
    }
}
