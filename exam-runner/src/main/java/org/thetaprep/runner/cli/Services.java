package org.thetaprep.runner.cli;

import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.home.PlanService;
import org.thetaprep.runner.home.store.DatabaseExamDateStore;

/**
 * All services of an installation.
 *
 * @param people who people are, and who teaches them
 * @param exams items, attempts, and what these are worth
 * @param learning what is known of learners, and where they practise
 * @param teaching what instructors give and see
 * @param plans what learners do next
 */
record Services(
        PeopleServices people,
        ExamServices exams,
        LearningServices learning,
        TeachingServices teaching,
        PlanService plans) {

    static Services of(Surroundings with, ContentPack pack, Workers workers) {
        PeopleServices people = PeopleServices.of(with);
        ExamServices exams = ExamServices.of(with, pack, people, workers.calibration());
        LearningServices learning = LearningServices.of(with, exams.attempted());
        TeachingServices teaching = TeachingServices.of(with, people, exams, learning, workers.planning());
        return new Services(
                people,
                exams,
                learning,
                teaching,
                new PlanService(
                        learning.knowledge(),
                        learning.practice(),
                        learning.drill(),
                        teaching.assigned(),
                        exams.attempted().bank(),
                        new DatabaseExamDateStore(with.database()),
                        with.clock(),
                        with.zone()));
    }
}
