package org.thetaprep.content.candidate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.Prompt;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** Makes the view of an item: copies the texts in the order of the presentation, and no more. */
record Viewing(Optional<CaseView> caseView, Presentation presentation) implements ScorableItem.Cases<CandidateItem> {

    @Override
    public CandidateItem multipleChoice(MultipleChoice item) {
        return new CandidateChoice(
                caseView, item.stem(), item.leadIn(), choices(item.options(), Option::id, Option::text));
    }

    @Override
    public CandidateItem multipleResponse(MultipleResponse item) {
        return new CandidateSelection(
                caseView,
                item.stem(),
                item.leadIn(),
                item.keyCount(),
                choices(item.options(), Option::id, Option::text));
    }

    @Override
    public CandidateItem ordering(Ordering item) {
        return new CandidateOrdering(
                caseView, item.stem(), item.leadIn(), item.placedCount(), choices(item.steps(), Step::id, Step::text));
    }

    @Override
    public CandidateItem matching(Matching item) {
        List<Prompt> prompts = item.prompts();
        return new CandidateMatching(
                caseView,
                item.stem(),
                item.leadIn(),
                item.reuse(),
                IntStream.range(0, prompts.size())
                        .mapToObj(i -> new PromptView(i + 1, prompts.get(i).text()))
                        .toList(),
                choices(item.responses(), MatchResponse::id, MatchResponse::text));
    }

    private <T> List<ChoiceView> choices(List<T> all, Function<T, String> id, Function<T, String> text) {
        Map<String, String> textById = new HashMap<>();
        all.forEach(one -> textById.put(id.apply(one), text.apply(one)));
        List<String> order = presentation.order();
        return IntStream.range(0, order.size())
                .mapToObj(i -> new ChoiceView(i + 1, textById.get(order.get(i))))
                .toList();
    }
}
