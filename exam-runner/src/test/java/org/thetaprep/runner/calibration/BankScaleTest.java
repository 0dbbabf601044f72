package org.thetaprep.runner.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.linking.ScaleLink;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;

class BankScaleTest {

    private static final ScaleLink CLASS = new ScaleLink(1.2, 0.5);

    private final ContentPack pack = Packs.rivers();
    private final List<ScorableItem> items = pack.scorableItems();

    /** The items as a class of mean 0.5 and spread 1.2 would have them, on the scale on which it has 0 and 1. */
    private BankEstimates ownScale() {
        return new BankEstimates(
                Population.STANDARD,
                Map.of("easy", new DifficultyPrior(-1, 0.5)),
                IntStream.range(0, items.size())
                        .mapToObj(i -> new ItemProposal(
                                items.get(i).id().value(),
                                100,
                                Logistic.threePl(
                                        1.2,
                                        (items.get(i).classification().difficulty().logits() + (i % 2 == 0 ? 0.3 : -0.3)
                                                        - 0.5)
                                                / 1.2,
                                        0.2),
                                new ItemProposal.Errors(0.12, 0.25, 0.04, 0.01, 0.02, 0.03),
                                0.04,
                                0.02,
                                Promotion.READY))
                        .toList());
    }

    @Test
    void the_first_calibration_lies_where_the_labels_lie() {
        ScaleLink link = new BankScale(pack, ItemParameters.JUDGED).link(ownScale());
        assertThat(link.slope()).isCloseTo(CLASS.slope(), within(1e-12));
        assertThat(link.intercept()).isCloseTo(CLASS.intercept(), within(1e-9));
        BankEstimates moved = ownScale().moved(link);
        assertThat(moved.learners().mean()).isCloseTo(0.5, within(1e-9));
        assertThat(moved.learners().variance()).isCloseTo(1.44, within(1e-9));
        assertThat(moved.labels().get("easy").mean()).isCloseTo(-0.7, within(1e-9));
        assertThat(moved.labels().get("easy").sd()).isCloseTo(0.6, within(1e-9));
        ItemProposal.Errors errors = moved.items().get(0).errors();
        assertThat(errors.a()).isCloseTo(0.1, within(1e-12));
        assertThat(errors.b()).isCloseTo(0.3, within(1e-12));
        assertThat(errors.ab()).isEqualTo(0.01);
        assertThat(errors.ac()).isCloseTo(0.02 / 1.2, within(1e-12));
        assertThat(errors.bc()).isCloseTo(0.036, within(1e-12));
    }

    @Test
    void a_later_one_lies_where_the_version_in_force_lies_whatever_the_labels_say() {
        Map<ItemId, ItemParameters.Calibrated> known = new HashMap<>();
        ScaleLink elsewhere = new ScaleLink(0.9, -0.2);
        ownScale().moved(elsewhere).items().forEach(item -> known.put(
                new ItemId(item.item()), new ItemParameters.Calibrated(item.prior(), 100)));
        ScaleLink link =
                new BankScale(pack, new ItemParameters(1, known, Map.of())).link(ownScale());
        assertThat(link.slope()).isCloseTo(0.9, within(1e-4));
        assertThat(link.intercept()).isCloseTo(-0.2, within(1e-4));
    }

    @Test
    void a_posterior_is_the_prior_of_whoever_is_measured_with_it() {
        ItemProposal item = ownScale().items().get(0);
        assertThat(item.prior().logSlopeSd()).isCloseTo(0.1, within(1e-12));
        assertThat(item.prior().difficultySd()).isEqualTo(0.25);
        assertThat(item.prior().logitChanceMean()).isCloseTo(Math.log(0.25), within(1e-12));
        assertThat(item.prior().logitChanceSd()).isCloseTo(0.25, within(1e-12));
        assertThat(item.prior().judged()).isTrue();
    }
}
