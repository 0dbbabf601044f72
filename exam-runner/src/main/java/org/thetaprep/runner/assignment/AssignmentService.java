package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Assignment.State;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;

/**
 * What instructors do: make assignments, change them, plan what each learner gets, give and take back. Whoever acts for a
 * cohort has come by it through {@link CohortService#taughtBy(LearnerId, CohortId)}.
 */
public final class AssignmentService {

    private final AssignmentStore store;
    private final CohortService cohorts;
    private final AuditService audit;
    private final TargetPlanner planner;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where assignments are kept
     * @param cohorts who is in a cohort
     * @param audit where it is written down
     * @param planner plans targeted sets
     * @param clock the server's time
     * @param random for ids
     */
    public AssignmentService(
            AssignmentStore store,
            CohortService cohorts,
            AuditService audit,
            TargetPlanner planner,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.cohorts = cohorts;
        this.audit = audit;
        this.planner = planner;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Drafts an assignment. Targeted sets are planned for the cohort's learners at once, in the background.
     *
     * @param instructor who drafts it
     * @param cohort a cohort of theirs
     * @param title what it is called
     * @param work what it gives
     * @param conditions under what conditions
     */
    public Assignment draft(
            LearnerId instructor, CohortId cohort, String title, Work work, Conditions conditions) {
        AssignmentId id = new AssignmentId(new UUID(random.nextLong(), random.nextLong()));
        Assignment assignment =
                new Assignment(id, cohort, title, work, conditions, State.DRAFT, 1, instructor, now());
        store.add(assignment);
        plan(assignment);
        return assignment;
    }

    /** Plans targeted sets for the learners of the cohort who have none to work on yet. */
    private void plan(Assignment assignment) {
        if (assignment.work() instanceof Work.Targeted targeted) {
            planner.plan(assignment, targeted.goal(), learners(assignment.cohort()));
        }
    }

    private List<LearnerId> learners(CohortId cohort) {
        return cohorts.members(cohort).stream()
                .map(member -> member.learner().id())
                .toList();
    }

    /** How far the planning of an assignment's sets is; nothing if none was started since the server was. */
    public Optional<Planning> planning(Assignment assignment) {
        return planner.planning(assignment.id());
    }

    /** An assignment of a cohort, if there is one of that id. */
    public Optional<Assignment> find(CohortId cohort, AssignmentId id) {
        return store.find(id).filter(assignment -> assignment.cohort().equals(cohort));
    }

    /** The assignments of a cohort, the one written last first. */
    public List<Assignment> of(CohortId cohort) {
        return store.of(cohort);
    }

    /** All revisions of an assignment, the latest first. */
    public List<Assignment> revisions(Assignment assignment) {
        return store.revisions(assignment.id());
    }

    /** Each learner's part in an assignment. */
    public Map<LearnerId, Assigned> assigned(Assignment assignment) {
        return store.assigned(assignment.id()).stream().collect(Collectors.toMap(Assigned::learner, part -> part));
    }

    /**
     * Changes an assignment. What has been begun keeps the conditions under which it was begun; what an assignment gives
     * can be changed only while it is a draft.
     *
     * @param known the assignment as whoever changes it read it
     * @param by who
     * @param title what it is called from now on
     * @param work what it gives from now on
     * @param conditions under what conditions from now on
     * @throws ChangedMeanwhile if someone else has changed it since
     * @throws NotDone if it is not a draft and what it gives would change
     */
    public Assignment change(Assignment known, LearnerId by, String title, Work work, Conditions conditions) {
        if (known.state() != State.DRAFT && !known.work().equals(work)) {
            throw new NotDone("What an assignment gives cannot be changed once it is assigned.");
        }
        if (!Assignment.fit(work, conditions)) {
            throw new NotDone("A set that may end early tells after each item.");
        }
        Assignment next = written(known.changed(title, work, conditions, known.state(), by, now()));
        if (!known.work().equals(work)) {
            plan(next);
        }
        return next;
    }

    private Assignment written(Assignment next) {
        if (!store.write(next)) {
            throw new ChangedMeanwhile(store.find(next.id()).orElseThrow());
        }
        return next;
    }

    /** Plans the targeted sets of a draft anew, by what is known of the learners now. */
    public void planAgain(Assignment known) {
        if (known.state() == State.DRAFT) {
            plan(known);
        }
    }

    /**
     * Assigns a draft to the learners who are in the cohort now.
     *
     * @throws ChangedMeanwhile if someone else has changed it since it was read
     * @throws NotDone if it is not ready
     */
    public Assignment assign(Assignment known, LearnerId by) {
        requireReady(known);
        return audit.together(() -> {
            Assignment next = written(
                    known.changed(known.title(), known.work(), known.conditions(), State.ASSIGNED, by, now()));
            if (!(known.work() instanceof Work.Targeted)) {
                store.include(known.id(), learners(known.cohort()));
            }
            audit.record(by.toString(), "assignment-assigned", known.id().toString());
            return next;
        });
    }

    private void requireReady(Assignment known) {
        if (known.state() != State.DRAFT) {
            throw new NotDone("It is assigned already.");
        }
        if (known.work() instanceof Work.PracticeSet set && set.items().isEmpty()) {
            throw new NotDone("Pick at least one item first.");
        }
        if (learners(known.cohort()).isEmpty()) {
            throw new NotDone("Nobody is in this cohort yet.");
        }
        if (known.work() instanceof Work.Targeted && !isPlanned(known)) {
            throw new NotDone("The sets are still being planned.");
        }
    }

    private boolean isPlanned(Assignment assignment) {
        Map<LearnerId, Assigned> parts = assigned(assignment);
        return planning(assignment).filter(Planning::running).isEmpty()
                && learners(assignment.cohort()).stream().allMatch(parts::containsKey);
    }

    /** Who is in the cohort and has no part in an assignment that is assigned: they joined later. */
    public List<LearnerId> joinedLater(Assignment assignment) {
        Map<LearnerId, Assigned> parts = assigned(assignment);
        return learners(assignment.cohort()).stream()
                .filter(learner -> !parts.containsKey(learner))
                .toList();
    }

    /** Gives an assignment to those who joined later. */
    public void includeJoined(Assignment assignment) {
        List<LearnerId> joined = joinedLater(assignment);
        if (assignment.work() instanceof Work.Targeted targeted) {
            planner.plan(assignment, targeted.goal(), joined);
        } else {
            store.include(assignment.id(), joined);
        }
    }

    /**
     * Takes an assignment back: what was begun stays, nothing new begins.
     *
     * @throws ChangedMeanwhile if someone else has changed it since it was read
     */
    public Assignment withdraw(Assignment known, LearnerId by) {
        return audit.together(() -> {
            Assignment next =
                    written(known.changed(known.title(), known.work(), known.conditions(), State.WITHDRAWN, by, now()));
            audit.record(by.toString(), "assignment-withdrawn", known.id().toString());
            return next;
        });
    }

    /**
     * Keeps the extra time of a learner; attempts that run already keep theirs.
     *
     * @param assignment the assignment
     * @param by who gives it
     * @param learner whose it is
     * @param extraTime the time, or nothing for the usual one
     */
    public void setExtraTime(
            Assignment assignment, LearnerId by, LearnerId learner, Optional<ExtraTime> extraTime) {
        audit.together(() -> {
            Optional<ExtraTime> before =
                    store.assigned(assignment.id(), learner).flatMap(Assigned::extraTime);
            store.setExtraTime(assignment.id(), learner, extraTime);
            audit.record(
                    by.toString(),
                    "assignment-extra-time",
                    assignment.id() + " " + learner,
                    before.map(ExtraTime::toString).orElse(""),
                    extraTime.map(ExtraTime::toString).orElse(""));
        });
    }

    /** The server's instant, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
