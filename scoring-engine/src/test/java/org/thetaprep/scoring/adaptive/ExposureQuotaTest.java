package org.thetaprep.scoring.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureQuotaTest {

    private static final int ITEMS = 150;
    private static final double LIMIT = 0.25;
    private static final double FADING = 0.999;

    private final int[] uses = new int[ITEMS];

    private static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, ITEMS);
        return all;
    }

    /** One test after another, each of which uses the first so many items that are eligible. */
    private ExposureQuota greedy(ExposureQuota before, int length, SplittableRandom random) {
        BitSet barred = before.drawBarred(random);
        ExposureQuota quota = before.begun(all(), barred);
        List<Integer> used = IntStream.range(0, ITEMS)
                .filter(item -> !barred.get(item))
                .limit(length)
                .boxed()
                .toList();
        for (int item : used) {
            uses[item]++;
            quota = quota.withUse(item);
        }
        return quota;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_item_is_used_in_more_than_the_limit_of_the_tests_however_much_they_prefer_it(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ExposureQuota quota = ExposureQuota.of(ITEMS, LIMIT, FADING);
        for (int tests = 1; tests <= 3000; tests++) {
            quota = greedy(quota, 10, random);
            double target = LIMIT * (1 - ExposureQuota.MARGIN);
            double most = target * tests + ExposureQuota.HEAD_START * (1 + (1 - FADING) * (tests - 1));
            assertThat(IntStream.of(uses).max().orElseThrow()).isLessThanOrEqualTo((int) most);
            if (tests >= 300) {
                assertThat(IntStream.of(uses).max().orElseThrow() / (double) tests).isLessThanOrEqualTo(LIMIT);
            }
        }
        assertThat(IntStream.range(0, 10).map(item -> uses[item]).average().orElseThrow() / 3000)
                .as("what is preferred comes near its target")
                .isGreaterThan(0.2);
    }

    @Test
    void tests_that_begin_at_the_same_time_do_not_all_meet_the_same_items() {
        SplittableRandom random = new SplittableRandom(7);
        ExposureQuota quota = ExposureQuota.of(ITEMS, LIMIT, FADING);
        int eligible = 0;
        for (int tests = 0; tests < 100; tests++) {
            eligible += ITEMS - quota.drawBarred(random).cardinality();
        }
        assertThat(eligible / 100.0 / ITEMS).isCloseTo(LIMIT, within(0.02));
    }

    @Test
    void an_item_that_is_not_used_becomes_eligible_for_good() {
        ExposureQuota quota = ExposureQuota.of(2, LIMIT, 1);
        assertThat(quota.probability(0)).isEqualTo(0.24);
        BitSet both = new BitSet();
        both.set(0, 2);
        for (int tests = 0; tests < 70; tests++) {
            quota = quota.begun(both, new BitSet());
        }
        assertThat(quota.probability(0)).isEqualTo(1);
    }

    @Test
    void an_item_counts_only_the_tests_that_it_could_serve() {
        ExposureQuota quota = ExposureQuota.of(2, LIMIT, 1);
        BitSet first = new BitSet();
        first.set(0);
        for (int tests = 0; tests < 40; tests++) {
            quota = quota.begun(first, new BitSet());
        }
        for (int use = 0; use < 5; use++) {
            quota = quota.withUse(0).withUse(1);
        }
        assertThat(quota.probability(0)).as("0.24 × 60 / 25").isCloseTo(0.576, within(1e-12));
        assertThat(quota.probability(1)).as("0.24 + 2 − 5 uses").isZero();
        assertThat(quota.used(1)).isEqualTo(5);
    }

    @Test
    void refuses_a_limit_that_is_none() {
        assertThatThrownBy(() -> ExposureQuota.of(2, 0, 1)).hasMessageContaining("limit must be in (0, 1]");
        assertThatThrownBy(() -> ExposureQuota.of(2, 0.25, 0)).hasMessageContaining("fading must be in (0, 1]");
    }
}
