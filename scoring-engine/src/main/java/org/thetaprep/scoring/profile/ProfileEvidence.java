package org.thetaprep.scoring.profile;

import org.thetaprep.scoring.model.ResponseCurves;

/**
 * The answers of one learner, as a log-likelihood over ability for each domain. Immutable: adding an
 * answer gives a new value, so that a session can be replayed or branched.
 */
public final class ProfileEvidence {

    private final ProfileModel model;
    private final double[][] judged;
    private final double[][] settled;
    private final int[] responses;
    private final boolean anyJudged;

    private ProfileEvidence(
            ProfileModel model, double[][] judged, double[][] settled, int[] responses, boolean anyJudged) {
        this.model = model;
        this.judged = judged;
        this.settled = settled;
        this.responses = responses;
        this.anyJudged = anyJudged;
    }

    static ProfileEvidence none(ProfileModel model) {
        int domains = model.structure().domains();
        int nodes = model.responseGrid().size();
        return new ProfileEvidence(
                model, new double[domains][nodes], new double[domains][nodes], new int[domains], false);
    }

    /**
     * This evidence and one more answer.
     *
     * @param domain the item's domain, from 0
     * @param item the item's curves on {@link ProfileModel#responseGrid}
     * @param category the response given
     * @param judged whether the item's difficulty shares the common error of the author's labels
     */
    public ProfileEvidence plus(int domain, ResponseCurves item, int category, boolean judged) {
        if (domain < 0 || domain >= responses.length) {
            throw new IllegalArgumentException(
                    "domain must be 0 to " + (responses.length - 1) + ", but is " + domain);
        }
        if (!item.grid().equals(model.responseGrid())) {
            throw new IllegalArgumentException("item must be tabulated on the response grid "
                    + model.responseGrid() + ", but is on " + item.grid());
        }
        double[][] newJudged = this.judged;
        double[][] newSettled = this.settled;
        if (judged) {
            newJudged = this.judged.clone();
            newJudged[domain] = newJudged[domain].clone();
            item.addTo(category, newJudged[domain]);
        } else {
            newSettled = this.settled.clone();
            newSettled[domain] = newSettled[domain].clone();
            item.addTo(category, newSettled[domain]);
        }
        int[] counts = responses.clone();
        counts[domain]++;
        return new ProfileEvidence(model, newJudged, newSettled, counts, anyJudged || judged);
    }

    /** How many answers there are in a domain. */
    public int responses(int domain) {
        return responses[domain];
    }

    boolean belongsTo(ProfileModel other) {
        return model == other;
    }

    boolean anyJudged() {
        return anyJudged;
    }

    /** Fills the log-likelihood of a domain at the ability nodes under one shift of the labels. */
    void logLikelihood(int domain, int shift, double[] sum) {
        double[] moving = judged[domain];
        double[] fixed = settled[domain];
        int from = model.judgedOffset(shift);
        int at = model.offset();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = moving[from + i] + fixed[at + i];
        }
    }
}
