package org.thetaprep.runner.attempt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.thetaprep.content.exam.Exam;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.runner.attempt.FormWish.Past;
import org.thetaprep.runner.attempt.FormWish.Selection;

/**
 * The page on which a set is chosen: what can be chosen with how many items each has, and what is chosen.
 *
 * @param blueprint the id of the chosen blueprint version
 * @param blueprints the versions
 * @param domains the domains, each with its tasks
 * @param types the item types
 * @param pasts what can have become of items
 * @param days for how many days items must not have been seen, or empty
 * @param count how many items are wanted
 * @param matching how many items match all that is chosen
 * @param fresh how many of those the learner never had
 * @param timing none, pace or minutes
 * @param minutes the time limit that was typed, or empty
 * @param each whether the learner is told after each item
 */
public record SetChoices(
        String blueprint,
        List<ChoiceView> blueprints,
        List<DomainView> domains,
        List<ChoiceView> types,
        List<ChoiceView> pasts,
        String days,
        int count,
        int matching,
        int fresh,
        String timing,
        String minutes,
        boolean each) {

    /** A choice: how the form sends it, its name, how many items it has, how many of them are new, whether it is taken. */
    public record ChoiceView(String value, String label, int items, int fresh, boolean chosen) {}

    /** A domain with its tasks. */
    public record DomainView(ChoiceView domain, List<ChoiceView> tasks) {}

    /**
     * The choices.
     *
     * @param form what is chosen
     * @param exam the exam with the task titles of the chosen version
     * @param matching counts the items that match a selection
     */
    static SetChoices of(StartForm form, Exam exam, ToIntFunction<Selection> matching) {
        Selection chosen = form.selection();
        Counting counting = new Counting(chosen.blueprint(), matching);
        List<DomainView> domains = exam.domains().stream()
                .map(domain -> new DomainView(
                        counting.choice(
                                String.valueOf(domain.number()),
                                domain.title(),
                                Set.of(domain.number()),
                                Set.of(),
                                Set.of(),
                                chosen.domains().contains(domain.number())),
                        exam.tasksOf(domain.number()).stream()
                                .map(task -> counting.choice(
                                        task.id().toString(),
                                        task.title(),
                                        Set.of(),
                                        Set.of(task.id()),
                                        Set.of(),
                                        chosen.tasks().contains(task.id())))
                                .toList()))
                .toList();
        List<ChoiceView> types = new ArrayList<>();
        for (ItemType type : ItemType.values()) {
            if (type != ItemType.CASE_STUDY && form.blueprint().allows(type)) {
                types.add(counting.choice(
                        type.id(),
                        type.id().replace('-', ' '),
                        Set.of(),
                        Set.of(),
                        Set.of(type),
                        chosen.types().contains(type)));
            }
        }
        return new SetChoices(
                chosen.blueprint(),
                exam.blueprints().stream()
                        .map(each -> new ChoiceView(
                                each.id(), each.title(), 0, 0, each.id().equals(chosen.blueprint())))
                        .toList(),
                domains,
                types,
                List.of(
                        counting.past(Past.ANY, "any", "Any item", chosen),
                        counting.past(Past.UNSEEN, "unseen", "Only items that are new to me", chosen),
                        counting.past(Past.MISSED, "missed", "Only items that I missed last time", chosen),
                        counting.past(Past.FLAGGED, "flagged", "Only items that I flagged last time", chosen)),
                chosen.notSeenForDays().map(String::valueOf).orElse(""),
                chosen.count(),
                matching.applyAsInt(chosen),
                fresh(chosen, matching),
                form.timing(),
                form.chosen("minutes").stream().findFirst().orElse(""),
                form.tellsAfterEachItem());
    }

    /** How many of the matching items the learner never had: none where the past asks for something seen. */
    private static int fresh(Selection chosen, ToIntFunction<Selection> matching) {
        if (chosen.past() == Past.MISSED || chosen.past() == Past.FLAGGED) {
            return 0;
        }
        return matching.applyAsInt(new Selection(
                chosen.blueprint(),
                chosen.count(),
                chosen.domains(),
                chosen.tasks(),
                chosen.types(),
                Past.UNSEEN,
                Optional.empty()));
    }

    private record Counting(String blueprint, ToIntFunction<Selection> matching) {

        ChoiceView choice(
                String value,
                String label,
                Set<Integer> domains,
                Set<TaskId> tasks,
                Set<ItemType> types,
                boolean chosen) {
            return new ChoiceView(
                    value,
                    label,
                    matching.applyAsInt(new Selection(blueprint, 1, domains, tasks, types, Past.ANY, Optional.empty())),
                    matching.applyAsInt(
                            new Selection(blueprint, 1, domains, tasks, types, Past.UNSEEN, Optional.empty())),
                    chosen);
        }

        ChoiceView past(Past past, String value, String label, Selection chosen) {
            int items = matching.applyAsInt(
                    new Selection(blueprint, 1, Set.of(), Set.of(), Set.of(), past, Optional.empty()));
            return new ChoiceView(value, label, items, past == Past.UNSEEN ? items : 0, chosen.past() == past);
        }
    }
}
