package org.thetaprep.runner.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/**
 * Closed attempts as occasions. Evidence are the items that the learner saw: one seen and left open counts as wrong, one
 * never reached tells nothing. What was made of a closed attempt is kept for a while.
 */
public final class AttemptHistory implements AnswerHistory {

    private static final int KEPT = 2_000;

    private final AttemptService attempts;
    private final ItemBank bank;
    private final Map<Closed, Occasion> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Closed, Occasion> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * @param attempts the attempts
     * @param bank the packs
     */
    public AttemptHistory(AttemptService attempts, ItemBank bank) {
        this.attempts = attempts;
        this.bank = bank;
    }

    @Override
    public List<Occasion> occasions(LearnerId learner) {
        return attempts.of(learner).stream()
                .filter(header -> !header.isRunning())
                .map(header -> kept.computeIfAbsent(
                        new Closed(header.id(), header.revision()), id -> occasion(learner, header)))
                .toList();
    }

    /** A closed attempt as it stood; it changes only by being reopened. */
    private record Closed(AttemptId id, long revision) {}

    private Occasion occasion(LearnerId learner, AttemptHeader header) {
        Attempt attempt = attempts.find(learner, header.id()).orElseThrow();
        MarkedAttempt marked = MarkedAttempt.of(attempt, bank.pack(header.packRevision()));
        return new Occasion(
                (header.kind() == AttemptKind.EXAM ? "Mock exam " : "Set ") + header.number(),
                "/attempts/" + header.id() + "/report",
                attempt.state().terms().feedback() == Terms.Feedback.AT_THE_END
                        ? Occasion.Conditions.EXAM
                        : Occasion.Conditions.PRACTICE,
                attempt.state().closedAt().orElseThrow(),
                marked.scored().stream()
                        .filter(item -> item.seen() || item.response().isPresent())
                        .map(item -> new GivenAnswer(item.item(), item.right()))
                        .toList(),
                marked.items().stream()
                        .filter(MarkedItem::seen)
                        .map(item -> item.item().id())
                        .collect(Collectors.toSet()));
    }

    @Override
    public boolean isInExam(LearnerId learner) {
        return attempts.of(learner).stream().anyMatch(AttemptHeader::isRunning);
    }
}
