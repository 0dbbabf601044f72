package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.attempt.FormWish;

/**
 * What items are to be assembled into a practice set. A set that is empty limits nothing.
 *
 * @param count how many more, 1 to {@value FormWish.Selection#MOST}
 * @param domains of these domains, by number
 * @param tasks of these tasks
 * @param types of these types
 * @param difficulties of these intended difficulties
 * @param steps of these steps of the work, by id
 * @param aim about this row or misconception
 * @param unseen only items that nobody of the cohort has seen
 */
public record SetWish(
        int count,
        Set<Integer> domains,
        Set<TaskId> tasks,
        Set<ItemType> types,
        Set<Difficulty> difficulties,
        Set<String> steps,
        Optional<Aim> aim,
        boolean unseen) {

    public SetWish {
        if (count < 1 || count > FormWish.Selection.MOST) {
            throw new IllegalArgumentException(
                    "count must be 1 to " + FormWish.Selection.MOST + ", was " + count);
        }
        domains = Set.copyOf(domains);
        tasks = Set.copyOf(tasks);
        types = Set.copyOf(types);
        difficulties = Set.copyOf(difficulties);
        steps = Set.copyOf(steps);
    }

    /** So many items, whatever they are. */
    public static SetWish of(int count) {
        return new SetWish(count, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), false);
    }

    /**
     * One thing that limits the items.
     *
     * @param name as it is told to whoever asked
     * @param met by which items
     */
    record Limit(String name, Predicate<ScorableItem> met) {}

    /**
     * All that limits the items.
     *
     * @param seen what the cohort has seen
     */
    List<Limit> limits(Set<ItemId> seen) {
        List<Limit> limits = new ArrayList<>();
        add(limits, "domain", domains, item -> item.classification().task().domain());
        add(limits, "task", tasks, item -> item.classification().task());
        add(limits, "type", types, ScorableItem::type);
        add(limits, "difficulty", difficulties, item -> item.classification().difficulty());
        add(limits, "step", steps, item -> item.classification().step().id());
        aim.ifPresent(about -> limits.add(
                new Limit(about.about() == Aim.About.ROW ? "the reference row" : "the misconception", about::covers)));
        if (unseen) {
            limits.add(new Limit("not seen by anybody of this cohort", item -> !seen.contains(item.id())));
        }
        return limits;
    }

    private static <T> void add(
            List<Limit> limits, String name, Set<T> wanted, Function<ScorableItem, T> of) {
        if (!wanted.isEmpty()) {
            limits.add(new Limit(name + " " + words(wanted), item -> wanted.contains(of.apply(item))));
        }
    }

    private static String words(Set<?> wanted) {
        return wanted.stream()
                .map(one -> one instanceof ItemType type ? type.id() : one.toString().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" or "));
    }
}
