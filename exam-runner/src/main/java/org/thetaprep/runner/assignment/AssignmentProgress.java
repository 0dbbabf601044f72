package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.cohort.CohortId;

/** How far the learners of a cohort are with what they are assigned. */
public final class AssignmentProgress {

    private final AssignmentStore store;
    private final AttemptService attempts;
    private final InstantSource clock;

    /**
     * @param store where assignments are kept
     * @param attempts the attempts that are work on assignments
     * @param clock the server's time
     */
    public AssignmentProgress(AssignmentStore store, AttemptService attempts, InstantSource clock) {
        this.store = store;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The learners of a cohort who should have handed in an assignment by now and have not. */
    public Set<LearnerId> late(CohortId cohort) {
        Instant now = now();
        Set<LearnerId> late = new HashSet<>();
        for (Assignment assignment : store.of(cohort)) {
            if (assignment.isAssigned() && assignment.conditions().isLate(now)) {
                Set<LearnerId> done = attempts.onAssignment(assignment.id().toString()).stream()
                        .filter(header -> !header.isRunning())
                        .map(AttemptHeader::learner)
                        .collect(Collectors.toSet());
                store.assigned(assignment.id()).stream()
                        .map(Assigned::learner)
                        .filter(learner -> !done.contains(learner))
                        .forEach(late::add);
            }
        }
        return late;
    }

    /** How far each learner with a part is. */
    public Map<LearnerId, Progress> of(Assignment assignment) {
        Map<LearnerId, List<Attempt>> byLearner = new HashMap<>();
        for (AttemptHeader header : attempts.onAssignment(assignment.id().toString())) {
            attempts.peek(header.id())
                    .ifPresent(attempt -> byLearner
                            .computeIfAbsent(header.learner(), learner -> new ArrayList<>())
                            .add(attempt));
        }
        Instant now = now();
        return store.assigned(assignment.id()).stream()
                .collect(Collectors.toMap(
                        Assigned::learner,
                        part -> Progress.of(
                                assignment.conditions(), byLearner.getOrDefault(part.learner(), List.of()), now)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
