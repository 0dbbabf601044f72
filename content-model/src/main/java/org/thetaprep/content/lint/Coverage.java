package org.thetaprep.content.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.problem.Rule;
import org.thetaprep.content.problem.Severity;
import org.thetaprep.content.reference.ReferenceRow;

/** Whether items cover the reference, the tasks and the weights of the first blueprint. */
final class Coverage implements Check {

    private static final Threshold PER_TASK = new Threshold("items-per-task", 8, "items that each task has at least");
    private static final Threshold WEIGHT = new Threshold(
            "weight-points", 3, "percentage points by which a domain's share of items may differ from its weight");

    @Override
    public Rule rule() {
        return new Rule(
                "coverage",
                Severity.WARNING,
                "Every reference row has an item that rests on it, every task has several items, and the"
                        + " domains have about the shares of the first blueprint.");
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(PER_TASK, WEIGHT, Bank.MINIMUM);
    }

    @Override
    public void check(Bank bank, Findings findings) {
        if (!bank.isLargeEnough(bank.items())) {
            return;
        }
        Set<String> used = new HashSet<>(bank.rowsInUse().toList());
        for (ReferenceRow row : bank.pack().rows()) {
            if (!used.contains(row.id())) {
                findings.at(
                        row.id(),
                        bank.pack().authoring().sources().row(row.id()),
                        "expected an item that rests on the reference row '" + row.id() + "'");
            }
        }
        Map<TaskId, Integer> tasks = new HashMap<>();
        bank.items().forEach(item -> tasks.merge(item.item().classification().task(), 1, Integer::sum));
        for (Task task : bank.pack().exam().tasks()) {
            int items = tasks.getOrDefault(task.id(), 0);
            if (items < bank.threshold(PER_TASK)) {
                findings.at(
                        task.id().toString(),
                        bank.pack().authoring().sources().exam(),
                        "expected at least " + (int) bank.threshold(PER_TASK) + " items for task " + task.id()
                                + ", found " + items);
            }
        }
        weights(bank, tasks, findings);
    }

    private static void weights(Bank bank, Map<TaskId, Integer> tasks, Findings findings) {
        Blueprint blueprint = bank.pack().exam().blueprints().get(0);
        List<String> off = new ArrayList<>();
        blueprint.weights().forEach((domain, weight) -> {
            int items = tasks.entrySet().stream()
                    .filter(entry -> entry.getKey().domain() == domain)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            double share = 100.0 * items / bank.items().size();
            if (Math.abs(share - weight) > bank.threshold(WEIGHT)) {
                off.add("domain " + domain + " with " + Math.round(share) + " % for " + weight + " %");
            }
        });
        if (!off.isEmpty()) {
            findings.aboutBank("expected shares of items within " + (int) bank.threshold(WEIGHT)
                    + " points of blueprint " + blueprint.id() + ", found " + String.join(", ", off));
        }
    }
}
