package org.thetaprep.scoring.readiness;

import org.thetaprep.scoring.profile.DomainSums;
import org.thetaprep.scoring.profile.ProfilePosterior;

/** A fresh form before one learner: several questions about it cost little more than the first. */
public final class FormOutlook {

    private final FormPredictor predictor;
    private final ProfilePosterior posterior;
    private final DomainSums sums;
    private volatile double[][] byShift;

    FormOutlook(FormPredictor predictor, ProfilePosterior posterior, DomainSums sums) {
        this.predictor = predictor;
        this.posterior = posterior;
        this.sums = sums;
    }

    /** What is known of the learner. */
    public ProfilePosterior posterior() {
        return posterior;
    }

    private double[][] byShift() {
        double[][] known = byShift;
        if (known == null) {
            known = sums.byShift();
            byShift = known;
        }
        return known;
    }

    /** The probability of passing alone, as in {@link FormPrediction#passProbability}. */
    public double passProbability() {
        return predictor.passing(sums, byShift());
    }

    /**
     * The probability of passing for someone whose ability in one domain had risen, all else being as it is.
     *
     * @param domain the domain, from 0
     * @param rise by how much, in logits, finite and not negative
     */
    public double passProbabilityAfterRise(int domain, double rise) {
        if (!(rise >= 0) || Double.isInfinite(rise)) {
            throw new IllegalArgumentException("rise must be finite and not negative, but is " + rise);
        }
        double steps = rise / posterior.model().thetaGrid().step();
        return predictor.passing(sums, domain, steps);
    }

    /** The whole prediction. */
    public FormPrediction prediction() {
        return predictor.prediction(posterior, sums, byShift());
    }
}
