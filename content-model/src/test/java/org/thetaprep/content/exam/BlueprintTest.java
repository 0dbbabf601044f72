package org.thetaprep.content.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    @Test
    void fifty_scored_items_follow_the_weights_of_the_exam_guide() {
        Blueprint blueprint = blueprint(Map.of(1, 28, 2, 26, 3, 22, 4, 24), 50);

        assertThat(blueprint.scoredItemsPerDomain())
                .containsExactly(Map.entry(1, 14), Map.entry(2, 13), Map.entry(3, 11), Map.entry(4, 12));
        assertThat(blueprint.items()).isEqualTo(65);
        assertThat(blueprint.timeLimit()).isEqualTo(Duration.ofMinutes(130));
    }

    @Test
    void items_left_over_go_to_the_largest_remainders() {
        // 15 items: 4.2, 3.9, 3.3, 3.6: whole parts 4, 3, 3, 3; the two left go to .9 and .6.
        assertThat(blueprint(Map.of(1, 28, 2, 26, 3, 22, 4, 24), 50).allocate(15))
                .containsExactly(Map.entry(1, 4), Map.entry(2, 4), Map.entry(3, 3), Map.entry(4, 4));
    }

    @Test
    void of_equal_remainders_the_lower_domain_number_goes_first() {
        assertThat(blueprint(Map.of(1, 50, 2, 50), 10).allocate(3)).containsExactly(Map.entry(1, 2), Map.entry(2, 1));
    }

    @Test
    void every_allocation_is_whole_and_within_one_item_of_its_share() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Map<Integer, Integer> weights = new TreeMap<>();
            int left = 100;
            int domains = 1 + random.nextInt(9);
            for (int domain = 1; domain < domains; domain++) {
                int weight = 1 + random.nextInt(left - (domains - domain));
                weights.put(domain, weight);
                left -= weight;
            }
            weights.put(domains, left);
            int items = random.nextInt(200);

            Map<Integer, Integer> counts = blueprint(weights, 50).allocate(items);

            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .as("sum, seed %d", seed)
                    .isEqualTo(items);
            weights.forEach((domain, weight) -> assertThat(Math.abs(counts.get(domain) - weight * items / 100.0))
                    .as("domain %d", domain)
                    .isLessThan(1));
        }
    }

    @Test
    void weights_that_do_not_sum_to_100_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blueprint(Map.of(1, 50, 2, 49), 10))
                .withMessage("weights must sum to 100, but sum to 99");
    }

    @Test
    void a_blueprint_allows_its_own_types_alone() {
        Blueprint choiceOnly = new Blueprint(
                "x", "X", Optional.of("Mind this."), 10, 5, 0, Map.of(1, 100), EnumSet.of(ItemType.MULTIPLE_CHOICE));

        assertThat(choiceOnly.allows(ItemType.MULTIPLE_CHOICE)).isTrue();
        assertThat(choiceOnly.allows(ItemType.ORDERING)).isFalse();
    }

    private static Blueprint blueprint(Map<Integer, Integer> weights, int scored) {
        return new Blueprint("test", "Test", Optional.empty(), 130, scored, 15, weights, EnumSet.allOf(ItemType.class));
    }
}
