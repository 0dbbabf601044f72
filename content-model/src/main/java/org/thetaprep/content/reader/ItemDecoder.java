package org.thetaprep.content.reader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;

/** Reads one item, of whichever type. */
final class ItemDecoder {

    private static final Keys CASE = Keys.required("id", "type", "title", "situation", "scenario", "items");
    private static final Map<String, ItemType> TYPES = new LinkedHashMap<>();
    private static final Map<String, ItemType> INNER_TYPES = new LinkedHashMap<>();

    static {
        Arrays.stream(ItemType.values()).forEach(type -> TYPES.put(type.id(), type));
        INNER_TYPES.putAll(TYPES);
        INNER_TYPES.remove(ItemType.CASE_STUDY.id());
    }

    private final PackContext context;
    private final ProblemLog log;
    private final ItemHeadDecoder heads;
    private final ChoiceDecoder choices;
    private final OrderingDecoder orderings;
    private final MatchingDecoder matchings;

    ItemDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
        this.heads = new ItemHeadDecoder(context);
        this.choices = new ChoiceDecoder(context);
        this.orderings = new OrderingDecoder(context);
        this.matchings = new MatchingDecoder(context);
    }

    Optional<Item> decode(Node node) {
        return Fields.map(node, "an item", log).flatMap(map -> {
            Optional<ItemType> type = type(map, TYPES);
            return type.filter(ItemType.CASE_STUDY::equals).isPresent()
                    ? caseStudy(map).map(study -> study)
                    : scorable(map, type, Optional.empty()).map(item -> item);
        });
    }

    private Optional<ItemType> type(Node.Mapping map, Map<String, ItemType> types) {
        Keys anyKeys = Keys.anyOf(map.entries().stream().map(Node.Entry::key).toList());
        return new Fields(map, "an item", anyKeys, log).word("type", types);
    }

    private Optional<ScorableItem> scorable(Node.Mapping map, Optional<ItemType> type, Optional<String> caseSituation) {
        Keys head =
                caseSituation.isPresent() ? ItemHeadDecoder.KEYS : ItemHeadDecoder.KEYS.and(ItemHeadDecoder.SITUATION);
        if (type.isEmpty()) {
            heads.decode(new Fields(map, "an item", head.and(anyBody()), log), caseSituation);
            return Optional.empty();
        }
        String what = "a " + type.get().id() + " item" + (caseSituation.isPresent() ? " of a case" : "");
        return switch (type.get()) {
            case MULTIPLE_CHOICE, MULTIPLE_RESPONSE -> {
                Fields fields = new Fields(map, what, head.and(ChoiceDecoder.KEYS), log);
                yield choices.decode(fields, type.get(), heads.decode(fields, caseSituation));
            }
            case ORDERING -> {
                Fields fields = new Fields(map, what, head.and(OrderingDecoder.KEYS), log);
                yield orderings.decode(fields, heads.decode(fields, caseSituation));
            }
            case MATCHING -> {
                Fields fields = new Fields(map, what, head.and(MatchingDecoder.KEYS), log);
                yield matchings.decode(fields, heads.decode(fields, caseSituation));
            }
            case CASE_STUDY -> Optional.empty();
        };
    }

    /** Every key that some type has, none of them required. */
    private static Keys anyBody() {
        return Keys.anyOf(ChoiceDecoder.KEYS
                .and(OrderingDecoder.KEYS)
                .and(MatchingDecoder.KEYS)
                .all());
    }

    private Optional<CaseStudy> caseStudy(Node.Mapping map) {
        Fields fields = new Fields(map, "a case study", CASE, log);
        Optional<ItemId> id = heads.id(fields);
        Optional<String> title = fields.text("title");
        Optional<String> situation = fields.word("situation", Forms.KEBAB, Forms.KEBAB_IN_WORDS);
        Optional<String> scenario = fields.text("scenario");
        id.filter(found -> fields.has("scenario"))
                .ifPresent(found -> context.sources().part(found, "scenario", fields.at("scenario")));
        List<Node> nodes = fields.list("items");
        if (!nodes.isEmpty() && (nodes.size() < CaseStudy.MIN_ITEMS || nodes.size() > CaseStudy.MAX_ITEMS)) {
            log.add(
                    ReadRule.BAD_VALUE,
                    fields.keyAt("items"),
                    "expected " + CaseStudy.MIN_ITEMS + " to " + CaseStudy.MAX_ITEMS + " items in a case study",
                    "" + nodes.size());
        }
        Optional<String> shared = Optional.of(situation.orElse("unknown"));
        List<ScorableItem> items = nodes.stream()
                .flatMap(node -> Fields.map(node, "an item", log).stream())
                .flatMap(inner -> scorable(inner, type(inner, INNER_TYPES), shared).stream())
                .toList();
        if (items.size() < nodes.size()) {
            return Optional.empty();
        }
        return fields.build(() -> new CaseStudy(
                id.orElseThrow(), title.orElseThrow(), situation.orElseThrow(), scenario.orElseThrow(), items));
    }
}
