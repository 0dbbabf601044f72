package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Assignment.State;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.itembank.ItemBank;

/** What learners do: look at what they are assigned, and begin work on it. */
public final class AssignedWork {

    private final AssignmentStore store;
    private final CohortService cohorts;
    private final AttemptService attempts;
    private final TargetPlanner planner;
    private final ItemBank bank;
    private final InstantSource clock;

    /**
     * @param store where assignments are kept
     * @param cohorts who is in a cohort
     * @param attempts the attempts that are work on assignments
     * @param planner plans targeted sets
     * @param bank the packs
     * @param clock the server's time
     */
    public AssignedWork(
            AssignmentStore store,
            CohortService cohorts,
            AttemptService attempts,
            TargetPlanner planner,
            ItemBank bank,
            InstantSource clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.attempts = attempts;
        this.planner = planner;
        this.bank = bank;
        this.clock = clock;
    }

    /** The assignments that a learner has in cohorts that they are in and that are in use: those that are due first. */
    public List<Mine> of(LearnerId learner) {
        List<Assignment> given = store.assignedTo(learner);
        Set<CohortId> inUse = given.isEmpty()
                ? Set.of()
                : cohorts.of(learner).stream()
                        .filter(cohort -> !cohort.archived())
                        .map(Cohort::id)
                        .collect(Collectors.toSet());
        List<Assignment> all = given.stream()
                .filter(assignment -> inUse.contains(assignment.cohort()))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, List<Attempt>> byAssignment = attemptsByAssignment(learner);
        return all.stream()
                .flatMap(assignment -> mine(assignment, learner, byAssignment).stream())
                .sorted((a, b) -> due(a).compareTo(due(b)))
                .toList();
    }

    private static Instant due(Mine mine) {
        Conditions conditions = mine.assignment().conditions();
        return conditions.due().or(conditions::closes).orElse(Instant.MAX);
    }

    private Map<String, List<Attempt>> attemptsByAssignment(LearnerId learner) {
        Map<String, List<Attempt>> byAssignment = new HashMap<>();
        for (Attempt attempt : attempts.all(learner)) {
            attempt.state().terms().assignment().ifPresent(id -> byAssignment
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .add(0, attempt));
        }
        return byAssignment;
    }

    private Optional<Mine> mine(Assignment assignment, LearnerId learner, Map<String, List<Attempt>> byAssignment) {
        List<Attempt> own = byAssignment.getOrDefault(assignment.id().toString(), List.of());
        return store.assigned(assignment.id(), learner)
                .filter(part -> !part.isEmpty())
                .map(part -> new Mine(assignment, part, Progress.of(assignment.conditions(), own, now())));
    }

    /** A learner's own assignment, withdrawn ones included; nothing if they have none of that id. */
    public Optional<Mine> of(LearnerId learner, AssignmentId id) {
        return store.find(id)
                .filter(assignment -> assignment.state() != State.DRAFT)
                .flatMap(assignment -> mine(assignment, learner, attemptsByAssignment(learner)));
    }

    /**
     * Begins work on an assignment.
     *
     * @param learner who
     * @param mine their assignment
     * @return the attempt; the one that runs already if it is work on this assignment
     * @throws NotDone if it cannot be begun now
     */
    public AttemptHeader begin(LearnerId learner, Mine mine) {
        Assignment assignment = mine.assignment();
        Optional<AttemptHeader> running = mine.progress().attempts().stream()
                .map(Attempt::header)
                .filter(AttemptHeader::isRunning)
                .findFirst();
        if (running.isPresent()) {
            return running.get();
        }
        if (!mine.canBegin(now())) {
            throw new NotDone(mine.whyNot(now()));
        }
        if (cohorts.of(learner).stream().noneMatch(cohort -> cohort.id().equals(assignment.cohort()))) {
            throw new NotDone("You are not in its cohort any more.");
        }
        Mine given = fresh(mine);
        AttemptHeader begun = attempts.start(learner, given.wish(), given.terms(bank.exam()));
        boolean ours = attempts.find(learner, begun.id())
                .flatMap(attempt -> attempt.state().terms().assignment())
                .filter(assignment.id().toString()::equals)
                .isPresent();
        if (!ours) {
            throw new NotDone("Another exam or set of yours is open. Hand it in first.");
        }
        return begun;
    }

    /** With other items for those that the learner has met elsewhere; a further attempt gives what the first one gave. */
    private Mine fresh(Mine mine) {
        if (mine.part().plan().isEmpty() || !mine.progress().attempts().isEmpty()) {
            return mine;
        }
        Assigned part = planner.fresh(mine.assignment(), mine.part());
        if (part.isEmpty()) {
            throw new NotDone("You have met all of its items meanwhile, and there are no others for it.");
        }
        return new Mine(mine.assignment(), part, mine.progress());
    }

    /** The server's instant, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
