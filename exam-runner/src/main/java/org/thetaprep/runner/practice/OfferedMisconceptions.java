package org.thetaprep.runner.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** The misconceptions that an item's distractors are made of. */
final class OfferedMisconceptions implements ScorableItem.Cases<Set<String>> {

    private OfferedMisconceptions() {}

    static Set<String> of(ScorableItem item) {
        return item.match(new OfferedMisconceptions());
    }

    private static Set<String> present(Stream<Optional<String>> ids) {
        return ids.flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Set<String> options(List<Option> options) {
        return present(options.stream().map(Option::misconception));
    }

    @Override
    public Set<String> multipleChoice(MultipleChoice item) {
        return options(item.options());
    }

    @Override
    public Set<String> multipleResponse(MultipleResponse item) {
        return options(item.options());
    }

    @Override
    public Set<String> ordering(Ordering item) {
        return present(item.steps().stream().map(Step::misconception));
    }

    @Override
    public Set<String> matching(Matching item) {
        return present(item.responses().stream().map(MatchResponse::misconception));
    }
}
