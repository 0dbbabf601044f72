package org.thetaprep.runner.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.ScoreScale;
import org.thetaprep.content.mapping.ExamVersion;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.knowledge.MeasurementBasis;
import org.thetaprep.scoring.readiness.PriorShare;
import org.thetaprep.scoring.readiness.ScaledScore;

/**
 * The exam and the blueprint of an attempt, as far as its report needs them.
 *
 * @param id the pack's name
 * @param code the provider's code
 * @param title as shown to learners
 * @param revision the revision of the pack that the attempt was given from
 * @param bankItems items that the pack has for this version of the exam
 * @param scale the scale of all scores
 * @param blueprint the version of the exam that the form follows
 * @param domains every domain, in the exam's order, at least one
 * @param tasks every task, in the exam's order
 * @param mix what the items of the bank are like, in their shares
 */
public record ExportedExam(
        String id,
        String code,
        String title,
        String revision,
        int bankItems,
        ScoreScale scale,
        ExportedBlueprint blueprint,
        List<ExportedDomain> domains,
        List<ExportedTask> tasks,
        List<PriorShare> mix) {

    public ExportedExam {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(blueprint, "blueprint");
        domains = List.copyOf(domains);
        tasks = List.copyOf(tasks);
        mix = List.copyOf(mix);
        if (revision.length() < 8) {
            throw new IllegalArgumentException("revision must have at least 8 characters, but is '" + revision + "'");
        }
        if (domains.isEmpty() || domains.size() != domains.stream().map(ExportedDomain::number).distinct().count()) {
            throw new IllegalArgumentException("domains must be at least one, each with a number of its own");
        }
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("mix must not be empty");
        }
    }

    /**
     * A version of the exam.
     *
     * @param id within the exam
     * @param title as shown to learners
     * @param notice what a learner must know of it
     * @param minutes time limit of a form
     */
    public record ExportedBlueprint(String id, String title, Optional<String> notice, int minutes) {}

    /**
     * A domain.
     *
     * @param number as in the blueprint
     * @param title its title
     * @param weightPercent its share of the exam
     * @param scoredItems scored items that a form has of it
     * @param loading how much of it is the general factor, 0 to 1
     */
    public record ExportedDomain(int number, String title, int weightPercent, int scoredItems, double loading) {}

    /**
     * A task.
     *
     * @param id for example {@code 1.2}
     * @param title its title
     */
    public record ExportedTask(String id, String title) {}

    static ExportedExam of(ContentPack pack, Blueprint blueprint, MeasurementBasis basis) {
        ExamVersion version = pack.version(blueprint);
        Exam exam = version.exam();
        return new ExportedExam(
                exam.id(),
                exam.code(),
                exam.title(),
                pack.revision(),
                version.items().size(),
                exam.scoreScale(),
                new ExportedBlueprint(blueprint.id(), blueprint.title(), blueprint.notice(), blueprint.minutes()),
                IntStream.range(0, exam.domains().size())
                        .mapToObj(i -> new ExportedDomain(
                                exam.domains().get(i).number(),
                                exam.domains().get(i).title(),
                                basis.domains().get(i).weightPercent(),
                                basis.domains().get(i).scoredItems(),
                                basis.domains().get(i).loading()))
                        .toList(),
                exam.tasks().stream()
                        .map(task -> new ExportedTask(task.id().toString(), task.title()))
                        .toList(),
                basis.mix());
    }

    /** What the measurement rests on. */
    MeasurementBasis basis() {
        return new MeasurementBasis(
                domains.stream()
                        .map(domain -> new MeasurementBasis.DomainBasis(
                                domain.weightPercent(), domain.scoredItems(), domain.loading()))
                        .toList(),
                new ScaledScore(
                        scale.cutAbility(), scale.cut(), scale.pointsPerLogit(), scale.minimum(), scale.maximum()),
                mix);
    }

    /** The place of a domain in the exam's order, from 0; −1 if the exam has none of that number. */
    int place(int number) {
        return domains.stream().map(ExportedDomain::number).toList().indexOf(number);
    }
}
