package org.thetaprep.runner.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SwapSolver;

/** One learner's form, from the pack that ships. */
class SingleFormTest {

    private static final ContentPack PACK = ShippedPack.read();
    private static final Blueprint PLAN = PACK.exam().blueprints().get(0);
    private static final FormBank BANK = FormBank.of(PACK, PLAN);
    private static final FormSolver SWAPS = new SwapSolver(100_000);

    private static AssembledForm assemble(Map<ItemId, Integer> seen, FormSolver solver, long seed) {
        return SingleForm.assemble(BANK, seen, solver, new SplittableRandom(seed));
    }

    private static List<ScorableItem> items(AssembledForm form) {
        return form.units().stream().flatMap(Collection::stream).toList();
    }

    private static void assertMeetsTheBlueprint(AssembledForm form) {
        List<ScorableItem> items = items(form);
        assertThat(items).hasSize(PLAN.items());
        List<Integer> places = items.stream().map(BANK.items()::indexOf).toList();
        for (CountRange range : BANK.formRanges()) {
            assertThat((int) places.stream().filter(range.items()::contains).count())
                    .as(range.name())
                    .isBetween(range.least(), range.most());
        }
        assertThat(form.scored()).hasSize(PLAN.scoredItems());
        Map<Integer, Integer> scored = new HashMap<>();
        items.stream()
                .filter(item -> form.scored().contains(item.id()))
                .forEach(item -> scored.merge(item.classification().task().domain(), 1, Integer::sum));
        assertThat(scored).isEqualTo(PLAN.scoredItemsPerDomain());
        BANK.whole().forEach(set -> assertThat(
                        (int) places.stream().filter(set.items()::contains).count())
                .as(set.name())
                .isIn(0, set.items().size()));
    }

    private static double information(AssembledForm form) {
        return items(form).stream()
                .mapToDouble(item -> BANK.information()[BANK.items().indexOf(item)])
                .sum();
    }

    @Test
    void forms_of_one_learner_meet_the_blueprint_repeat_nothing_and_are_equally_informative() {
        Map<ItemId, Integer> seen = new HashMap<>();
        List<Double> information = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            AssembledForm form = assemble(seen, SWAPS, number);
            assertMeetsTheBlueprint(form);
            assertThat(items(form)).as("form %d", number).noneMatch(item -> seen.containsKey(item.id()));
            items(form).forEach(item -> seen.merge(item.id(), 1, Integer::sum));
            information.add(information(form));
        }
        double first = information.get(0);
        assertThat(information).allSatisfy(one -> assertThat(one).isBetween(0.95 * first, 1.05 * first));
    }

    @Test
    void when_everything_was_seen_the_least_seen_comes_back() {
        Map<ItemId, Integer> seen = new HashMap<>();
        Set<ItemId> often = new HashSet<>();
        BANK.items().forEach(item -> {
            boolean twice = item.id().hashCode() % 2 == 0;
            seen.put(item.id(), twice ? 2 : 1);
            if (twice) {
                often.add(item.id());
            }
        });
        AssembledForm form = assemble(seen, SWAPS, 5);
        assertMeetsTheBlueprint(form);
        assertThat(items(form).stream()
                        .filter(item -> often.contains(item.id()))
                        .count())
                .isLessThanOrEqualTo(6);
    }

    @Test
    void the_same_seed_gives_the_same_form_and_another_seed_another() {
        assertThat(assemble(Map.of(), SWAPS, 8)).isEqualTo(assemble(Map.of(), SWAPS, 8));
        Set<ItemId> one = ids(assemble(Map.of(), SWAPS, 8));
        Set<ItemId> other = ids(assemble(Map.of(), SWAPS, 9));
        one.retainAll(other);
        assertThat(one.size()).as("items that two learners share").isLessThan(PLAN.items() / 2);
    }

    private static Set<ItemId> ids(AssembledForm form) {
        Set<ItemId> ids = new HashSet<>();
        items(form).forEach(item -> ids.add(item.id()));
        return ids;
    }

    @Test
    void the_solver_that_was_warmed_up_gives_such_forms_too() {
        WarmSolver solver = new WarmSolver();
        solver.warmUp();
        assertMeetsTheBlueprint(assemble(Map.of(), solver, 3));
    }

    @Test
    void a_pack_that_is_just_large_enough_gives_its_only_form() {
        List<Item> items = new ArrayList<>();
        for (int n = 1; n <= 9; n++) {
            items.add(Packs.choice("spring-" + n, 1, "spring-" + n));
        }
        for (int n = 1; n <= 6; n++) {
            items.add(Packs.choice("mouth-" + n, 2, "mouth-" + n));
        }
        FormBank tiny = FormBank.of(Packs.of(items), Packs.BLUEPRINT);
        assertThat(items(SingleForm.assemble(tiny, Map.of(), SWAPS, new SplittableRandom(1))))
                .hasSize(15);
        items.remove(0);
        FormBank lacking = FormBank.of(Packs.of(items), Packs.BLUEPRINT);
        assertThatThrownBy(() -> SingleForm.assemble(lacking, Map.of(), SWAPS, new SplittableRandom(1)))
                .isInstanceOf(BankTooSmall.class)
                .hasMessage("the bank lacks 1 item of domain 1, each of a situation of its own and of a type that the"
                        + " blueprint allows");
    }
}
