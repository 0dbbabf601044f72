package org.thetaprep.runner.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListPageTest {

    private static final List<Integer> FIVE = List.of(5, 4, 3, 2, 1);

    @Test
    void pages_follow_each_other_and_the_last_is_shown_for_any_behind_it() {
        assertThat(ListPage.of(FIVE, 1, 2)).isEqualTo(new ListPage<>(List.of(5, 4), 0, 2));
        assertThat(ListPage.of(FIVE, 2, 2)).isEqualTo(new ListPage<>(List.of(3, 2), 1, 3));
        assertThat(ListPage.of(FIVE, 3, 2)).isEqualTo(new ListPage<>(List.of(1), 2, 0));
        assertThat(ListPage.of(FIVE, 999_999, 2)).isEqualTo(ListPage.of(FIVE, 3, 2));
    }

    @Test
    void what_fits_on_one_page_has_no_other() {
        assertThat(ListPage.of(FIVE, 1, 5)).isEqualTo(new ListPage<>(FIVE, 0, 0));
        assertThat(ListPage.of(List.of(), 1, 5)).isEqualTo(new ListPage<>(List.of(), 0, 0));
    }
}
