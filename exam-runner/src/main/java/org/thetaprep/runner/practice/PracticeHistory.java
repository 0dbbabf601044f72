package org.thetaprep.runner.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.AnswerHistory;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.Occasion;

/** Practice sessions that hold answers, as occasions; one that still runs counts with the answers it has. */
public final class PracticeHistory implements AnswerHistory {

    private final PracticeStore store;
    private final ItemBank bank;

    /**
     * @param store the sessions
     * @param bank the packs
     */
    public PracticeHistory(PracticeStore store, ItemBank bank) {
        this.store = store;
        this.bank = bank;
    }

    @Override
    public List<Occasion> occasions(LearnerId learner) {
        return store.of(learner).stream()
                .filter(session -> !session.state().answered().isEmpty())
                .map(this::occasion)
                .toList();
    }

    /** What changes whenever a learner practises; those who never did are left out. */
    public Map<LearnerId, Long> revisions(Collection<LearnerId> learners) {
        return store.revisions(learners);
    }

    private Occasion occasion(PracticeSession session) {
        return new Occasion(
                "Practice " + session.number(),
                "/practice/" + session.id(),
                Occasion.Conditions.PRACTICE,
                session.state().lastAnswerAt(),
                session.state().answered().stream()
                        .map(turn -> answer(session, turn))
                        .toList(),
                List.of(),
                session.state().started().parameters(),
                session.state().turns().stream().map(PracticeState.Turn::item).collect(Collectors.toSet()));
    }

    private GivenAnswer answer(PracticeSession session, PracticeState.Turn turn) {
        PracticeState.Answer answer = turn.answer().orElseThrow();
        return new GivenAnswer(
                bank.pack(session.packRevision()).scorable(turn.item()).orElseThrow(),
                Optional.of(answer.response()),
                answer.right());
    }

    @Override
    public boolean isInExam(LearnerId learner) {
        return false;
    }

    @Override
    public Set<ItemId> underWay(LearnerId learner) {
        return store.of(learner).stream()
                .filter(session -> session.state().isRunning())
                .flatMap(session -> session.state().open().stream())
                .map(PracticeState.Turn::item)
                .collect(Collectors.toSet());
    }
}
