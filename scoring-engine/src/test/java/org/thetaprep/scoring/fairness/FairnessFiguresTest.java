package org.thetaprep.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.calibration.AnswerFiles;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import tools.jackson.databind.JsonNode;

/**
 * Differential functioning beside R: 25 items, 1,500 people in each group; I3 is 0.6 logits harder for the focal group, I9
 * 0.5 logits easier, I15 steeper.
 */
class FairnessFiguresTest {

    private static final JsonNode R = ReferenceFigures.read("calibration/dif_2x1500x25.json");
    private static final ResponseMatrix ANSWERS = AnswerFiles.resource("dif_2x1500x25");
    private static final CalibrationPlan PLAN = CalibrationPlan.of(CalibrationModel.TWO_PL);

    @Test
    void mantel_and_haenszel() {
        for (int item = 0; item < 25; item++) {
            JsonNode expected = R.get("MH").get(item);
            MantelHaenszel found = MantelHaenszel.of(ANSWERS, item).orElseThrow();
            String area = "Fairness: Mantel-Haenszel (R)";
            Agreement.near(area, found.oddsRatio(), expected.get("alphaMH").asDouble(), 1e-8);
            Agreement.near(area, found.chiSquare(), expected.get("MH_chisq").asDouble(), 1e-8);
            Agreement.near(area, found.p(), expected.get("p").asDouble(), 1e-8);
            Agreement.near(area, found.delta(), expected.get("MH_D_DIF").asDouble(), 1e-8);
            assertThat(found.fairnessClass())
                    .as("class of item %d", item + 1)
                    .isEqualTo(
                            switch (item + 1) {
                                case 3 -> FairnessClass.C;
                                case 9, 15 -> FairnessClass.B;
                                default -> FairnessClass.A;
                            });
        }
    }

    @Test
    void the_likelihood_ratio_with_given_anchors() {
        Set<String> anchors = new HashSet<>();
        R.get("anchors").forEach(anchor -> anchors.add(anchor.asString()));
        LikelihoodRatio.Result found = LikelihoodRatio.withAnchors(PLAN, ANSWERS, anchors);
        assertThat(found.logLikelihood()).isCloseTo(R.get("logLik").asDouble(), within(1e-2));
        assertThat(found.focal().mean()).isCloseTo(R.get("group_F").get("mean").asDouble(), within(2e-3));
        assertThat(found.focal().variance()).isCloseTo(R.get("group_F").get("var").asDouble(), within(2e-3));
        for (int i = 0; i < 17; i++) {
            JsonNode expected = R.get("LR_DIF").get(i);
            LikelihoodRatio.ItemTest test = found.items().get(i);
            assertThat(test.item()).isEqualTo(expected.get("item").asString());
            assertThat(test.degreesOfFreedom()).isEqualTo(2);
            double x2 = expected.get("X2").asDouble();
            Agreement.near("Fairness: likelihood ratio (mirt)", test.chiSquare(), x2, 0.01 * Math.max(1, x2));
        }
    }
}
