package org.thetaprep.content.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Damaged files are refused or read, but never crash the reader or keep it busy. */
class FuzzTest {

    private static final int MUTANTS = 10_000;
    private static final int PER_BATCH = 100;

    @Test
    void the_pack_is_good_before_it_is_damaged() {
        assertThat(TestPacks.decode(TestPacks.files("tiny")).problems()).isEmpty();
    }

    @Test
    void ten_thousand_damaged_packs_are_read_or_refused() {
        List<PackFile> files = TestPacks.files("tiny");
        int unreadable = 0;
        for (int batch = 0; batch < MUTANTS / PER_BATCH; batch++) {
            long first = (long) batch * PER_BATCH;
            unreadable += assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> refusals(files, first), "seeds from " + first);
        }
        // Most damage is seen; some (a letter within a text) leaves a good pack.
        assertThat(unreadable).isBetween(MUTANTS / 4, MUTANTS - 1);
    }

    private static int refusals(List<PackFile> files, long firstSeed) {
        int unreadable = 0;
        for (long seed = firstSeed; seed < firstSeed + PER_BATCH; seed++) {
            Mutant mutant = Mutant.of(files, seed);
            PackReading reading;
            try {
                reading = TestPacks.decode(mutant.files());
            } catch (RuntimeException | StackOverflowError crash) {
                throw new AssertionError("seed " + seed + ", " + mutant.text(), crash);
            }
            if (reading instanceof PackReading.Unreadable) {
                unreadable++;
                assertThat(reading.problems()).as("seed %d", seed).anyMatch(problem -> problem.isError());
            }
        }
        return unreadable;
    }
}
