package org.thetaprep.runner.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.thetaprep.runner.assignment.Mine;
import org.thetaprep.runner.drill.DrillPlan;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.scoring.readiness.Readiness;

/**
 * The answer to "am I ready, what is weak, what next".
 *
 * @param knowledge all that is known of the learner
 * @param readiness how ready they are by that
 * @param costliest the misconceptions that cost the most items, the costliest first
 * @param drill what there is to drill today
 * @param examDate the day of the exam, if the learner has said one
 * @param daysToExam how many days are left until then; negative if it is over
 * @param assigned what instructors have given, what is due first before the rest
 * @param next what to do next
 */
public record Plan(
        Knowledge knowledge,
        Readiness readiness,
        List<HeldBelief> costliest,
        DrillPlan drill,
        Optional<LocalDate> examDate,
        OptionalLong daysToExam,
        List<Mine> assigned,
        NextAction next) {

    public Plan {
        costliest = List.copyOf(costliest);
        assigned = List.copyOf(assigned);
    }
}
