package org.thetaprep.content.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.ItemId;

/** Reads what all scorable items have in common. */
final class ItemHeadDecoder {

    /** The keys of every scorable item, but for the situation. */
    static final Keys KEYS = Keys.required(
                    "id", "type", "task", "step", "difficulty", "level", "rows", "borderline", "stem", "lead-in")
            .optional("second-task", "facts", "currency", "fixed-order", "lint-allow");

    /** The key that an item has when it stands alone. */
    static final Keys SITUATION = Keys.required("situation");

    private static final Map<String, Difficulty> DIFFICULTIES = new LinkedHashMap<>();
    private static final Map<String, CognitiveLevel> LEVELS = new LinkedHashMap<>();

    static {
        for (Difficulty difficulty : Difficulty.values()) {
            DIFFICULTIES.put(difficulty.id(), difficulty);
        }
        for (CognitiveLevel level : CognitiveLevel.values()) {
            LEVELS.put(level.id(), level);
        }
    }

    private final PackContext context;
    private final ProblemLog log;

    ItemHeadDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
    }

    /** The id, checked and claimed; recorded with the place of the item. */
    Optional<ItemId> id(Fields fields) {
        return fields.word("id", Forms.ITEM_ID, Forms.ITEM_ID_IN_WORDS).map(written -> {
            context.itemIds().claim(written, fields.at("id"), log);
            ItemId id = new ItemId(written);
            context.sources().item(id, fields.location());
            context.items().add(written);
            return id;
        });
    }

    /**
     * The common part of an item.
     *
     * @param caseSituation the situation of the case study the item belongs to; empty for an item that
     *     stands alone and names its own
     */
    Optional<ItemHead> decode(Fields fields, Optional<String> caseSituation) {
        Optional<ItemId> id = id(fields);
        Optional<Classification> classification = classification(fields, caseSituation);
        Optional<String> stem = fields.text("stem");
        Optional<String> leadIn = fields.text("lead-in");
        Optional<Boolean> fixedOrder = fields.flag("fixed-order");
        id.ifPresent(found -> {
            for (String part : List.of("stem", "lead-in")) {
                if (fields.has(part)) {
                    context.sources().part(found, part, fields.at(part));
                }
            }
            excuses(fields, found);
        });
        if (classification.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() -> new ItemHead(
                id.orElseThrow(),
                classification.get(),
                stem.orElseThrow(),
                leadIn.orElseThrow(),
                fixedOrder.orElse(false)));
    }

    /** What the item is about and what it rests on. */
    Optional<Classification> classification(Fields fields, Optional<String> caseSituation) {
        Optional<TaskId> task = context.task(fields, "task");
        Optional<TaskId> secondTask = context.task(fields, "second-task");
        if (secondTask.isPresent() && secondTask.equals(task)) {
            log.add(
                    ReadRule.BAD_VALUE,
                    fields.at("second-task"),
                    "expected another task than 'task'",
                    "'" + secondTask.get() + "' again");
        }
        Optional<LifecycleStep> step = context.step(fields, "step");
        Optional<Difficulty> difficulty = fields.word("difficulty", DIFFICULTIES);
        Optional<CognitiveLevel> level = fields.word("level", LEVELS);
        List<Node.Scalar> rows = fields.texts("rows");
        rows.forEach(row -> context.rows().require(row.text(), row.location(), log));
        List<String> facts = context.facts(fields);
        Optional<String> situation =
                caseSituation.or(() -> fields.word("situation", Forms.KEBAB, Forms.KEBAB_IN_WORDS));
        Optional<String> borderline = fields.text("borderline");
        Optional<String> currency = fields.text("currency");
        if (task.isEmpty()
                || step.isEmpty()
                || difficulty.isEmpty()
                || level.isEmpty()
                || situation.isEmpty()
                || borderline.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() -> new Classification(
                task.get(),
                secondTask,
                step.get(),
                difficulty.get(),
                level.get(),
                rows.stream().map(Node.Scalar::text).toList(),
                facts,
                situation.get(),
                borderline.get(),
                currency));
    }

    /** Records why the item may break rules of the linter. */
    void excuses(Fields fields, ItemId id) {
        fields.map("lint-allow").ifPresent(map -> {
            Map<String, String> reasons = new LinkedHashMap<>();
            for (Node.Entry entry : map.entries()) {
                Fields.text(entry.value(), "the reason to allow '" + entry.key() + "'", log)
                        .ifPresent(reason -> reasons.put(entry.key(), reason));
            }
            context.excuses().put(id, reasons);
            context.sources().part(id, "lint-allow", fields.keyAt("lint-allow"));
        });
    }
}
