package org.thetaprep.content.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thetaprep.content.item.MatchResponse;
import org.thetaprep.content.item.Matching;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** Lists the misconceptions that an item's distractors appeal to, one for each distractor. */
final class Misconceptions implements ScorableItem.Cases<Stream<Optional<String>>> {

    static List<String> of(ScorableItem item) {
        return item.match(new Misconceptions()).flatMap(Optional::stream).toList();
    }

    @Override
    public Stream<Optional<String>> multipleChoice(MultipleChoice item) {
        return item.options().stream().map(Option::misconception);
    }

    @Override
    public Stream<Optional<String>> multipleResponse(MultipleResponse item) {
        return item.options().stream().map(Option::misconception);
    }

    @Override
    public Stream<Optional<String>> ordering(Ordering item) {
        return item.steps().stream().map(Step::misconception);
    }

    @Override
    public Stream<Optional<String>> matching(Matching item) {
        return item.responses().stream().map(MatchResponse::misconception);
    }
}
