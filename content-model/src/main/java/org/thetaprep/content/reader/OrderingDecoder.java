package org.thetaprep.content.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.content.item.Ordering;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.item.Step;

/** Reads the steps of ordering items. */
final class OrderingDecoder {

    static final Keys KEYS = Keys.required("steps");
    private static final Keys STEP = Keys.required("id", "text", "rationale").optional("position", "misconception");

    private final PackContext context;
    private final ProblemLog log;
    private final ChoiceParts parts;

    OrderingDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
        this.parts = new ChoiceParts(context);
    }

    Optional<ScorableItem> decode(Fields item, Optional<ItemHead> head) {
        int before = log.errors();
        IdRegister ids = new IdRegister("a step");
        List<Node> nodes = item.list("steps");
        List<Step> steps =
                nodes.stream().flatMap(node -> step(node, ids, head).stream()).toList();
        if (log.errors() == before && !nodes.isEmpty()) {
            positions(item, steps);
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        ItemHead common = head.get();
        return item.build(() -> new Ordering(
                common.id(), common.classification(), common.stem(), common.leadIn(), common.fixedOrder(), steps));
    }

    private Optional<Step> step(Node node, IdRegister ids, Optional<ItemHead> head) {
        return Fields.map(node, "a step", log).flatMap(map -> {
            Fields fields = new Fields(map, "a step", STEP, log);
            Optional<String> id = parts.id(fields, ids, head, "steps");
            Optional<String> text = fields.text("text");
            Optional<String> rationale = fields.text("rationale");
            Optional<Integer> position = fields.integer("position", 1, Ordering.MAX_PLACED);
            Optional<String> misconception = parts.misconception(fields);
            parts.requireMisconceptionIffWrong(fields, fields.has("position"), "this step");
            return fields.build(() ->
                    new Step(id.orElseThrow(), text.orElseThrow(), position, misconception, rationale.orElseThrow()));
        });
    }

    private void positions(Fields item, List<Step> steps) {
        List<Integer> found = steps.stream()
                .flatMap(step -> step.position().stream())
                .sorted()
                .toList();
        int surplus = steps.size() - found.size();
        if (found.size() < Ordering.MIN_PLACED
                || found.size() > Ordering.MAX_PLACED
                || !found.equals(IntStream.rangeClosed(1, found.size()).boxed().toList())) {
            log.add(
                    ReadRule.POSITIONS,
                    item.keyAt("steps"),
                    "expected " + Ordering.MIN_PLACED + " to " + Ordering.MAX_PLACED
                            + " steps with the positions 1, 2, 3 and so on, each once",
                    "the positions " + found);
        } else if (surplus > Ordering.MAX_SURPLUS) {
            log.add(
                    ReadRule.POSITIONS,
                    item.keyAt("steps"),
                    "expected at most " + Ordering.MAX_SURPLUS + " steps without a position",
                    "" + surplus);
        } else if (context.isEnglish()) {
            item.text("lead-in")
                    .flatMap(leadIn -> SelectMarker.stepsComplaint(leadIn, found.size(), surplus))
                    .ifPresent(complaint -> log.add(ReadRule.SELECT_COUNT, item.at("lead-in"), complaint));
        }
    }
}
