package org.thetaprep.runner.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.Passage;
import org.thetaprep.runner.attempt.Passage.Part;
import org.thetaprep.runner.platform.web.Prose;

class MarkedProseTest {

    private static List<String> cut(String text, int... ends) {
        List<Passage> passages = new java.util.ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            passages.add(new Passage(Part.STEM, ends[i], ends[i + 1]));
        }
        return MarkedProse.of(Prose.paragraphs(text), passages).stream()
                .map(paragraph -> paragraph.stream()
                        .map(piece ->
                                (piece.marked() ? "[" + piece.text() + "]" : piece.text()) + (piece.code() ? "`" : ""))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    @Test
    void a_highlight_is_cut_out_of_its_paragraph() {
        assertThat(cut("A boat sinks.", 2, 6)).containsExactly("A |[boat]| sinks.");
    }

    @Test
    void a_highlight_runs_over_code_and_paragraphs_and_leaves_their_borders() {
        assertThat(cut("Read `gauge` now.\n\nThen go.", 3, 22))
                .containsExactly("Rea|[d ]|[gauge]`|[ now.]", "[Then go]|.");
    }

    @Test
    void several_highlights_are_kept_apart_and_what_lies_beyond_the_text_is_nothing() {
        assertThat(cut("abcdef", 0, 1, 2, 3, 5, 900)).containsExactly("[a]|b|[c]|de|[f]");
        assertThat(cut("abcdef")).containsExactly("abcdef");
    }
}
