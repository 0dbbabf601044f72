package org.thetaprep.content.mapping;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.ItemId;

/**
 * How items stand under one version of the exam: under the task of the same number, unless it is said
 * that they are moved or that their skill is dropped.
 *
 * @param blueprint id of the version's blueprint
 * @param taskTitles what tasks are called in this version, where it differs from the exam's own titles
 * @param dropped skills that are not asked for any more
 * @param moved items under another task
 * @param skills what the version asks for, as far as it is written down; ids unique
 */
public record BlueprintMapping(
        String blueprint,
        Map<TaskId, String> taskTitles,
        List<DroppedSkill> dropped,
        List<MovedItems> moved,
        List<AskedSkill> skills) {

    /** Refuses items that are moved twice, or both moved and dropped, and repeated skills. */
    public BlueprintMapping {
        Require.id("blueprint", blueprint);
        taskTitles = Collections.unmodifiableMap(new TreeMap<>(taskTitles));
        dropped = List.copyOf(dropped);
        moved = List.copyOf(moved);
        skills = List.copyOf(skills);
        Require.distinct(
                "skills of " + blueprint, skills.stream().map(AskedSkill::id).toList());
        Set<ItemId> placed = new HashSet<>();
        dropped.forEach(skill -> placed.addAll(skill.items()));
        for (MovedItems some : moved) {
            for (ItemId item : some.items()) {
                Require.that(placed.add(item), "item " + item + " must be moved once or dropped, in " + blueprint);
            }
        }
    }

    /**
     * A version under which every item keeps its task.
     *
     * @param blueprint id of the version's blueprint
     * @return the mapping that changes nothing
     */
    public static BlueprintMapping unchanged(String blueprint) {
        return new BlueprintMapping(blueprint, Map.of(), List.of(), List.of(), List.of());
    }

    /**
     * The task of an item in this version.
     *
     * @param item an item, or an item model
     * @param classification what it is about
     * @return the task; empty if its skill is dropped
     */
    public Optional<TaskId> taskOf(ItemId item, Classification classification) {
        if (droppedWith(item, classification).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(moved.stream()
                .filter(some -> some.items().contains(item.authored()))
                .map(MovedItems::task)
                .findFirst()
                .orElse(classification.task()));
    }

    /**
     * The dropped skill that an item goes with.
     *
     * @param item an item, or an item model
     * @param classification what it is about
     * @return the skill; empty if the item stays
     */
    public Optional<DroppedSkill> droppedWith(ItemId item, Classification classification) {
        Optional<DroppedSkill> named = dropped.stream()
                .filter(skill -> skill.items().contains(item.authored()))
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        Set<String> gone = new HashSet<>();
        dropped.forEach(skill -> gone.addAll(skill.rows()));
        if (!gone.containsAll(classification.rows())) {
            return Optional.empty();
        }
        return dropped.stream()
                .filter(skill -> classification.rows().stream().anyMatch(skill.rows()::contains))
                .findFirst();
    }
}
