package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.prior.ItemPrior;

class FutureFormTest {

    private static final ItemPrior EASY = ItemPrior.judged(-1, 0.25);
    private static final ItemPrior MEDIUM = ItemPrior.judged(0, 0.25);
    private static final ItemPrior HARD = ItemPrior.judged(1, 0.1);

    private static final List<PriorShare> MIX =
            List.of(new PriorShare(EASY, 2.5), new PriorShare(MEDIUM, 5), new PriorShare(HARD, 2.5));

    private static long count(FutureForm form, ItemPrior prior) {
        return form.items().stream().flatMap(List::stream).filter(prior::equals).count();
    }

    @Test
    void a_long_form_has_the_shares_of_its_mix() {
        FutureForm form = FutureForm.ofMix(List.of(280, 260, 220, 240), MIX);
        assertThat(count(form, EASY)).isEqualTo(250);
        assertThat(count(form, MEDIUM)).isEqualTo(500);
        assertThat(count(form, HARD)).isEqualTo(250);
    }

    /** Of 13, 3.25, 6.5 and 3.25 are owed; what a domain leaves owed, the next one gets. */
    @Test
    void what_one_domain_cannot_share_out_the_next_one_gets() {
        FutureForm form = FutureForm.ofMix(List.of(1, 2, 4, 5, 1), MIX);
        assertThat(form.items()).extracting(List::size).containsExactly(1, 2, 4, 5, 1);
        assertThat(form.size()).isEqualTo(13);
        assertThat(form.items().get(0)).containsExactly(MEDIUM);
        assertThat(count(form, EASY)).isEqualTo(3);
        assertThat(count(form, MEDIUM)).isBetween(6L, 7L);
        assertThat(count(form, HARD)).isBetween(3L, 4L);
    }

    @Test
    void a_form_without_items_is_refused() {
        assertThatThrownBy(() -> new FutureForm(List.of(List.of(), List.of()))).hasMessageContaining("at least one item");
        assertThatThrownBy(() -> FutureForm.ofMix(List.of(3), List.of())).hasMessage("mix must not be empty");
        assertThatThrownBy(() -> FutureForm.ofMix(List.of(3, -1), MIX)).hasMessageContaining("-1");
    }
}
