package org.thetaprep.content.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.formula.Formula;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.itemmodel.Computed;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.ModelOption;
import org.thetaprep.content.itemmodel.NoInstance;
import org.thetaprep.content.itemmodel.Notation;
import org.thetaprep.content.itemmodel.Slot;
import org.thetaprep.content.itemmodel.Template;

/** Reads the files of {@code item-models/}. */
final class ItemModelDecoder {

    private static final Keys FILE = Keys.required("item-models");
    private static final Keys MODEL = Keys.required(
                    "id",
                    "task",
                    "step",
                    "difficulty",
                    "level",
                    "rows",
                    "situation",
                    "borderline",
                    "slots",
                    "stem",
                    "lead-in",
                    "key",
                    "distractors")
            .optional(
                    "second-task",
                    "facts",
                    "currency",
                    "lint-allow",
                    "values",
                    "constraints",
                    "checks",
                    "answer",
                    "order");
    private static final Keys VALUE = Keys.required("formula").and(SlotDecoder.NOTATION);
    private static final Keys KEY = Keys.required("rationale").optional("value", "text");
    private static final Keys DISTRACTOR =
            Keys.required("misconception", "procedure", "rationale").optional("value", "text");
    private static final Map<String, Boolean> ORDERS = new LinkedHashMap<>();
    private static final int PROBES = 3;

    static {
        ORDERS.put("numeric", true);
        ORDERS.put("shuffled", false);
    }

    private final PackContext context;
    private final ProblemLog log;
    private final ItemHeadDecoder heads;
    private final ChoiceParts parts;
    private final SlotDecoder slots;
    private final FormulaDecoder formulas;

    ItemModelDecoder(PackContext context) {
        this.context = context;
        this.log = context.log();
        this.heads = new ItemHeadDecoder(context);
        this.parts = new ChoiceParts(context);
        this.slots = new SlotDecoder(log);
        this.formulas = new FormulaDecoder(log);
    }

    List<ItemModel> decode(Node root) {
        Optional<Node.Mapping> map = Fields.map(root, "a file of item models", log);
        if (map.isEmpty()) {
            return List.of();
        }
        Fields fields = new Fields(map.get(), "a file of item models", FILE, log);
        return fields.list("item-models").stream()
                .flatMap(node -> Fields.map(node, "an item model", log).stream())
                .flatMap(model -> one(new Fields(model, "an item model", MODEL, log)).stream())
                .toList();
    }

    /** The names that formulas and templates may use. */
    private record Scope(Set<String> numbers, Set<String> texts) {

        Scope with(String... more) {
            Set<String> all = new HashSet<>(texts);
            all.addAll(List.of(more));
            return new Scope(numbers, all);
        }
    }

    private Optional<ItemModel> one(Fields fields) {
        Optional<ItemId> id = heads.id(fields);
        Optional<Classification> classification = heads.classification(fields, Optional.empty());
        Scope scope = new Scope(new LinkedHashSet<>(), new LinkedHashSet<>());
        Map<String, Slot> slotsByName = slots(fields, scope);
        Map<String, Computed> values = values(fields, scope);
        List<Formula> constraints = conditions(fields, "constraints", scope.numbers());
        Optional<Template> stem = formulas.template(fields, "stem", scope.texts());
        Optional<Template> leadIn = formulas.template(fields, "lead-in", scope.texts());
        Optional<Notation> answers = fields.has("answer")
                ? fields.map("answer")
                        .flatMap(map -> slots.notation(new Fields(map, "the answer", SlotDecoder.NOTATION, log), 0))
                : Optional.of(Notation.WHOLE);
        Optional<ModelOption> key = fields.map("key").flatMap(map -> key(map, scope));
        List<ModelOption> distractors = fields.list("distractors").stream()
                .flatMap(node -> distractor(node, scope).stream())
                .toList();
        boolean isNumber = key.map(ModelOption::content)
                .filter(ModelOption.Content.Number.class::isInstance)
                .isPresent();
        Set<String> inChecks = new HashSet<>(scope.numbers());
        if (isNumber) {
            inChecks.add(ModelOption.ANSWER);
        }
        List<Formula> checks = conditions(fields, "checks", inChecks);
        Optional<Boolean> inOrder = fields.has("order") ? fields.word("order", ORDERS) : Optional.of(isNumber);
        id.ifPresent(found -> {
            for (String part : List.of("stem", "lead-in")) {
                if (fields.has(part)) {
                    context.sources().part(found, part, fields.at(part));
                }
            }
            heads.excuses(fields, found);
        });
        if (classification.isEmpty()) {
            return Optional.empty();
        }
        return fields.build(() -> new ItemModel(
                        id.orElseThrow(),
                        classification.get(),
                        slotsByName,
                        values,
                        constraints,
                        checks,
                        stem.orElseThrow(),
                        leadIn.orElseThrow(),
                        answers.orElseThrow(),
                        inOrder.orElseThrow(),
                        key.orElseThrow(),
                        distractors))
                .filter(model -> isDrawable(model, fields));
    }

    private boolean isDrawable(ItemModel model, Fields fields) {
        try {
            for (int seed = 0; seed < PROBES; seed++) {
                model.instantiate(seed);
            }
            return true;
        } catch (NoInstance failure) {
            log.add(
                    ReadRule.ITEM_MODEL,
                    fields.location(),
                    "expected that items can be drawn: " + failure.getMessage());
        } catch (IllegalArgumentException refused) {
            log.add(
                    ReadRule.ITEM_MODEL,
                    fields.location(),
                    "expected that good items are drawn: " + refused.getMessage());
        }
        return false;
    }

    private Map<String, Slot> slots(Fields model, Scope scope) {
        Map<String, Slot> read = new LinkedHashMap<>();
        model.map("slots").ifPresent(map -> {
            for (Node.Entry entry : map.entries()) {
                boolean named = isName(entry, scope);
                Optional<Slot> slot = slots.decode(entry);
                if (named) {
                    scope.texts().add(entry.key());
                    if (slot.map(Slot::isNumeric).orElse(true)) {
                        scope.numbers().add(entry.key());
                    }
                    slot.ifPresent(found -> read.put(entry.key(), found));
                }
            }
            if (map.entries().isEmpty()) {
                log.add(ReadRule.BAD_VALUE, map.location(), "expected at least one slot", "none");
            }
        });
        return read;
    }

    private Map<String, Computed> values(Fields model, Scope scope) {
        Map<String, Computed> read = new LinkedHashMap<>();
        model.map("values").ifPresent(map -> {
            for (Node.Entry entry : map.entries()) {
                boolean named = isName(entry, scope);
                String what = "the value '" + entry.key() + "'";
                Fields.map(entry.value(), what, log).ifPresent(value -> {
                    Fields fields = new Fields(value, what, VALUE, log);
                    Optional<Formula> formula = fields.node("formula")
                            .flatMap(node -> formulas.formula(node, "'formula'", scope.numbers()));
                    Optional<Notation> notation = slots.notation(fields, 0);
                    fields.build(() -> new Computed(formula.orElseThrow(), notation.orElseThrow()))
                            .filter(computed -> named)
                            .ifPresent(computed -> read.put(entry.key(), computed));
                });
                if (named) {
                    scope.numbers().add(entry.key());
                    scope.texts().add(entry.key());
                }
            }
        });
        return read;
    }

    private boolean isName(Node.Entry entry, Scope scope) {
        String name = entry.key();
        boolean taken = scope.texts().contains(name)
                || name.equals(ModelOption.ANSWER)
                || name.equals(ModelOption.KEY)
                || Formula.functions().contains(name);
        if (taken || !Forms.NAME.matcher(name).matches()) {
            log.add(
                    ReadRule.BAD_VALUE,
                    entry.keyLocation(),
                    taken ? "expected a name that has no other meaning" : "expected as name " + Forms.NAME_IN_WORDS,
                    "'" + name + "'");
            return false;
        }
        return true;
    }

    private List<Formula> conditions(Fields model, String key, Set<String> names) {
        List<Formula> read = new ArrayList<>();
        for (Node node : model.list(key)) {
            formulas.formula(node, "an element of '" + key + "'", names).ifPresent(read::add);
        }
        return read;
    }

    private Optional<ModelOption> key(Node.Mapping map, Scope scope) {
        Fields fields = new Fields(map, "the key", KEY, log);
        Optional<ModelOption.Content> content = content(fields, scope);
        Optional<Template> rationale = rationale(fields, scope);
        return fields.build(() -> ModelOption.key(content.orElseThrow(), rationale.orElseThrow()));
    }

    private Optional<ModelOption> distractor(Node node, Scope scope) {
        return Fields.map(node, "a distractor", log).flatMap(map -> {
            Fields fields = new Fields(map, "a distractor", DISTRACTOR, log);
            Optional<String> misconception = parts.misconception(fields);
            Optional<String> procedure = fields.text("procedure");
            Optional<ModelOption.Content> content = content(fields, scope);
            Optional<Template> rationale = rationale(fields, scope);
            return fields.build(() -> ModelOption.distractor(
                    new ModelOption.WrongProcedure(misconception.orElseThrow(), procedure.orElseThrow()),
                    content.orElseThrow(),
                    rationale.orElseThrow()));
        });
    }

    private Optional<Template> rationale(Fields fields, Scope scope) {
        return formulas.template(
                fields,
                "rationale",
                scope.with(ModelOption.ANSWER, ModelOption.KEY).texts());
    }

    private Optional<ModelOption.Content> content(Fields fields, Scope scope) {
        if (fields.has("value") == fields.has("text")) {
            log.add(
                    ReadRule.MISSING_KEY,
                    fields.location(),
                    "expected either 'value', a formula, or 'text', a text with names in braces");
            return Optional.empty();
        }
        if (fields.has("value")) {
            return fields.node("value")
                    .flatMap(node -> formulas.formula(node, "'value'", scope.numbers()))
                    .map(ModelOption.Content.Number::new);
        }
        return formulas.template(fields, "text", scope.texts()).map(ModelOption.Content.Text::new);
    }
}
