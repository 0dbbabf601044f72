package org.thetaprep.content.reader;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.MultipleResponse;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;

/** Reads the options of multiple-choice and multiple-response items. */
final class ChoiceDecoder {

    static final Keys KEYS = Keys.required("options");
    private static final Keys OPTION = Keys.required("id", "text", "rationale").optional("key", "misconception");

    private final PackContext context;
    private final ProblemLog log;
    private final ChoiceParts parts;

    ChoiceDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
        this.parts = new ChoiceParts(context);
    }

    Optional<ScorableItem> decode(Fields item, ItemType type, Optional<ItemHead> head) {
        boolean single = type == ItemType.MULTIPLE_CHOICE;
        List<Node> nodes = item.list("options");
        int least = single ? MultipleChoice.OPTIONS : MultipleResponse.MIN_OPTIONS;
        int most = single ? MultipleChoice.OPTIONS : MultipleResponse.MAX_OPTIONS;
        if (!nodes.isEmpty() && (nodes.size() < least || nodes.size() > most)) {
            log.add(
                    ReadRule.OPTION_COUNT,
                    item.keyAt("options"),
                    "expected " + (least == most ? "" + least : least + " or " + most) + " options in a " + type.id()
                            + " item",
                    "" + nodes.size());
        }
        int readable = log.errors();
        IdRegister ids = new IdRegister("an option");
        List<Option> options =
                nodes.stream().flatMap(node -> option(node, ids, head).stream()).toList();
        if (log.errors() == readable && !nodes.isEmpty()) {
            keys(item, type, options);
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        ItemHead common = head.get();
        return item.build(() -> single
                ? new MultipleChoice(
                        common.id(),
                        common.classification(),
                        common.stem(),
                        common.leadIn(),
                        common.fixedOrder(),
                        options)
                : new MultipleResponse(
                        common.id(),
                        common.classification(),
                        common.stem(),
                        common.leadIn(),
                        common.fixedOrder(),
                        options));
    }

    private Optional<Option> option(Node node, IdRegister ids, Optional<ItemHead> head) {
        return Fields.map(node, "an option", log).flatMap(map -> {
            Fields fields = new Fields(map, "an option", OPTION, log);
            Optional<String> id = parts.id(fields, ids, head, "options");
            Optional<String> text = fields.text("text");
            Optional<String> rationale = fields.text("rationale");
            Optional<Boolean> isKey = fields.has("key") ? fields.flag("key") : Optional.of(false);
            Optional<String> misconception = parts.misconception(fields);
            isKey.ifPresent(right -> parts.requireMisconceptionIffWrong(fields, right, "this option"));
            return fields.build(() -> new Option(
                    id.orElseThrow(), text.orElseThrow(), isKey.orElseThrow(), misconception, rationale.orElseThrow()));
        });
    }

    private void keys(Fields item, ItemType type, List<Option> options) {
        boolean single = type == ItemType.MULTIPLE_CHOICE;
        int keys = (int) options.stream().filter(Option::isKey).count();
        int least = single ? 1 : MultipleResponse.MIN_KEYS;
        int most = single ? 1 : MultipleResponse.MAX_KEYS;
        if (keys < least || keys > most) {
            log.add(
                    ReadRule.KEY_COUNT,
                    item.keyAt("options"),
                    "expected " + (single ? "one option" : least + " or " + most + " options")
                            + " with 'key: true' in a " + type.id() + " item",
                    "" + keys);
        } else if (context.isEnglish()) {
            item.text("lead-in")
                    .flatMap(leadIn -> SelectMarker.complaint(leadIn, keys))
                    .ifPresent(complaint -> log.add(ReadRule.SELECT_COUNT, item.at("lead-in"), complaint));
        }
    }
}
