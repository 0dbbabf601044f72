package org.thetaprep.scoring.adaptive;

import org.thetaprep.scoring.profile.ProfileEvidence;
import org.thetaprep.scoring.profile.ProfilePosterior;

/**
 * Belief about a profile; its single ability is the blueprint-weighted composite. The posterior is computed
 * when it is first asked for, so that a fixed form costs one.
 */
public final class ProfileBelief implements Belief {

    private final ProfileEstimation estimation;
    private final ProfileEvidence evidence;
    private final Once<ProfilePosterior> posterior;
    private final int answers;

    ProfileBelief(ProfileEstimation estimation, ProfileEvidence evidence, int answers) {
        this.estimation = estimation;
        this.evidence = evidence;
        this.posterior = new Once<>(() -> estimation.model().posterior(evidence));
        this.answers = answers;
    }

    @Override
    public int answers() {
        return answers;
    }

    @Override
    public double theta() {
        return posterior().compositeMean();
    }

    @Override
    public double standardError() {
        return posterior().compositeSd();
    }

    @Override
    public double probabilityAbove(double cut) {
        return 1 - posterior().composite().distribution(cut);
    }

    /** The whole posterior. */
    public ProfilePosterior posterior() {
        return posterior.get();
    }

    /** The largest posterior standard deviation of any domain, in logits. */
    public double largestDomainError() {
        double largest = 0;
        for (int d = 0; d < estimation.model().structure().domains(); d++) {
            largest = Math.max(largest, posterior().sd(d));
        }
        return largest;
    }

    /** The mean posterior standard deviation of the domains, in logits. */
    public double meanDomainError() {
        int domains = estimation.model().structure().domains();
        double sum = 0;
        for (int d = 0; d < domains; d++) {
            sum += posterior().sd(d);
        }
        return sum / domains;
    }

    ProfileEstimation estimation() {
        return estimation;
    }

    /** The answers that the belief rests on. */
    public ProfileEvidence evidence() {
        return evidence;
    }
}
