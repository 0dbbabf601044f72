package org.thetaprep.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewestResultsTest {

    private final List<String> read = new ArrayList<>();
    private final NewestResults<Map<String, String>, String> results = new NewestResults<>(
            Stream.of(
                            Map.of("item-1", "newest"),
                            Map.of("item-1", "older", "item-2", "older"),
                            Map.of("item-2", "oldest"))
                    .peek(run -> read.add(run.toString())),
            Function.identity());

    @Test
    void the_newest_run_that_tells_of_an_item_counts() {
        assertThat(results.of("item-2")).contains("older");
        assertThat(results.of("item-1")).contains("newest");
        assertThat(results.of("item-3")).isEmpty();
    }

    @Test
    void no_run_is_read_before_it_is_needed_and_none_twice() {
        assertThat(read).isEmpty();
        results.of("item-1");
        results.of("item-1");
        assertThat(read).hasSize(1);
        results.of("item-3");
        results.of("item-4");
        assertThat(read).hasSize(3);
    }
}
