package org.thetaprep.runner.gradebook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.Assignment;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.Progress;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;

/** Gathers the grades of a cohort from what its learners handed in. */
public final class GradebookService {

    private final CohortService cohorts;
    private final AssignmentService assignments;
    private final AssignmentProgress progress;

    /**
     * @param cohorts who is in them
     * @param assignments what they were given
     * @param progress how far they are
     */
    public GradebookService(
            CohortService cohorts, AssignmentService assignments, AssignmentProgress progress) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.progress = progress;
    }

    /** The gradebook of a cohort; drafts are not in it. */
    public Gradebook of(Cohort cohort) {
        List<Assignment> given = assignments.of(cohort.id()).stream()
                .filter(assignment -> assignment.state() != Assignment.State.DRAFT)
                .sorted(Comparator.comparing(
                                (Assignment assignment) -> assignment.conditions().due().orElse(Instant.MAX))
                        .thenComparing(Assignment::title))
                .toList();
        List<Map<LearnerId, Progress>> states = given.stream().map(progress::of).toList();
        return new Gradebook(
                given.stream()
                        .map(assignment -> new Gradebook.Column(
                                assignment.id().toString(),
                                assignment.title(),
                                assignment.conditions().due()))
                        .toList(),
                cohorts.members(cohort.id()).stream()
                        .map(member -> new Gradebook.Row(
                                member,
                                states.stream()
                                        .map(one -> Optional.ofNullable(one.get(member.account().id()))
                                                .map(GradebookService::grade)
                                                .orElse(Gradebook.Grade.NOT_ASSIGNED))
                                        .toList()))
                        .toList());
    }

    private static Gradebook.Grade grade(Progress progress) {
        Optional<Score> score =
                progress.best().flatMap(attempt -> attempt.state().life().score());
        return new Gradebook.Grade(
                switch (progress.state()) {
                    case NOT_STARTED -> Gradebook.State.NOT_STARTED;
                    case RUNNING -> Gradebook.State.RUNNING;
                    case DONE -> Gradebook.State.DONE;
                },
                progress.late(),
                score.map(Score::points),
                score.map(Score::outOf),
                progress.best().map(Attempt::header).flatMap(header -> header.closedAt()));
    }
}
