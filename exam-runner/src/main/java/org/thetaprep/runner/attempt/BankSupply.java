package org.thetaprep.runner.attempt;

import java.util.List;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.mapping.AskedSkill;
import org.thetaprep.content.mapping.Carryover;
import org.thetaprep.content.mapping.Carryover.SkillSupply;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;

/**
 * What the bank has for mock exams of a version of the exam.
 *
 * @param exam the exam with the task titles of the version
 * @param items how many items the version has a place for
 * @param fresh how many of them the learner has never had in an attempt
 * @param leftOut how many items of the bank it has no place for
 * @param forms how many forms without a common item there can be at the most
 * @param newSkills how many of the skills that are new in the version are written down
 * @param thin the tasks of which a new skill has no item, in the guide's order
 */
public record BankSupply(Exam exam, int items, int fresh, int leftOut, int forms, int newSkills, List<ThinTask> thin) {

    public BankSupply {
        thin = List.copyOf(thin);
    }

    /**
     * A task that lacks items.
     *
     * @param task the task
     * @param newSkills how many of its skills are new
     * @param without the titles of those of them that no item asks for
     */
    public record ThinTask(Task task, int newSkills, List<String> without) {

        public ThinTask {
            without = List.copyOf(without);
        }
    }

    static BankSupply of(ContentPack pack, Blueprint blueprint, LearnerHistory history) {
        ExamVersion version = pack.version(blueprint);
        Carryover carryover = Carryover.of(version, List.of());
        List<SkillSupply> fresh =
                carryover.skills().stream().filter(one -> one.skill().isNew()).toList();
        return new BankSupply(
                version.exam(),
                version.items().size(),
                (int) version.items().stream()
                        .filter(item -> history.timesSeen(item.id()) == 0)
                        .count(),
                version.leftOut().size(),
                carryover.forms(),
                fresh.size(),
                version.exam().tasks().stream()
                        .map(task -> thin(task, fresh))
                        .filter(task -> !task.without().isEmpty())
                        .toList());
    }

    private static ThinTask thin(Task task, List<SkillSupply> fresh) {
        List<SkillSupply> here = fresh.stream()
                .filter(one -> one.skill().task().equals(task.id()))
                .toList();
        return new ThinTask(
                task,
                here.size(),
                here.stream()
                        .filter(one -> one.items() == 0)
                        .map(SkillSupply::skill)
                        .map(AskedSkill::title)
                        .toList());
    }

    /** How many of the new skills no item asks for. */
    public int newSkillsWithout() {
        return thin.stream().mapToInt(task -> task.without().size()).sum();
    }
}
