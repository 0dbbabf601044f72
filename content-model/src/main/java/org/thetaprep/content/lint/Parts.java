package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.Prompt;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** Lists the parts of an item, of whichever type. */
final class Parts implements ScorableItem.Cases<List<Part>> {

    static List<Part> of(ScorableItem item) {
        return item.match(new Parts());
    }

    @Override
    public List<Part> multipleChoice(MultipleChoice item) {
        return options(item.options());
    }

    @Override
    public List<Part> multipleResponse(MultipleResponse item) {
        return options(item.options());
    }

    @Override
    public List<Part> ordering(Ordering item) {
        List<Part> parts = new ArrayList<>();
        for (Step step : item.steps()) {
            Part.Role role = step.position().isPresent() ? Part.Role.PLACED : Part.Role.DISTRACTOR;
            parts.add(new Part("steps/" + step.id(), step.text(), role, step.rationale()));
        }
        return parts;
    }

    @Override
    public List<Part> matching(Matching item) {
        List<Part> parts = new ArrayList<>();
        for (Prompt prompt : item.prompts()) {
            parts.add(new Part("prompts/" + prompt.id(), prompt.text(), Part.Role.PROMPT, prompt.rationale()));
        }
        for (MatchResponse response : item.responses()) {
            Part.Role role = response.misconception().isPresent() ? Part.Role.DISTRACTOR : Part.Role.PLACED;
            parts.add(new Part("responses/" + response.id(), response.text(), role, response.rationale()));
        }
        return parts;
    }

    private static List<Part> options(List<Option> options) {
        List<Part> parts = new ArrayList<>();
        for (Option option : options) {
            Part.Role role = option.isKey() ? Part.Role.KEY : Part.Role.DISTRACTOR;
            parts.add(new Part("options/" + option.id(), option.text(), role, option.rationale()));
        }
        return parts;
    }
}
