package org.thetaprep.scoring.adaptive;

/** What is believed of the learner's ability after the answers so far. */
public interface Belief {

    /** Number of answers it rests on. */
    int answers();

    /** The ability (for a profile: the composite), in logits. */
    double theta();

    /** Its standard error, of the kind that the estimator names, in logits. */
    double standardError();

    /**
     * Probability that the ability exceeds a cut.
     *
     * @param cut in logits
     */
    double probabilityAbove(double cut);
}
