package org.thetaprep.scoring.readiness;

import java.util.Objects;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * One scored answer. An item seen but not answered is a wrong answer; one never reached is left out.
 * An item met before should come with a prior made easier ({@link ItemPrior#easierBy}).
 *
 * @param itemId name of the item, not blank
 * @param domain index of the item's domain in the profile structure, from 0
 * @param prior what is known of the item
 * @param correct whether the answer was right
 * @param weight how much it tells, against an answer in an exam: the power of its likelihood (Ibrahim &amp; Chen
 *     2000), above 0 and at most 1
 */
public record ScoredResponse(String itemId, int domain, ItemPrior prior, boolean correct, double weight) {

    public ScoredResponse {
        if (itemId.isBlank()) {
            throw new IllegalArgumentException("itemId must not be blank");
        }
        if (domain < 0) {
            throw new IllegalArgumentException("domain must not be negative, but is " + domain);
        }
        Objects.requireNonNull(prior, "prior");
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight of item " + itemId + " must be in (0, 1], but is " + weight);
        }
    }

    /** An answer of full weight, as in an exam. */
    public ScoredResponse(String itemId, int domain, ItemPrior prior, boolean correct) {
        this(itemId, domain, prior, correct, 1);
    }
}
