package org.thetaprep.runner.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.knowledge.AnswerHistory;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.memory.Remembered;

/**
 * Closed attempts as occasions, once their review is open: until then nothing is told of them. Evidence are the items that the learner saw: one seen and left open counts as wrong, one
 * never reached tells nothing. What was made of a closed attempt is kept for a while.
 */
public final class AttemptHistory implements AnswerHistory {

    private static final int KEPT = 2_000;

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Predicate<Attempt> told;
    private final Remembered<Closed, Occasion> kept = new Remembered<>(KEPT);

    /**
     * What may be told to learners.
     *
     * @param attempts the attempts
     * @param bank the packs
     */
    public AttemptHistory(AttemptService attempts, ItemBank bank) {
        this(attempts, bank, attempts::isOpenForReview);
    }

    private AttemptHistory(AttemptService attempts, ItemBank bank, Predicate<Attempt> told) {
        this.attempts = attempts;
        this.bank = bank;
        this.told = told;
    }

    /** All closed attempts, whatever their learners may see of them, for those who teach them. */
    public static AttemptHistory forInstructors(AttemptService attempts, ItemBank bank) {
        return new AttemptHistory(attempts, bank, attempt -> !attempt.header().isRunning());
    }

    @Override
    public List<Occasion> occasions(LearnerId learner) {
        return attempts.all(learner).stream()
                .filter(told)
                .map(attempt -> kept.of(
                        new Closed(attempt.header().id(), attempt.header().revision()), () -> occasion(attempt)))
                .toList();
    }

    /** A closed attempt as it stood; it changes only by being reopened. */
    private record Closed(AttemptId id, long revision) {}

    private Occasion occasion(Attempt attempt) {
        AttemptHeader header = attempt.header();
        MarkedAttempt marked = MarkedAttempt.of(attempt, bank, Map.of());
        return new Occasion(
                (header.kind() == AttemptKind.EXAM ? "Mock exam " : "Set ") + header.number(),
                "/attempts/" + header.id() + "/report",
                attempt.state().terms().feedback() == Terms.Feedback.AT_THE_END
                        ? Occasion.Conditions.EXAM
                        : Occasion.Conditions.PRACTICE,
                attempt.state().closedAt().orElseThrow(),
                answers(marked, true),
                answers(marked, false),
                attempt.state().parameters(),
                marked.items().stream()
                        .filter(MarkedItem::seen)
                        .map(item -> item.item().id())
                        .collect(Collectors.toSet()));
    }

    private static List<GivenAnswer> answers(MarkedAttempt marked, boolean scored) {
        return marked.items().stream()
                .filter(item -> item.scored() == scored)
                .filter(item -> item.seen() || item.response().isPresent())
                .map(item -> new GivenAnswer(item.item(), item.response(), item.right()))
                .toList();
    }

    @Override
    public Set<ItemId> underWay(LearnerId learner) {
        return attempts.all(learner).stream()
                .filter(attempt -> !attempts.isOpenForReview(attempt))
                .flatMap(attempt -> attempt.state().form().items().stream())
                .map(given -> given.item())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isInExam(LearnerId learner) {
        return attempts.isInExam(learner);
    }
}
