package org.thetaprep.content.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.mapping.LeftOut.SkillDropped;
import org.thetaprep.content.mapping.LeftOut.TypeNotAsked;

/**
 * What of a bank carries over to a version of the exam, and what does not.
 *
 * @param version the version
 * @param tasks its tasks with the items that stand under each, in the guide's order
 * @param domains its domains with how far their items reach, in the guide's order
 * @param dropped the skills that are not asked for any more, with the items and item models that go with each
 * @param typesNotAsked how many items are left out for their type alone; those of case studies under that type
 * @param skills what the version asks for, with the items that serve each
 */
public record Carryover(
        ExamVersion version,
        List<TaskSupply> tasks,
        List<DomainSupply> domains,
        List<DroppedItems> dropped,
        Map<ItemType, Integer> typesNotAsked,
        List<SkillSupply> skills) {

    /** A task or a skill with fewer items than this has few: a learner who practises it soon meets all. */
    public static final int FEW_ITEMS = 5;

    /** Copies the lists and the map. */
    public Carryover {
        tasks = List.copyOf(tasks);
        domains = List.copyOf(domains);
        dropped = List.copyOf(dropped);
        typesNotAsked = Collections.unmodifiableMap(new LinkedHashMap<>(typesNotAsked));
        skills = List.copyOf(skills);
    }

    /**
     * A task with its items.
     *
     * @param task the task, with its title in the version
     * @param items how many items stand under it, by type; no type with none
     * @param models how many item models
     */
    public record TaskSupply(Task task, Map<ItemType, Integer> items, int models) {

        /** Copies the map. */
        public TaskSupply {
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        }

        /** How many items of all types. */
        public int total() {
            return items.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A domain with how far its items reach.
     *
     * @param domain the domain
     * @param weight in percent
     * @param items how many items stand under it
     * @param perForm how many a form takes at the least, scored and pretest items together
     * @param forms how many forms without a common item there can be at the most, as far as this domain goes: each
     *     has {@code perForm} items of the domain, no two of a situation
     */
    public record DomainSupply(Domain domain, int weight, int items, int perForm, int forms) {}

    /**
     * A dropped skill with what goes with it.
     *
     * @param skill the skill
     * @param items the items, in the order of the pack
     * @param models the item models
     */
    public record DroppedItems(DroppedSkill skill, List<ItemId> items, List<ItemId> models) {

        /** Copies the lists. */
        public DroppedItems {
            items = List.copyOf(items);
            models = List.copyOf(models);
        }
    }

    /**
     * A skill that the version asks for.
     *
     * @param skill the skill
     * @param items how many of the version's items rest on a row that teaches it
     * @param models how many item models do
     */
    public record SkillSupply(AskedSkill skill, int items, int models) {}

    /**
     * Counts.
     *
     * @param version the version
     * @param models the pack's item models
     * @return what carries over
     */
    public static Carryover of(ExamVersion version, List<ItemModel> models) {
        BlueprintMapping mapping = version.mapping();
        List<ItemModel> kept = models.stream()
                .filter(model -> version.blueprint().allows(ItemType.MULTIPLE_CHOICE))
                .filter(model -> mapping.taskOf(model.id(), model.classification()).isPresent())
                .toList();
        Map<ItemType, Integer> types = new EnumMap<>(ItemType.class);
        version.leftOut().forEach(left -> {
            if (left.reason() instanceof TypeNotAsked not) {
                types.merge(not.type(), 1, Integer::sum);
            }
        });
        return new Carryover(
                version,
                version.exam().tasks().stream()
                        .map(task -> supply(version, task, kept))
                        .toList(),
                version.exam().domains().stream()
                        .map(domain -> supply(version, domain))
                        .toList(),
                mapping.dropped().stream()
                        .map(skill -> dropped(version, skill, models))
                        .toList(),
                types,
                mapping.skills().stream()
                        .map(skill -> new SkillSupply(
                                skill,
                                (int) version.items().stream()
                                        .filter(item -> serves(skill, item.classification().rows()))
                                        .count(),
                                (int) kept.stream()
                                        .filter(model -> serves(skill, model.classification().rows()))
                                        .count()))
                        .toList());
    }

    private static boolean serves(AskedSkill skill, List<String> rows) {
        return rows.stream().anyMatch(skill.rows()::contains);
    }

    private static TaskSupply supply(ExamVersion version, Task task, List<ItemModel> models) {
        Map<ItemType, Integer> items = new EnumMap<>(ItemType.class);
        version.items().stream()
                .filter(item -> item.classification().task().equals(task.id()))
                .forEach(item -> items.merge(item.type(), 1, Integer::sum));
        return new TaskSupply(
                task,
                items,
                (int) models.stream()
                        .filter(model -> version.mapping()
                                .taskOf(model.id(), model.classification())
                                .filter(task.id()::equals)
                                .isPresent())
                        .count());
    }

    private static DomainSupply supply(ExamVersion version, Domain domain) {
        Blueprint blueprint = version.blueprint();
        int weight = blueprint.weights().get(domain.number());
        int perForm = blueprint.scoredItemsPerDomain().get(domain.number()) + blueprint.pretestItems() * weight / 100;
        List<ScorableItem> items = version.items().stream()
                .filter(item -> item.classification().task().domain() == domain.number())
                .toList();
        return new DomainSupply(domain, weight, items.size(), perForm, forms(items, perForm));
    }

    /** The most forms: where a situation has more items than there are forms, the others cannot be used. */
    private static int forms(List<ScorableItem> items, int perForm) {
        Map<String, Integer> situations = new HashMap<>();
        items.forEach(item -> situations.merge(item.situation(), 1, Integer::sum));
        SortedMap<Integer, Integer> sizes = new TreeMap<>();
        situations.values().forEach(size -> sizes.merge(size, 1, Integer::sum));
        int forms = items.size() / Math.max(1, perForm);
        while (forms > 0 && usable(sizes, forms) < (long) forms * perForm) {
            forms--;
        }
        return forms;
    }

    private static long usable(SortedMap<Integer, Integer> sizes, int forms) {
        return sizes.entrySet().stream()
                .mapToLong(entry -> (long) Math.min(entry.getKey(), forms) * entry.getValue())
                .sum();
    }

    private static DroppedItems dropped(ExamVersion version, DroppedSkill skill, List<ItemModel> models) {
        return new DroppedItems(
                skill,
                version.leftOut().stream()
                        .filter(left -> left.reason() instanceof SkillDropped gone
                                && gone.skill().equals(skill))
                        .map(left -> left.item().id())
                        .toList(),
                models.stream()
                        .filter(model -> version.mapping()
                                .droppedWith(model.id(), model.classification())
                                .filter(skill::equals)
                                .isPresent())
                        .map(ItemModel::id)
                        .toList());
    }

    /** How many items are left out because another of their case study is. */
    public int ofBrokenCases() {
        return (int) version.leftOut().stream()
                .filter(left -> left.reason() instanceof LeftOut.CaseNotWhole)
                .count();
    }

    /** How many forms without a common item there can be at the most: the least over the domains. */
    public int forms() {
        return domains.stream().mapToInt(DomainSupply::forms).min().orElse(0);
    }

    /** The skills without any item or item model. */
    public List<SkillSupply> skillsWithout() {
        return skills.stream().filter(one -> one.items() + one.models() == 0).toList();
    }

    /** The skills with some, but fewer than {@link #FEW_ITEMS}, items and item models. */
    public List<SkillSupply> skillsWithFew() {
        return skills.stream()
                .filter(one -> one.items() + one.models() > 0 && one.items() + one.models() < FEW_ITEMS)
                .toList();
    }
}
