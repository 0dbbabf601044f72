package org.thetaprep.content.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.mapping.LeftOut.CaseNotWhole;
import org.thetaprep.content.mapping.LeftOut.Reason;
import org.thetaprep.content.mapping.LeftOut.SkillDropped;
import org.thetaprep.content.mapping.LeftOut.TypeNotAsked;

/**
 * The items of a bank as one version of the exam has them: under its tasks, of its types, without what it
 * does not ask for any more. Whoever wants an item's task or domain under a blueprint asks here.
 */
public final class ExamVersion {

    private final Exam exam;
    private final Blueprint blueprint;
    private final BlueprintMapping mapping;
    private final List<ScorableItem> items;
    private final List<LeftOut> leftOut;

    private ExamVersion(
            Exam exam,
            Blueprint blueprint,
            BlueprintMapping mapping,
            List<ScorableItem> items,
            List<LeftOut> leftOut) {
        this.exam = exam;
        this.blueprint = blueprint;
        this.mapping = mapping;
        this.items = List.copyOf(items);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A bank under a version.
     *
     * @param exam the exam
     * @param blueprint the version's blueprint
     * @param mapping how items stand under it
     * @param bank single items and case studies
     * @return the version
     * @throws IllegalArgumentException if the mapping is for another blueprint
     */
    public static ExamVersion of(Exam exam, Blueprint blueprint, BlueprintMapping mapping, List<Item> bank) {
        Require.that(
                mapping.blueprint().equals(blueprint.id()),
                "mapping must be for blueprint " + blueprint.id() + ", but is for " + mapping.blueprint());
        ExamVersion empty = new ExamVersion(titled(exam, mapping), blueprint, mapping, List.of(), List.of());
        List<ScorableItem> items = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Item item : bank) {
            if (item instanceof CaseStudy study) {
                empty.sort(study, items, leftOut);
            } else if (item instanceof ScorableItem single) {
                Optional<Reason> reason = empty.reason(single);
                reason.ifPresent(why -> leftOut.add(new LeftOut(single, why)));
                if (reason.isEmpty()) {
                    items.add(empty.placed(single));
                }
            }
        }
        return new ExamVersion(empty.exam, blueprint, mapping, items, leftOut);
    }

    private static Exam titled(Exam exam, BlueprintMapping mapping) {
        return new Exam(
                exam.id(),
                exam.code(),
                exam.title(),
                exam.provider(),
                exam.language(),
                exam.domains(),
                exam.tasks().stream()
                        .map(task -> new Task(
                                task.id(), mapping.taskTitles().getOrDefault(task.id(), task.title())))
                        .toList(),
                exam.steps(),
                exam.blueprints(),
                exam.scoreScale(),
                exam.services());
    }

    private void sort(CaseStudy study, List<ScorableItem> items, List<LeftOut> leftOut) {
        List<Optional<Reason>> reasons = study.items().stream()
                .map(inner -> reason(inner)
                        .or(() -> blueprint.allows(ItemType.CASE_STUDY)
                                ? Optional.empty()
                                : Optional.of(new TypeNotAsked(ItemType.CASE_STUDY))))
                .toList();
        boolean whole = reasons.stream().allMatch(Optional::isEmpty);
        for (int i = 0; i < reasons.size(); i++) {
            ScorableItem inner = study.items().get(i);
            if (whole) {
                items.add(placed(inner));
            } else {
                leftOut.add(new LeftOut(inner, reasons.get(i).orElseGet(CaseNotWhole::new)));
            }
        }
    }

    private Optional<Reason> reason(ScorableItem item) {
        Optional<Reason> dropped =
                mapping.droppedWith(item.id(), item.classification()).map(SkillDropped::new);
        return dropped.or(() ->
                blueprint.allows(item.type()) ? Optional.empty() : Optional.of(new TypeNotAsked(item.type())));
    }

    /** The exam with the task titles of this version. */
    public Exam exam() {
        return exam;
    }

    /** The plan of a form. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /** What differs from the exam that the items were written for. */
    public BlueprintMapping mapping() {
        return mapping;
    }

    /** The items that the version has a place for, under its tasks, in the order of the pack; case studies whole. */
    public List<ScorableItem> items() {
        return items;
    }

    /** The items that it has no place for, in the order of the pack. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * An item under the task that it has in this version.
     *
     * @param item an item of the bank
     * @return the item under its task here; as it is where its skill is dropped, so that what was answered before
     *     the mapping said so can still be shown
     */
    public ScorableItem placed(ScorableItem item) {
        Objects.requireNonNull(item, "item");
        return mapping.taskOf(item.id(), item.classification())
                .filter(task -> !task.equals(item.classification().task()))
                .map(item::under)
                .orElse(item);
    }

    /** The version's blueprint and how many items it has a place for. */
    @Override
    public String toString() {
        return blueprint.id() + " (" + items.size() + " items)";
    }
}
