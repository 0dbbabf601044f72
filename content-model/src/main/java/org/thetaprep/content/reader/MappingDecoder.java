package org.thetaprep.content.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.mapping.AskedSkill;
import org.thetaprep.content.mapping.BlueprintMapping;
import org.thetaprep.content.mapping.DroppedSkill;
import org.thetaprep.content.mapping.MovedItems;

/** Reads the files of {@code blueprints/}, after everything that they refer to. */
final class MappingDecoder {

    private static final Keys FILE = Keys.required("blueprint").optional("tasks", "dropped", "moved", "skills");
    private static final Keys TASK = Keys.required("id", "title");
    private static final Keys DROPPED = Keys.required("skill", "reason").optional("rows", "items");
    private static final Keys MOVED = Keys.required("task", "reason", "items");
    private static final Keys SKILL = Keys.required("id", "task", "title").optional("new", "rows");

    private final PackContext context;
    private final ProblemLog log;
    private final IdRegister blueprints = new IdRegister("a mapping");

    MappingDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
    }

    Optional<BlueprintMapping> decode(Node root) {
        return Fields.map(root, "a mapping to a blueprint", log).flatMap(map -> {
            Fields fields = new Fields(map, "a mapping to a blueprint", FILE, log);
            Optional<String> blueprint = fields.word("blueprint");
            blueprint.ifPresent(id -> {
                context.blueprints().require(id, fields.at("blueprint"), log);
                blueprints.claim(id, fields.at("blueprint"), log);
                context.sources().mapping(id, fields.location());
            });
            Map<TaskId, String> titles = titles(fields);
            List<DroppedSkill> dropped = new ArrayList<>();
            fields.list("dropped").forEach(node -> dropped(node).ifPresent(dropped::add));
            List<MovedItems> moved = new ArrayList<>();
            fields.list("moved").forEach(node -> moved(node).ifPresent(moved::add));
            IdRegister ids = new IdRegister("a skill");
            List<AskedSkill> skills = new ArrayList<>();
            fields.list("skills").forEach(node -> skill(node, ids).ifPresent(skills::add));
            return fields.build(() -> new BlueprintMapping(blueprint.orElseThrow(), titles, dropped, moved, skills));
        });
    }

    private Map<TaskId, String> titles(Fields mapping) {
        Map<TaskId, String> titles = new HashMap<>();
        for (Node node : mapping.list("tasks")) {
            Fields.map(node, "a task", log).ifPresent(map -> {
                Fields fields = new Fields(map, "a task", TASK, log);
                Optional<TaskId> id = context.task(fields, "id");
                Optional<String> title = fields.text("title");
                if (id.isPresent() && title.isPresent() && titles.put(id.get(), title.get()) != null) {
                    log.add(
                            ReadRule.DUPLICATE_ID,
                            fields.at("id"),
                            "expected each task once",
                            "'" + id.get() + "' again");
                }
            });
        }
        return titles;
    }

    private Optional<DroppedSkill> dropped(Node node) {
        return Fields.map(node, "a dropped skill", log).flatMap(map -> {
            Fields fields = new Fields(map, "a dropped skill", DROPPED, log);
            Optional<String> skill = fields.text("skill");
            Optional<String> reason = fields.text("reason");
            Set<String> rows = rows(fields);
            Set<ItemId> items = items(fields);
            return fields.build(() -> new DroppedSkill(skill.orElseThrow(), reason.orElseThrow(), rows, items));
        });
    }

    private Optional<MovedItems> moved(Node node) {
        return Fields.map(node, "moved items", log).flatMap(map -> {
            Fields fields = new Fields(map, "moved items", MOVED, log);
            Optional<TaskId> task = context.task(fields, "task");
            Optional<String> reason = fields.text("reason");
            Set<ItemId> items = items(fields);
            return fields.build(() -> new MovedItems(task.orElseThrow(), reason.orElseThrow(), items));
        });
    }

    private Optional<AskedSkill> skill(Node node, IdRegister ids) {
        return Fields.map(node, "a skill", log).flatMap(map -> {
            Fields fields = new Fields(map, "a skill", SKILL, log);
            Optional<String> id = fields.word("id", Forms.PATH_ID, Forms.PATH_ID_IN_WORDS);
            id.ifPresent(found -> ids.claim(found, fields.at("id"), log));
            Optional<TaskId> task = context.task(fields, "task");
            Optional<String> title = fields.text("title");
            Optional<Boolean> isNew = fields.has("new") ? fields.flag("new") : Optional.of(false);
            Set<String> rows = rows(fields);
            return fields.build(() -> new AskedSkill(
                    id.orElseThrow(), task.orElseThrow(), title.orElseThrow(), isNew.orElseThrow(), rows));
        });
    }

    private Set<String> rows(Fields fields) {
        List<Node.Scalar> rows = fields.texts("rows");
        rows.forEach(row -> context.rows().require(row.text(), row.location(), log));
        return rows.stream().map(Node.Scalar::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<ItemId> items(Fields fields) {
        Set<ItemId> items = new LinkedHashSet<>();
        for (Node.Scalar written : fields.texts("items")) {
            context.items().require(written.text(), written.location(), log);
            if (Forms.ITEM_ID.matcher(written.text()).matches()) {
                items.add(new ItemId(written.text()));
            }
        }
        return items;
    }
}
