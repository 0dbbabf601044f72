package org.thetaprep.content.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.pack.SourceMap;

/**
 * What the decoders of one pack share: the log, the ids that exist so far, and what is recorded for
 * authors. Filled in the order exam, facts, reference,
 * misconceptions, items, item models, mappings.
 */
final class PackContext {

    /** The word for a reference row that concerns every step of the work. */
    static final String ALL_STEPS = "all";

    private final ProblemLog log;
    private final SourceMap.Builder sources = new SourceMap.Builder();
    private final Map<ItemId, Map<String, String>> excuses = new HashMap<>();
    private final Map<String, LifecycleStep> steps = new HashMap<>();
    private final KnownIds stepIds = new KnownIds("a step of this pack");
    private final KnownIds tasks = new KnownIds("a task of this pack");
    private final KnownIds rows = new KnownIds("a reference row of this pack");
    private final KnownIds misconceptions = new KnownIds("a misconception of this pack");
    private final KnownIds facts = new KnownIds("a fact of this pack");
    private final KnownIds items = new KnownIds("an item or item model of this pack");
    private final KnownIds blueprints = new KnownIds("a blueprint of this pack");
    private final IdRegister itemIds = new IdRegister("an item");
    private boolean english;

    PackContext(ProblemLog log) {
        this.log = log;
    }

    ProblemLog log() {
        return log;
    }

    SourceMap.Builder sources() {
        return sources;
    }

    Map<ItemId, Map<String, String>> excuses() {
        return excuses;
    }

    KnownIds tasks() {
        return tasks;
    }

    KnownIds rows() {
        return rows;
    }

    KnownIds misconceptions() {
        return misconceptions;
    }

    KnownIds facts() {
        return facts;
    }

    KnownIds items() {
        return items;
    }

    KnownIds blueprints() {
        return blueprints;
    }

    /** The ids of items and item models, which share one space. */
    IdRegister itemIds() {
        return itemIds;
    }

    /** The facts that a key names, each checked to exist. */
    List<String> facts(Fields fields) {
        List<Node.Scalar> named = fields.texts("facts");
        named.forEach(fact -> facts.require(fact.text(), fact.location(), log));
        return named.stream().map(Node.Scalar::text).toList();
    }

    KnownIds stepIds() {
        return stepIds;
    }

    void addStep(LifecycleStep step) {
        steps.put(step.id(), step);
        stepIds.add(step.id());
    }

    /** Whether rules about the wording of questions apply. */
    boolean isEnglish() {
        return english;
    }

    void english(boolean isEnglish) {
        english = isEnglish;
    }

    /** The step that a key names; reports one that the exam does not declare. */
    Optional<LifecycleStep> step(Fields fields, String key) {
        return fields.word(key).flatMap(id -> {
            stepIds.require(id, fields.at(key), log);
            return Optional.ofNullable(steps.get(id));
        });
    }

    /** The task that a key names; reports another form and one that the exam does not have. */
    Optional<TaskId> task(Fields fields, String key) {
        return fields.word(key).flatMap(written -> {
            if (!TaskId.isWellFormed(written)) {
                log.add(
                        ReadRule.BAD_VALUE,
                        fields.at(key),
                        "expected '" + key + "' to be written like \"1.1\"",
                        "'" + written + "'");
                return Optional.empty();
            }
            tasks.require(written, fields.at(key), log);
            return Optional.of(TaskId.parse(written));
        });
    }
}
