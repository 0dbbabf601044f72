package org.thetaprep.runner.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.assembly.BankTooSmall;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.runner.itembank.ParameterVersions;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SwapSolver;

class MockFormTest {

    private static final int FORMS = 24;
    private static final FormSolver SOLVER = new SwapSolver(40_000);

    private final ContentPack pack = Packs.rivers();

    private Form draw(long seed) {
        return MockForm.draw(pack, Packs.BLUEPRINT, Map.of(), seed, SOLVER);
    }

    private ScorableItem item(FormItem given) {
        return pack.scorable(given.item()).orElseThrow();
    }

    @Test
    void the_same_seed_draws_the_same_form() {
        assertThat(draw(7)).isEqualTo(draw(7));
        assertThat(draw(7)).isNotEqualTo(draw(8));
    }

    @Test
    void scored_and_pretest_items_are_in_the_blueprints_numbers_in_each_domain() {
        for (long seed = 0; seed < FORMS; seed++) {
            Map<Integer, Integer> scored = new TreeMap<>();
            Map<Integer, Integer> pretest = new TreeMap<>();
            for (FormItem given : draw(seed).items()) {
                (given.scored() ? scored : pretest)
                        .merge(item(given).classification().task().domain(), 1, Integer::sum);
            }
            assertThat(scored).as("seed %d", seed).isEqualTo(Map.of(1, 6, 2, 4));
            assertThat(pretest).as("seed %d", seed).isEqualTo(Map.of(1, 3, 2, 2));
        }
    }

    @Test
    void no_two_items_share_a_situation_unless_they_are_of_one_case_study() {
        for (long seed = 0; seed < FORMS; seed++) {
            Set<String> situations = new HashSet<>();
            for (FormItem given : draw(seed).items()) {
                boolean ofACase = pack.caseOf(given.item()).isPresent();
                assertThat(situations.add(item(given).situation()) || ofACase)
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }

    @Test
    void the_items_of_a_case_study_stand_next_to_each_other() {
        int drawn = 0;
        for (long seed = 0; seed < FORMS; seed++) {
            Form form = draw(seed);
            List<Integer> places = IntStream.rangeClosed(1, form.length())
                    .filter(place -> pack.caseOf(form.at(place).item()).isPresent())
                    .boxed()
                    .toList();
            if (places.isEmpty()) {
                continue;
            }
            drawn++;
            assertThat(places).as("seed %d", seed).hasSize(2);
            assertThat(places.get(1) - places.get(0)).as("seed %d", seed).isEqualTo(1);
        }
        assertThat(drawn).as("forms with the case study").isPositive();
    }

    @Test
    void what_is_tried_out_gathers_answers_and_never_counts_and_what_is_retired_is_not_given() {
        Set<ItemId> trial = Set.of(new ItemId("choice-2"), new ItemId("choice-3"), new ItemId("selection-1"));
        ItemId retired = new ItemId("choice-1");
        Map<ItemId, ItemStatus> changed = new HashMap<>();
        trial.forEach(item -> changed.put(item, ItemStatus.PRETEST));
        changed.put(retired, ItemStatus.RETIRED);
        ItemBank bank = new ItemBank(
                pack,
                revision -> {
                    throw new IllegalStateException(revision);
                },
                ParameterVersions.NONE,
                exam -> new ItemStatuses(changed));
        int tried = 0;
        for (long seed = 0; seed < FORMS; seed++) {
            Form form = MockForm.draw(
                    bank.given(), Packs.BLUEPRINT, bank.parameters(), bank.statuses(), Map.of(), seed, SOLVER);
            assertThat(form.items()).extracting(FormItem::item).doesNotContain(retired);
            assertThat(form.items()).filteredOn(FormItem::scored).hasSize(10).noneMatch(given -> trial.contains(given.item()));
            tried += (int) form.items().stream().filter(given -> trial.contains(given.item())).count();
        }
        assertThat(tried).isGreaterThan(FORMS);
        assertThat(bank.counting().scorableItems())
                .extracting(ScorableItem::id)
                .doesNotContain(retired)
                .doesNotContainAnyElementsOf(trial);
    }

    @Test
    void what_was_seen_before_is_repeated_as_little_as_can_be() {
        Form first = draw(1);
        Map<ItemId, Integer> seen = new HashMap<>();
        first.items().forEach(given -> seen.put(given.item(), 1));
        Form second = MockForm.draw(pack, Packs.BLUEPRINT, seen, 2, SOLVER);
        long again = second.items().stream()
                .filter(given -> seen.containsKey(given.item()))
                .filter(given -> pack.caseOf(given.item()).isEmpty())
                .count();
        // Of the first domain exactly nine unseen items are left, which the shares of the types need not allow
        // together.
        assertThat(again).isLessThanOrEqualTo(1);
    }

    @Test
    void every_option_order_is_drawn_about_equally_often() {
        Map<List<String>, Integer> orders = new HashMap<>();
        int drawn = 0;
        for (long seed = 0; seed < FORMS; seed++) {
            for (FormItem given : draw(seed).items()) {
                if (item(given).type() == ItemType.MULTIPLE_CHOICE) {
                    orders.merge(given.presentation().order(), 1, Integer::sum);
                    drawn++;
                }
            }
        }
        double expected = drawn / 24.0;
        double chiSquare = orders.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        // 23 degrees of freedom: a fair shuffle exceeds 49.7 once in a thousand; the seeds are fixed.
        assertThat(orders).hasSize(24);
        assertThat(chiSquare).isLessThan(49.7);
    }

    @Test
    void a_bank_too_small_says_what_it_lacks() {
        ContentPack small = Packs.of(List.of(Packs.choice("one", 1, "one"), Packs.choice("two", 2, "two")));
        assertThatThrownBy(() -> MockForm.draw(small, Packs.BLUEPRINT, Map.of(), 1, SOLVER))
                .isInstanceOf(BankTooSmall.class)
                .hasMessageContaining("lacks 8 items of domain 1")
                .hasMessageContaining("5 items of domain 2");
    }
}
