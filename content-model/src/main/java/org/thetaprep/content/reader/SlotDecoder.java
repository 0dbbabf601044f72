package org.thetaprep.content.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.itemmodel.Notation;
import org.thetaprep.content.itemmodel.Slot;

/** Reads the slots of item models, and how numbers are written. */
final class SlotDecoder {

    static final Keys NOTATION = Keys.anyOf(List.of("decimals", "prefix", "suffix"));
    private static final Keys TYPE = Keys.required("type");
    private static final Keys RANGE = TYPE.and(Keys.required("from", "to")).optional("step", "prefix", "suffix");
    private static final Keys CHOICE = TYPE.and(Keys.required("of")).and(NOTATION);
    private static final Map<String, Keys> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("integer", RANGE);
        TYPES.put("decimal", RANGE.optional("decimals"));
        TYPES.put("choice", CHOICE);
    }

    private final ProblemLog log;

    SlotDecoder(ProblemLog log) {
        this.log = log;
    }

    Optional<Slot> decode(Node.Entry entry) {
        String what = "the slot '" + entry.key() + "'";
        Optional<Node.Mapping> map = Fields.map(entry.value(), what, log);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Keys given =
                Keys.anyOf(map.get().entries().stream().map(Node.Entry::key).toList());
        Fields any = new Fields(map.get(), what, given, log);
        Optional<Keys> keys = any.word("type", TYPES);
        if (keys.isEmpty()) {
            if (!any.has("type")) {
                log.add(
                        ReadRule.MISSING_KEY,
                        any.location(),
                        "expected the key 'type' in " + what + ", one of " + Fields.listed(TYPES.keySet()));
            }
            return Optional.empty();
        }
        Fields fields = new Fields(map.get(), what, keys.get(), log);
        return switch (any.word("type").orElseThrow()) {
            case "choice" -> choice(fields);
            case "integer" -> range(fields, true);
            default -> range(fields, false);
        };
    }

    private Optional<Slot> range(Fields fields, boolean whole) {
        Optional<BigDecimal> from = fields.decimal("from");
        Optional<BigDecimal> to = fields.decimal("to");
        Optional<BigDecimal> step = fields.has("step") ? fields.decimal("step") : Optional.of(BigDecimal.ONE);
        int scale = List.of(from, step).stream()
                .flatMap(Optional::stream)
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        if (whole && scale > 0) {
            log.add(
                    ReadRule.BAD_VALUE,
                    fields.location(),
                    "expected whole numbers as 'from' and 'step' of an integer slot; 'type: decimal' takes others");
        }
        Optional<Notation> notation = notation(fields, whole ? 0 : Math.min(6, scale));
        return fields.build(
                () -> new Slot.Range(from.orElseThrow(), to.orElseThrow(), step.orElseThrow(), notation.orElseThrow()));
    }

    private Optional<Slot> choice(Fields fields) {
        List<Node> elements = fields.list("of");
        boolean numeric = elements.stream()
                .anyMatch(node -> node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER);
        if (numeric) {
            List<BigDecimal> numbers = new ArrayList<>();
            elements.forEach(node -> Fields.decimal(node, "an element of 'of' beside numbers", log)
                    .ifPresent(numbers::add));
            int scale = numbers.stream()
                    .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                    .max()
                    .orElse(0);
            Optional<Notation> notation = notation(fields, Math.min(6, scale));
            return fields.build(() -> new Slot.Numbers(numbers, notation.orElseThrow()));
        }
        for (String key : List.of("decimals", "prefix", "suffix")) {
            if (fields.has(key)) {
                log.add(ReadRule.BAD_VALUE, fields.at(key), "expected no '" + key + "' in a choice of texts");
            }
        }
        List<String> texts = fields.texts("of").stream().map(Node.Scalar::text).toList();
        return fields.build(() -> new Slot.Texts(texts));
    }

    /** How a number is written, with a number of decimals where none is given. */
    Optional<Notation> notation(Fields fields, int decimals) {
        Optional<Integer> given = fields.integer("decimals", 0, 6);
        Optional<String> prefix = fields.word("prefix");
        Optional<String> suffix = fields.word("suffix");
        return fields.build(() -> new Notation(given.orElse(decimals), prefix.orElse(""), suffix.orElse("")));
    }
}
