package org.thetaprep.scoring.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.Nominal;
import org.thetaprep.scoring.model.ResponseModel;

class LinkingTest {

    private static final ScaleLink TRUE = new ScaleLink(1.3, -0.4);

    private static final List<ResponseModel> ITEMS = List.of(
            Logistic.twoPl(0.9, -1.1),
            Logistic.threePl(1.4, 0.2, 0.2),
            GradedResponse.of(1.1, -1, 0.3, 1.2),
            GeneralizedPartialCredit.of(0.8, 0.5, -0.6));

    @Test
    void a_moved_item_has_the_same_curve_over_moved_abilities() {
        Stream.concat(ITEMS.stream(), Stream.of(Nominal.of(new double[] {-1, 0.2, 0.8}, new double[] {0.3, -0.5, 0.2})))
                .forEach(item -> {
                    double[] here = new double[item.categories()];
                    double[] there = new double[item.categories()];
                    for (double theta = -3; theta <= 3; theta += 0.5) {
                        item.probabilities(theta, here);
                        TRUE.moved(item).probabilities(TRUE.moved(theta), there);
                        assertThat(there).containsExactly(here, within(1e-12));
                    }
                });
    }

    @Test
    void every_method_finds_the_link_of_items_that_were_moved_by_it() {
        List<Anchor> anchors = ITEMS.stream()
                .map(item -> new Anchor(item.toString(), item, TRUE.moved(item)))
                .toList();
        for (LinkingMethod method : LinkingMethod.values()) {
            ScaleLink found = Linking.link(method, anchors);
            assertThat(found.slope()).as("%s", method).isCloseTo(1.3, within(1e-8));
            assertThat(found.intercept()).as("%s", method).isCloseTo(-0.4, within(1e-8));
        }
        assertThat(Linking.withoutDrifted(LinkingMethod.HAEBARA, anchors).drifted()).isEmpty();
    }

    @Test
    void what_cannot_be_linked_is_refused() {
        ResponseModel item = Logistic.twoPl(1, 0);
        assertThatThrownBy(() -> new Anchor("I1", item, GradedResponse.of(1, -1, 1)))
                .hasMessageContaining("item I1: must be of one kind");
        assertThatThrownBy(() -> Linking.link(LinkingMethod.MEAN_MEAN, List.of(new Anchor("I1", item, item))))
                .hasMessageContaining("at least 2 anchors, but there are 1");
        List<Anchor> alike = List.of(new Anchor("I1", item, item), new Anchor("I2", item, item));
        assertThatThrownBy(() -> Linking.link(LinkingMethod.MEAN_SIGMA, alike))
                .hasMessageContaining("different difficulties");
        assertThatThrownBy(() -> new ScaleLink(0, 1)).hasMessageContaining("slope must be positive");
    }
}
