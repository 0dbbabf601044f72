package org.thetaprep.content.reader;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.reference.Misconception;

/** Reads the misconceptions, and tells the context which exist. */
final class MisconceptionDecoder {

    private static final Keys FILE = Keys.required("misconceptions");
    private static final Keys KEYS = Keys.required("id", "name", "help").optional("rows");

    private final PackContext context;
    private final ProblemLog log;
    private final IdRegister ids = new IdRegister("a misconception");

    MisconceptionDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
    }

    List<Misconception> decode(Node root) {
        Optional<Node.Mapping> map = Fields.map(root, "a file of misconceptions", log);
        if (map.isEmpty()) {
            context.misconceptions().incomplete();
            return List.of();
        }
        Fields fields = new Fields(map.get(), "a file of misconceptions", FILE, log);
        if (!fields.has("misconceptions")) {
            context.misconceptions().incomplete();
        }
        return fields.list("misconceptions").stream()
                .flatMap(node -> one(node).stream())
                .toList();
    }

    private Optional<Misconception> one(Node node) {
        Optional<Node.Mapping> map = Fields.map(node, "a misconception", log);
        if (map.isEmpty()) {
            context.misconceptions().incomplete();
            return Optional.empty();
        }
        Fields fields = new Fields(map.get(), "a misconception", KEYS, log);
        Optional<String> id = fields.word("id", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
        id.ifPresentOrElse(
                found -> {
                    ids.claim(found, fields.at("id"), log);
                    context.misconceptions().add(found);
                    context.sources().misconception(found, fields.location());
                },
                context.misconceptions()::incomplete);
        Optional<String> name = fields.text("name");
        Optional<String> help = fields.text("help");
        List<Node.Scalar> rows = fields.texts("rows");
        rows.forEach(row -> context.rows().require(row.text(), row.location(), log));
        return fields.build(() -> new Misconception(
                id.orElseThrow(),
                name.orElseThrow(),
                help.orElseThrow(),
                rows.stream().map(Node.Scalar::text).toList()));
    }
}
