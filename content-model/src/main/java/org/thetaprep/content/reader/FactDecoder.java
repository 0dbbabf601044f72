package org.thetaprep.content.reader;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.fact.Availability;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.fact.FactKind;
import org.thetaprep.content.fact.Limit;
import org.thetaprep.content.fact.Naming;
import org.thetaprep.content.fact.Price;
import org.thetaprep.content.fact.Source;
import org.thetaprep.content.fact.Stable;

/** Reads the files of {@code facts/}, and tells the context which facts exist. */
final class FactDecoder {

    private static final Keys FILE = Keys.required("facts");
    private static final Keys FACT = Keys.required("id", "claim", "kind", "source", "checked-on");
    private static final Keys NAME = Keys.required("former-names", "current-name");
    private static final Keys AVAILABILITY =
            Keys.required("names").optional("closed-to-new-customers", "ended", "still-for", "successor");
    private static final Keys SOURCE = Keys.required("title", "url");

    private final PackContext context;
    private final ProblemLog log;
    private final IdRegister ids = new IdRegister("a fact");
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** The keys that a kind adds, and how they are read. */
    private record Kind(Keys keys, Function<Fields, Optional<FactKind>> reading) {}

    FactDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
        Keys none = Keys.anyOf(List.of());
        kinds.put("stable", new Kind(none, fields -> Optional.of(new Stable())));
        kinds.put("limit", new Kind(none, fields -> Optional.of(new Limit())));
        kinds.put("name", new Kind(NAME, FactDecoder::naming));
        kinds.put("availability", new Kind(AVAILABILITY, this::availability));
        kinds.put("price", new Kind(none, fields -> Optional.of(new Price())));
    }

    List<Fact> decode(Node root) {
        Optional<Node.Mapping> map = Fields.map(root, "a file of facts", log);
        if (map.isEmpty()) {
            context.facts().incomplete();
            return List.of();
        }
        Fields fields = new Fields(map.get(), "a file of facts", FILE, log);
        if (!fields.has("facts")) {
            context.facts().incomplete();
        }
        return fields.list("facts").stream().flatMap(node -> one(node).stream()).toList();
    }

    private Optional<Fact> one(Node node) {
        Optional<Node.Mapping> map = Fields.map(node, "a fact", log);
        if (map.isEmpty()) {
            context.facts().incomplete();
            return Optional.empty();
        }
        Keys given =
                Keys.anyOf(map.get().entries().stream().map(Node.Entry::key).toList());
        Optional<Kind> kind = new Fields(map.get(), "a fact", given, log).word("kind", kinds);
        Keys keys = kind.map(found -> FACT.and(found.keys()))
                .orElse(FACT.optional(NAME.and(AVAILABILITY).all().toArray(String[]::new)));
        Fields fields = new Fields(map.get(), "a fact", keys, log);
        Optional<String> id = fields.word("id", Forms.PATH_ID, Forms.PATH_ID_IN_WORDS);
        id.ifPresentOrElse(
                found -> {
                    ids.claim(found, fields.at("id"), log);
                    context.facts().add(found);
                    context.sources().fact(found, fields.location());
                },
                context.facts()::incomplete);
        Optional<String> claim = fields.text("claim");
        Optional<FactKind> read = kind.flatMap(found -> found.reading().apply(fields));
        Optional<Source> source = fields.map("source").flatMap(this::source);
        Optional<LocalDate> checkedOn = fields.date("checked-on");
        if (read.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() ->
                new Fact(id.orElseThrow(), claim.orElseThrow(), read.get(), source.get(), checkedOn.orElseThrow()));
    }

    private Optional<Source> source(Node.Mapping map) {
        Fields fields = new Fields(map, "a source", SOURCE, log);
        Optional<String> title = fields.text("title");
        Optional<String> url = fields.word("url");
        url.filter(written -> !Source.isAddress(written))
                .ifPresent(written -> log.add(
                        ReadRule.BAD_VALUE,
                        fields.at("url"),
                        "expected 'url' to be a web address that begins with https:// or http://",
                        "'" + written + "'"));
        return fields.build(() -> new Source(title.orElseThrow(), url.orElseThrow()));
    }

    private static Optional<FactKind> naming(Fields fields) {
        List<String> former =
                fields.texts("former-names").stream().map(Node.Scalar::text).toList();
        Optional<String> current = fields.text("current-name");
        return fields.build(() -> new Naming(former, current.orElseThrow()));
    }

    private Optional<FactKind> availability(Fields fields) {
        List<String> names =
                fields.texts("names").stream().map(Node.Scalar::text).toList();
        Optional<LocalDate> closed = fields.date("closed-to-new-customers");
        Optional<LocalDate> ended = fields.date("ended");
        Optional<String> stillFor = fields.text("still-for");
        Optional<String> successor = fields.text("successor");
        return fields.build(() -> new Availability(names, closed, ended, stillFor, successor));
    }
}
