package org.thetaprep.content.itemmodel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.contract.Require;
import org.thetaprep.content.formula.Formula;
import org.thetaprep.content.formula.NoValue;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;

/**
 * A multiple-choice item with slots in place of its numbers (an <em>item model</em> in the sense of
 * Bejar 2002 and Gierl, Lai &amp; Turner 2012). From a seed it gives an item whose key is computed and
 * whose distractors are computed by named wrong procedures; the same seed always gives the same item.
 *
 * @param id the stable name, in one space with the items' names
 * @param classification what it is about and what it rests on; every item drawn has the same
 * @param slots what is drawn, by name; at least one
 * @param values what follows from it, by name, each from slots and earlier values
 * @param constraints what a draw must fulfil; one that does not is thrown away
 * @param checks what must be true of every item drawn, over slots, values and {@code answer}, the
 *     number that the key says: a second way to come to the key, for the linter
 * @param stem the scenario
 * @param leadIn the question
 * @param answers how numbers in options are written
 * @param inOrder whether options stand in the order of their numbers; else they may be shuffled
 * @param key the right option
 * @param distractors at least three, the best first; of those that differ from the key and each other
 *     as they are written three are used, so chosen that a key among numbers may take each place
 */
public record ItemModel(
        ItemId id,
        Classification classification,
        Map<String, Slot> slots,
        Map<String, Computed> values,
        List<Formula> constraints,
        List<Formula> checks,
        Template stem,
        Template leadIn,
        Notation answers,
        boolean inOrder,
        ModelOption key,
        List<ModelOption> distractors) {

    /** How many draws are tried before a model is given up. */
    public static final int MOST_DRAWS = 2_000;

    private static final int DISTRACTORS = MultipleChoice.OPTIONS - 1;

    /** Refuses names that stand for nothing or for two things, and options in an order they do not have. */
    public ItemModel {
        Require.that(id.seed().isEmpty(), "id of an item model must not have a seed, but is '" + id + "'");
        Objects.requireNonNull(classification, "classification");
        Require.that(!slots.isEmpty(), "slots of " + id + " must not be empty");
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        constraints = List.copyOf(constraints);
        checks = List.copyOf(checks);
        Objects.requireNonNull(answers, "answers");
        Require.that(key.wrong().isEmpty(), "the key of " + id + " must not be a wrong procedure");
        distractors = Require.sized("distractors of " + id, distractors, DISTRACTORS, 9);
        Set<String> numbers = new HashSet<>();
        Set<String> texts = new HashSet<>(slots.keySet());
        slots.forEach((name, slot) -> {
            if (slot.isNumeric()) {
                numbers.add(name);
            }
        });
        for (Map.Entry<String, Computed> value : values.entrySet()) {
            requireKnown(id, value.getValue().formula().names(), numbers);
            Require.that(texts.add(value.getKey()), "value '" + value.getKey() + "' of " + id + " must not be a slot");
            numbers.add(value.getKey());
        }
        Require.that(
                !texts.contains(ModelOption.ANSWER) && !texts.contains(ModelOption.KEY),
                "slots and values of " + id + " must not be called 'answer' or 'key'");
        constraints.forEach(formula -> requireKnown(id, formula.names(), numbers));
        requireKnown(id, stem.names(), texts);
        requireKnown(id, leadIn.names(), texts);
        List<ModelOption> options = new ArrayList<>(distractors);
        options.add(key);
        Set<String> inRationales = new HashSet<>(texts);
        inRationales.addAll(List.of(ModelOption.ANSWER, ModelOption.KEY));
        for (ModelOption option : options) {
            Require.that(
                    option == key || option.wrong().isPresent(),
                    "a distractor of " + id + " must be a wrong procedure");
            requireKnown(id, option.rationale().names(), inRationales);
            if (option.content() instanceof ModelOption.Content.Number number) {
                requireKnown(id, number.formula().names(), numbers);
            } else if (option.content() instanceof ModelOption.Content.Text text) {
                requireKnown(id, text.template().names(), texts);
                Require.that(!inOrder, "options of " + id + " must be numbers to stand in their order");
            }
        }
        Set<String> inChecks = new HashSet<>(numbers);
        if (key.content() instanceof ModelOption.Content.Number) {
            inChecks.add(ModelOption.ANSWER);
        }
        checks.forEach(formula -> requireKnown(id, formula.names(), inChecks));
    }

    private static void requireKnown(ItemId id, Set<String> used, Set<String> known) {
        for (String name : used) {
            Require.that(
                    known.contains(name),
                    "expected the name of a slot or an earlier value in " + id + ", found '" + name + "'");
        }
    }

    /**
     * Draws an item.
     *
     * @param seed 0 to {@link ItemId#MAX_SEED}
     * @return the item that this seed stands for, named {@code id~seed}
     * @throws NoInstance if {@link #MOST_DRAWS} draws gave no item: the constraints cannot be met, or
     *     fewer than three distractors differ
     */
    public MultipleChoice instantiate(int seed) {
        return drawn(seed).item();
    }

    /**
     * Draws an item, to be tested.
     *
     * @param seed 0 to {@link ItemId#MAX_SEED}
     * @return the item that {@link #instantiate} gives for this seed, and what the checks say of it
     * @throws NoInstance as for {@link #instantiate}
     */
    public Instance draw(int seed) {
        Drawn drawn = drawn(seed);
        return new Instance(drawn.item(), failedCheck(drawn));
    }

    /**
     * A drawn item under test.
     *
     * @param item the item
     * @param failedCheck the first check that it does not pass; empty if it passes all
     */
    public record Instance(MultipleChoice item, Optional<Formula> failedCheck) {

        /** Refuses nulls. */
        public Instance {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(failedCheck, "failedCheck");
        }
    }

    private Optional<Formula> failedCheck(Drawn drawn) {
        Map<String, BigDecimal> numbers = new HashMap<>(drawn.draft().numbers());
        drawn.answer().ifPresent(answer -> numbers.put(ModelOption.ANSWER, answer));
        for (Formula check : checks) {
            try {
                if (!check.holds(numbers)) {
                    return Optional.of(check);
                }
            } catch (NoValue impossible) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    private record Drawn(MultipleChoice item, Draft draft, Optional<BigDecimal> answer) {}

    private Drawn drawn(int seed) {
        ItemId name = ItemId.drawn(id, seed);
        Draws draws = new Draws(id, seed);
        String reason = "";
        for (int i = 0; i < MOST_DRAWS; i++) {
            try {
                Draft draft = Draft.of(slots, values, draws);
                Optional<Formula> broken = broken(draft);
                if (broken.isPresent()) {
                    reason = "the constraint '" + broken.get() + "' is not met";
                    continue;
                }
                List<Draft.Answer> options = options(draft);
                if (options.size() >= MultipleChoice.OPTIONS) {
                    return new Drawn(
                            item(name, draft, options, draws),
                            draft,
                            options.get(0).value());
                }
                reason = "only " + (options.size() - 1)
                        + " distractors differ from the key and each other, for instance in "
                        + options.stream().map(Draft.Answer::text).toList();
            } catch (NoValue failure) {
                reason = "a formula asks for " + failure.getMessage();
            }
        }
        throw new NoInstance(
                "no item can be drawn from " + id + " in " + MOST_DRAWS + " draws; in the last one " + reason);
    }

    private Optional<Formula> broken(Draft draft) throws NoValue {
        for (Formula constraint : constraints) {
            if (!constraint.holds(draft.numbers())) {
                return Optional.of(constraint);
            }
        }
        return Optional.empty();
    }

    /** The key, then the distractors that differ in what a learner reads. */
    private List<Draft.Answer> options(Draft draft) throws NoValue {
        List<Draft.Answer> options = new ArrayList<>();
        options.add(draft.answer(key, answers));
        Set<String> said = new HashSet<>(Set.of(options.get(0).text()));
        for (ModelOption distractor : distractors) {
            try {
                Draft.Answer answer = draft.answer(distractor, answers);
                if (said.add(answer.text())) {
                    options.add(answer);
                }
            } catch (NoValue notThisOne) {
                continue;
            }
        }
        return options;
    }

    private MultipleChoice item(ItemId name, Draft draft, List<Draft.Answer> options, Draws draws) {
        Draft.Answer right = options.get(0);
        List<Draft.Answer> placed = new ArrayList<>(
                Options.distractors(right, options.subList(1, options.size()), inOrder, draws));
        placed.add(right);
        if (inOrder) {
            placed.sort(Comparator.comparing(answer -> answer.value().orElseThrow()));
        } else {
            for (int i = placed.size() - 1; i > 0; i--) {
                Collections.swap(placed, i, draws.below(i + 1));
            }
        }
        List<Option> made = new ArrayList<>();
        for (Draft.Answer answer : placed) {
            Map<String, String> texts = new HashMap<>(draft.texts());
            texts.put(ModelOption.ANSWER, answer.text());
            texts.put(ModelOption.KEY, right.text());
            made.add(new Option(
                    String.valueOf((char) ('a' + made.size())),
                    answer.text(),
                    answer.option().wrong().isEmpty(),
                    answer.option().wrong().map(ModelOption.WrongProcedure::misconception),
                    answer.option().rationale().fill(texts)));
        }
        return new MultipleChoice(
                name, classification, stem.fill(draft.texts()), leadIn.fill(draft.texts()), inOrder, made);
    }
}
