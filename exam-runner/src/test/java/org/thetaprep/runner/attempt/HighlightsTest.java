package org.thetaprep.runner.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.runner.attempt.Passage.Part;

/** Highlights against the plainest model of them: a set of characters for each text. */
class HighlightsTest {

    private static final int TEXT = 60;

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static Passage passage(Random random) {
        int from = random.nextInt(TEXT);
        return new Passage(
                Part.values()[random.nextInt(Part.values().length)], from, from + 1 + random.nextInt(TEXT - from));
    }

    private static Map<Part, BitSet> characters(Highlights highlights) {
        Map<Part, BitSet> characters = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            characters.put(part, new BitSet());
        }
        highlights.passages().forEach(passage -> characters.get(passage.part()).set(passage.from(), passage.to()));
        return characters;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void adding_and_cutting_passages_does_what_it_does_to_a_set_of_characters(long seed) {
        Random random = new Random(seed);
        Highlights highlights = Highlights.NONE;
        Map<Part, BitSet> model = characters(highlights);
        for (int step = 0; step < 30; step++) {
            Passage passage = passage(random);
            boolean on = random.nextInt(3) > 0;
            highlights = on ? highlights.with(passage) : highlights.without(passage);
            model.get(passage.part()).set(passage.from(), passage.to(), on);
            assertThat(characters(highlights))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(model);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_in_which_passages_are_added_does_not_matter_nor_does_adding_one_twice(long seed) {
        Random random = new Random(seed);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            passages.add(passage(random));
        }
        Highlights once = added(passages);
        passages.addAll(List.copyOf(passages));
        Collections.shuffle(passages, random);
        assertThat(added(passages)).as("seed %d", seed).isEqualTo(once);
    }

    private static Highlights added(List<Passage> passages) {
        Highlights highlights = Highlights.NONE;
        for (Passage passage : passages) {
            highlights = highlights.with(passage);
        }
        return highlights;
    }

    @Test
    void passages_that_touch_become_one() {
        Highlights highlights =
                Highlights.NONE.with(new Passage(Part.STEM, 0, 4)).with(new Passage(Part.STEM, 4, 9));
        assertThat(highlights.passages()).containsExactly(new Passage(Part.STEM, 0, 9));
    }

    @Test
    void a_passage_that_is_empty_or_beyond_any_text_cannot_be_built() {
        assertThatThrownBy(() -> new Passage(Part.STEM, 4, 4)).hasMessageContaining("4 to 4");
        assertThatThrownBy(() -> new Passage(Part.STEM, -1, 4)).hasMessageContaining("-1 to 4");
        assertThatThrownBy(() -> new Passage(Part.STEM, 0, 20_001)).hasMessageContaining("20000");
    }
}
