package org.thetaprep.runner.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.attempt.Outcome;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.Member;

/**
 * Looks at the attempts of a cohort while they run, and acts on them. That whoever asks teaches the cohort is for the
 * caller to know.
 */
public final class LiveService {

    /** How long a closed attempt stays in view, so that it can be reopened. */
    public static final Duration CLOSED_SHOWN = Duration.ofHours(12);

    private static final int LATEST_ACTS = 12;

    private final CohortService cohorts;
    private final AttemptService attempts;
    private final AuditService audit;

    /**
     * @param cohorts who is in a cohort
     * @param attempts what learners do
     * @param audit where it is written down what instructors do to attempts
     */
    public LiveService(CohortService cohorts, AttemptService attempts, AuditService audit) {
        this.cohorts = cohorts;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** The people of a cohort. */
    public Watch watch(CohortId cohort) {
        return new Watch(
                cohorts.members(cohort).stream().map(Member::learner).toList(),
                cohorts.instructors(cohort).stream().map(Account::learner).toList());
    }

    /** The attempts of a cohort, by one question to the database. */
    public LiveBoard board(Watch watch) {
        Map<LearnerId, Integer> order = watch.order();
        List<LiveAttempt> live =
                attempts
                        .watched(order.keySet(), CLOSED_SHOWN)
                        .stream()
                        .map(each -> new LiveAttempt(
                                watch.learners().get(order.get(each.attempt().header().learner())),
                                each.attempt(),
                                each.lastSave()))
                        .sorted(Comparator.comparing(each -> order.get(each.learner().id())))
                        .toList();
        Function<String, String> naming = watch.naming();
        List<LiveAct> acts = new ArrayList<>(live.stream()
                .flatMap(each -> acts(each, naming))
                .sorted(Comparator.comparing(LiveAct::at))
                .toList());
        Collections.reverse(acts);
        return new LiveBoard(
                attempts.now(),
                live,
                watch.learners().size(),
                acts.subList(0, Math.min(acts.size(), LATEST_ACTS)));
    }

    /** What was done to an attempt, oldest first. */
    public List<LiveAct> acts(LiveAttempt attempt, Watch watch) {
        return acts(attempt, watch.naming()).toList();
    }

    private static Stream<LiveAct> acts(LiveAttempt on, Function<String, String> naming) {
        return on.attempt().state().life().acts().stream()
                .map(act -> new LiveAct(
                        act.at(), naming.apply(act.authority().by()), act.what(), act.authority().reason(), on));
    }

    /** An attempt of a learner of the cohort, however long ago it was; nothing if it is another's or not there. */
    public Optional<LiveAttempt> attempt(Watch watch, AttemptId id) {
        return attempts.peek(id)
                .flatMap(attempt -> watch.learner(attempt.header().learner())
                        .map(learner -> new LiveAttempt(
                                learner,
                                attempt,
                                attempts.log(id).stream()
                                        .reduce((first, second) -> second)
                                        .orElseThrow()
                                        .at())));
    }

    /** The server's instant. */
    public Instant now() {
        return attempts.now();
    }

    /**
     * Acts on an attempt, and writes it down.
     *
     * @param instructor who does it
     * @param on the attempt, as it was found by {@link #attempt}
     * @param intervention what, and why
     * @return accepted, or refused with the reason
     */
    public Decision intervene(LearnerId instructor, LiveAttempt on, Intervention intervention) {
        AttemptId id = on.attempt().header().id();
        return audit.together(() -> {
            Outcome outcome = attempts.intervene(id, intervention).orElseThrow();
            Decision decision = outcome.decisions().get(0);
            if (decision instanceof Decision.Accepted) {
                audit.record(
                        instructor.toString(),
                        intervention.match(new ActWords()),
                        id.toString(),
                        words(on.attempt().state()),
                        words(outcome.state()) + "; " + intervention.authority().reason());
            }
            return decision;
        });
    }

    private static String words(AttemptState state) {
        String status = state.life().ending().orElse(state.status()).name().toLowerCase(Locale.ROOT);
        return status + state.deadline().map(end -> ", until " + end).orElse("");
    }

    private record ActWords() implements Intervention.Cases<String> {
        @Override
        public String pause(Intervention.Pause intervention) {
            return "attempt-paused";
        }

        @Override
        public String resume(Intervention.Resume intervention) {
            return "attempt-resumed";
        }

        @Override
        public String extend(Intervention.Extend intervention) {
            return "attempt-extended";
        }

        @Override
        public String terminate(Intervention.Terminate intervention) {
            return "attempt-terminated";
        }

        @Override
        public String reopen(Intervention.Reopen intervention) {
            return "attempt-reopened";
        }
    }
}
