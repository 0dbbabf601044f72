package org.thetaprep.runner.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.PlaceState;
import org.thetaprep.runner.attempt.Score;

/** Makes answer sheets of attempts. */
final class SheetWriter {

    private SheetWriter() {}

    /**
     * The sheet of an attempt.
     *
     * @param attempt a closed attempt
     * @param score how it is marked
     * @param ability the learner's by it alone, in logits
     */
    static AnswerSheet of(Attempt attempt, Score score, double ability) {
        AttemptState state = attempt.state();
        SortedSet<Integer> right = score.right();
        List<AnswerSheet.Answer> answers = new ArrayList<>();
        for (int place = 1; place <= state.form().length(); place++) {
            FormItem given = state.form().at(place);
            PlaceState known = state.at(place);
            answers.add(new AnswerSheet.Answer(
                    given.item().value(),
                    given.scored() && state.counts(place) && !score.dropped().contains(place),
                    known.seen(),
                    known.response().isPresent(),
                    right.contains(place),
                    known.spentMillis(),
                    known.response().map(SheetWriter::chosen).orElse(List.of())));
        }
        return new AnswerSheet(
                attempt.header().id(),
                attempt.header().revision(),
                attempt.header().learner(),
                attempt.header().packRevision(),
                attempt.header().kind(),
                state.terms().assignment().isPresent(),
                state.closedAt().orElseThrow(),
                ability,
                answers);
    }

    private static List<String> chosen(Response response) {
        if (response instanceof ChoiceResponse choice) {
            return List.of(choice.option());
        }
        return response instanceof MultipleResponseSelection selection ? List.copyOf(selection.options()) : List.of();
    }
}
