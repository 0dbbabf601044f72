package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.thetaprep.runner.assignment.AssignedWork;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.assignment.AssignmentService;
import org.thetaprep.runner.assignment.AssignmentStore;
import org.thetaprep.runner.assignment.TargetPlanner;
import org.thetaprep.runner.assignment.store.DatabaseAssignmentStore;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.standing.StandingService;
import org.thetaprep.runner.standing.store.DatabaseStandingStore;

/**
 * What instructors give, what of it is done, and where those whom they teach stand.
 *
 * @param assignments what they give
 * @param progress what of it is done
 * @param assigned what learners find given to them
 * @param standings where learners and cohorts stand
 */
record TeachingServices(
        AssignmentService assignments,
        AssignmentProgress progress,
        AssignedWork assigned,
        StandingService standings) {

    static TeachingServices of(
            Surroundings with,
            PeopleServices people,
            ExamServices exams,
            LearningServices learning,
            Executor planning) {
        InstantSource clock = with.clock();
        ItemBank bank = exams.attempted().bank();
        AssignmentStore store = new DatabaseAssignmentStore(with.database());
        TargetPlanner planner =
                new TargetPlanner(store, learning.knowledge(), bank, exams.attempted().models(), clock, planning);
        return new TeachingServices(
                new AssignmentService(store, people.cohorts(), people.audit(), planner, clock, with.random()),
                new AssignmentProgress(store, exams.attempted().attempts(), clock),
                new AssignedWork(store, people.cohorts(), exams.attempted().attempts(), planner, bank, clock),
                new StandingService(
                        new DatabaseStandingStore(with.database()),
                        people.cohorts(),
                        exams.attempted().attempts(),
                        learning.practised(),
                        learning.forInstructors(),
                        bank,
                        clock));
    }
}
