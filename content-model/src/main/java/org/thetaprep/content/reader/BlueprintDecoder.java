package org.thetaprep.content.reader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ItemType;

/** Reads one blueprint of an exam. */
final class BlueprintDecoder {

    private static final Keys KEYS = Keys.required(
                    "id", "title", "minutes", "scored-items", "pretest-items", "weights", "item-types")
            .optional("notice");
    private static final Map<String, ItemType> TYPES = new LinkedHashMap<>();

    static {
        Arrays.stream(ItemType.values()).forEach(type -> TYPES.put(type.id(), type));
    }

    private final List<Integer> domains;
    private final IdRegister ids;
    private final PackContext context;
    private final ProblemLog log;

    BlueprintDecoder(List<Integer> domains, IdRegister ids, PackContext context) {
        this.domains = domains;
        this.ids = ids;
        this.context = context;
        this.log = context.log();
    }

    Optional<Blueprint> decode(Node node) {
        Optional<Node.Mapping> map = Fields.map(node, "a blueprint", log);
        if (map.isEmpty()) {
            context.blueprints().incomplete();
            return Optional.empty();
        }
        Fields fields = new Fields(map.get(), "a blueprint", KEYS, log);
        Optional<String> id = fields.word("id", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
        id.ifPresentOrElse(
                found -> {
                    ids.claim(found, fields.at("id"), log);
                    context.blueprints().add(found);
                },
                context.blueprints()::incomplete);
        Optional<String> title = fields.text("title");
        Optional<String> notice = fields.text("notice");
        Optional<Integer> minutes = fields.integer("minutes", 1, 600);
        Optional<Integer> scored = fields.integer("scored-items", 1, 500);
        Optional<Integer> pretest = fields.integer("pretest-items", 0, 500);
        Map<Integer, Integer> weights = weights(fields);
        Set<ItemType> types = types(fields);
        return fields.build(() -> new Blueprint(
                id.orElseThrow(),
                title.orElseThrow(),
                notice,
                minutes.orElseThrow(),
                scored.orElseThrow(),
                pretest.orElseThrow(),
                weights,
                types));
    }

    private Map<Integer, Integer> weights(Fields blueprint) {
        Map<Integer, Integer> weights = new TreeMap<>();
        blueprint.map("weights").ifPresent(map -> {
            int before = log.errors();
            String[] numbers = domains.stream().map(number -> "" + number).toArray(String[]::new);
            Fields fields = new Fields(map, "weights, the domains", Keys.required(numbers), log);
            for (int domain : domains) {
                fields.integer("" + domain, 1, 100).ifPresent(percent -> weights.put(domain, percent));
            }
            int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
            if (log.errors() == before && sum != 100) {
                log.add(
                        ReadRule.WEIGHTS,
                        blueprint.keyAt("weights"),
                        "expected weights that sum to 100",
                        "the sum " + sum);
            }
        });
        return weights;
    }

    private Set<ItemType> types(Fields blueprint) {
        Set<ItemType> types = new LinkedHashSet<>();
        for (Node.Scalar scalar : blueprint.texts("item-types")) {
            Optional.ofNullable(TYPES.get(scalar.text()))
                    .ifPresentOrElse(
                            types::add,
                            () -> log.add(
                                    ReadRule.BAD_VALUE,
                                    scalar.location(),
                                    "expected item types out of " + Fields.listed(TYPES.keySet())
                                            + NearMiss.suggestion(scalar.text(), TYPES.keySet()),
                                    scalar.description()));
        }
        return types;
    }
}
