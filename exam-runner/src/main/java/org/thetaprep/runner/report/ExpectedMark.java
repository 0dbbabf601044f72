package org.thetaprep.runner.report;

import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.GridDensity;

/** How probable a right answer is for someone of whom the ability is known as far as a posterior tells. */
final class ExpectedMark {

    private ExpectedMark() {}

    /**
     * The probability of a right answer, E[P*(θ)]: the expected response of an item that is known by its prior
     * (Mislevy, Wingersky &amp; Sheehan 1994), averaged over the posterior of θ.
     *
     * @param item what is known of the item
     * @param ability the posterior of the ability that it asks for
     * @return from 0 to 1
     */
    static double of(ItemPrior item, GridDensity ability) {
        ExpectedResponse response = ExpectedResponse.of(item);
        double[] weights = ability.weights();
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * response.correct(ability.grid().node(i));
            total += weights[i];
        }
        return Math.min(1, sum / total);
    }
}
