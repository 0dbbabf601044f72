package org.thetaprep.scoring.readiness;

import java.util.Objects;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * How large a share of a form's items has a given prior.
 *
 * @param prior what is known of such an item
 * @param share positive; shares are relative to their sum
 */
public record PriorShare(ItemPrior prior, double share) {

    public PriorShare {
        Objects.requireNonNull(prior, "prior");
        if (!(share > 0) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("share must be positive and finite, but is " + share);
        }
    }
}
