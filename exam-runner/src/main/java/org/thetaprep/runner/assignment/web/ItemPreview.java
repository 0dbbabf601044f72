package org.thetaprep.runner.assignment.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;
import org.thetaprep.runner.platform.web.Prose;

/**
 * An item as whoever picks it sees it, with its key.
 *
 * @param id its name
 * @param about its task, type and intended difficulty
 * @param leadIn its question
 * @param stem its scenario
 * @param choices what may be chosen
 * @param picked whether it is in the set
 */
public record ItemPreview(
        String id, String about, String leadIn, List<List<Prose.Run>> stem, List<ChoiceView> choices, boolean picked) {

    /**
     * One thing that may be chosen.
     *
     * @param text what it says
     * @param key what it is to the key, or null if it is a distractor
     */
    public record ChoiceView(String text, String key) {}

    static ItemPreview of(ScorableItem item, boolean picked) {
        return new ItemPreview(
                item.id().value(),
                "Task " + item.classification().task() + ", " + item.type().id().replace('-', ' ') + ", meant to be "
                        + item.classification().difficulty().name().toLowerCase(Locale.ROOT),
                item.leadIn(),
                Prose.paragraphs(item.stem()),
                item.match(new Choices()),
                picked);
    }

    private static final class Choices implements ScorableItem.Cases<List<ChoiceView>> {

        private static List<ChoiceView> of(List<Option> options) {
            return options.stream()
                    .map(option -> new ChoiceView(option.text(), option.isKey() ? "key" : null))
                    .toList();
        }

        @Override
        public List<ChoiceView> multipleChoice(MultipleChoice item) {
            return of(item.options());
        }

        @Override
        public List<ChoiceView> multipleResponse(MultipleResponse item) {
            return of(item.options());
        }

        @Override
        public List<ChoiceView> ordering(Ordering item) {
            return item.steps().stream()
                    .sorted(Comparator.comparingInt((Step step) -> step.position().orElse(Integer.MAX_VALUE)))
                    .map(step -> new ChoiceView(
                            step.text(), step.position().map(place -> "step " + place).orElse(null)))
                    .toList();
        }

        @Override
        public List<ChoiceView> matching(Matching item) {
            return item.prompts().stream()
                    .map(prompt -> new ChoiceView(
                            prompt.text(),
                            item.responses().stream()
                                    .filter(response -> response.id().equals(prompt.response()))
                                    .map(MatchResponse::text)
                                    .findFirst()
                                    .orElseThrow()))
                    .toList();
        }
    }
}
