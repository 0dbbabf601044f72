package org.thetaprep.content.reader;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.FlowEdge;
import org.thetaprep.content.reference.ReferenceRow;
import org.thetaprep.content.reference.ReferenceSection;

/** Reads the files of {@code reference/}, and tells the context which rows exist. */
final class ReferenceDecoder {

    private static final Keys FILE = Keys.required("section", "title", "rows");
    private static final Keys ROW = Keys.required("id", "source", "table", "kind", "need", "choice", "why", "step")
            .optional("trap", "cue", "task", "second-task", "currency", "facts", "from", "to");

    private final PackContext context;
    private final ProblemLog log;
    private final IdRegister sections = new IdRegister("a section");
    private final IdRegister ids = new IdRegister("a reference row");

    ReferenceDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
    }

    List<ReferenceRow> decode(Node root) {
        Optional<Node.Mapping> map = Fields.map(root, "a section of the reference", log);
        if (map.isEmpty()) {
            context.rows().incomplete();
            return List.of();
        }
        Fields fields = new Fields(map.get(), "a section of the reference", FILE, log);
        Optional<String> id = fields.word("section", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
        id.ifPresent(found -> sections.claim(found, fields.at("section"), log));
        Optional<String> title = fields.text("title");
        Optional<ReferenceSection> section =
                fields.build(() -> new ReferenceSection(id.orElseThrow(), title.orElseThrow()));
        return fields.list("rows").stream()
                .flatMap(node -> row(node, section).stream())
                .toList();
    }

    private Optional<ReferenceRow> row(Node node, Optional<ReferenceSection> section) {
        Optional<Node.Mapping> map = Fields.map(node, "a reference row", log);
        if (map.isEmpty()) {
            context.rows().incomplete();
            return Optional.empty();
        }
        Fields fields = new Fields(map.get(), "a reference row", ROW, log);
        Optional<String> id = fields.word("id", Forms.PATH_ID, Forms.PATH_ID_IN_WORDS);
        id.ifPresentOrElse(
                found -> {
                    ids.claim(found, fields.at("id"), log);
                    context.rows().add(found);
                    context.sources().row(found, fields.location());
                },
                context.rows()::incomplete);
        Optional<String> source = fields.text("source");
        Optional<String> table = fields.text("table");
        Optional<String> kind = fields.word("kind", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
        Optional<Decision> decision = decision(fields);
        Optional<FlowEdge> edge = edge(fields);
        Optional<LifecycleStep> step =
                fields.word("step").filter(PackContext.ALL_STEPS::equals).isPresent()
                        ? Optional.empty()
                        : context.step(fields, "step");
        Optional<TaskId> task = context.task(fields, "task");
        Optional<TaskId> secondTask = context.task(fields, "second-task");
        Optional<String> currency = fields.text("currency");
        List<String> facts = context.facts(fields);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() -> new ReferenceRow(
                id.orElseThrow(),
                section.get(),
                table.orElseThrow(),
                kind.orElseThrow(),
                decision.orElseThrow(),
                edge,
                step,
                task,
                secondTask,
                currency,
                facts,
                source.orElseThrow()));
    }

    private Optional<Decision> decision(Fields fields) {
        Optional<String> need = fields.text("need");
        Optional<String> choice = fields.text("choice");
        Optional<String> why = fields.text("why");
        Optional<String> trap = fields.text("trap");
        Optional<String> cue = fields.text("cue");
        if (need.isEmpty() || choice.isEmpty() || why.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() -> new Decision(need.get(), choice.get(), why.get(), trap, cue));
    }

    private Optional<FlowEdge> edge(Fields fields) {
        if (fields.has("from") != fields.has("to")) {
            log.add(ReadRule.MISSING_KEY, fields.location(), "expected 'from' and 'to' together, or neither of them");
        }
        Optional<String> from = fields.text("from");
        Optional<String> to = fields.text("to");
        return from.flatMap(start -> to.map(end -> new FlowEdge(start, end)));
    }
}
