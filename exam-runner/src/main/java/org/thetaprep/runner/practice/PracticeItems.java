package org.thetaprep.runner.practice;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thetaprep.content.candidate.CandidateItem;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.report.ItemReview;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeState.Turn;
import org.thetaprep.runner.report.ItemReviews;
import org.thetaprep.runner.report.MarkedItem;

/**
 * What a session shows of its items: drawn and shuffled for a turn, without the key while it waits for an answer, laid
 * open after it.
 *
 * @param session the session
 * @param pack the pack that it was started on
 */
record PracticeItems(PracticeSession session, ContentPack pack) {

    /** An item as it is given next: one of a model with fresh numbers, which its name holds; its parts shuffled. */
    Given given(ScorableItem chosen) {
        ScorableItem item = withFreshNumbers(chosen);
        Presentation presentation = Presentation.shuffled(
                item,
                new SplittableRandom(
                        session.state().started().seed() ^ item.id().value().hashCode()));
        return new Given(item.id(), presentation);
    }

    private ScorableItem withFreshNumbers(ScorableItem item) {
        ItemId model = item.id().authored();
        if (model.equals(item.id())) {
            return item;
        }
        PracticeState state = session.state();
        SplittableRandom draws = new SplittableRandom(
                state.started().seed() ^ model.value().hashCode() ^ state.turns().size());
        return pack.scorable(ItemId.drawn(model, draws.nextInt(ItemId.MAX_SEED + 1)))
                .orElseThrow();
    }

    /** The item of a turn, as its author wrote it. */
    ScorableItem item(Turn turn) {
        return pack.scorable(turn.item()).orElseThrow();
    }

    /** The item that waits for an answer, without its key. */
    CandidateItem open() {
        Turn open = session.state().open().orElseThrow();
        return CandidateItem.of(item(open), pack.caseOf(open.item()), open.presentation());
    }

    /** The item of an answered turn, from 1, laid open. */
    ItemReview review(int number) {
        Turn turn = session.state().answered().get(number - 1);
        PracticeState.Answer answer = turn.answer().orElseThrow();
        ExamVersion version =
                pack.version(session.state().started().blueprint()).orElseThrow();
        return new ItemReviews(pack)
                .review(new MarkedItem(
                        number,
                        item(turn),
                        version.placed(item(turn)).classification().task(),
                        pack.caseOf(turn.item()),
                        true,
                        turn.presentation(),
                        Optional.of(answer.response()),
                        answer.right(),
                        List.of(),
                        true,
                        false,
                        Math.max(0, answer.at().toEpochMilli() - turn.givenAt().toEpochMilli())));
    }

    /** What the item of an answered turn, from 1, rests on, and which misconceptions the answer shows. */
    AnswerGrounds grounds(int number) {
        Turn turn = session.state().answered().get(number - 1);
        PracticeState.Answer answer = turn.answer().orElseThrow();
        return AnswerGrounds.of(pack, new GivenAnswer(item(turn), Optional.of(answer.response()), answer.right()));
    }
}
