package org.thetaprep.runner.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a learner, for those who teach them.
 *
 * @param answers how many answers it rests on
 * @param overall the score over all domains
 * @param domains the scores of the domains in their order
 * @param chance the probability of passing a fresh form, 0 to 1
 * @param chanceLow the lower end of its plausible range
 * @param chanceHigh its upper end
 * @param tasks what was answered of each task that was met, by its number
 * @param beliefs the misconceptions that were chosen, the costliest first
 * @param exams the exams, each measured by itself, the oldest first
 * @param lastAnswer when the latest occasion ended
 */
public record Standing(
        int answers,
        Figure overall,
        List<Figure> domains,
        double chance,
        double chanceLow,
        double chanceHigh,
        List<TaskCount> tasks,
        List<BeliefCount> beliefs,
        List<ExamResult> exams,
        Optional<Instant> lastAnswer) {

    public Standing {
        domains = List.copyOf(domains);
        tasks = List.copyOf(tasks);
        beliefs = List.copyOf(beliefs);
        exams = List.copyOf(exams);
    }

    /**
     * What was answered of a task.
     *
     * @param task for instance "2.3"
     * @param right how many answers were right
     * @param of how many there were
     */
    public record TaskCount(String task, int right, int of) {}

    /**
     * A misconception as a learner met it.
     *
     * @param misconception its id
     * @param chosen in how many items an option that stands for it was chosen
     * @param offered how many items offered it
     * @param held whether it still costs: it was not put right three times since
     */
    public record BeliefCount(String misconception, int chosen, int offered, boolean held) {}

    /**
     * An exam measured by itself.
     *
     * @param name what the learner knows it by
     * @param path where the learner finds it
     * @param at when it ended
     * @param overall the score over all domains
     * @param domains the scores of the domains in their order
     */
    public record ExamResult(String name, String path, Instant at, Figure overall, List<Figure> domains) {

        public ExamResult {
            domains = List.copyOf(domains);
        }
    }
}
