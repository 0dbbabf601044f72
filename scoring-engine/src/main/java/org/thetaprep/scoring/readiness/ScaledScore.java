package org.thetaprep.scoring.readiness;

/**
 * The reporting scale: score = cutScore + pointsPerLogit (θ − cutTheta), kept within the scale's ends.
 * The conversion of a real exam is not public; this one is stated, not copied.
 *
 * @param cutTheta ability at the pass mark, in logits, finite
 * @param cutScore the score reported there, between lowest and highest
 * @param pointsPerLogit scale points for one logit, positive
 * @param lowest lowest reported score
 * @param highest highest reported score
 */
public record ScaledScore(double cutTheta, double cutScore, double pointsPerLogit, double lowest, double highest) {

    public ScaledScore {
        if (!Double.isFinite(cutTheta)) {
            throw new IllegalArgumentException("cutTheta must be finite, but is " + cutTheta);
        }
        if (!(pointsPerLogit > 0) || Double.isInfinite(pointsPerLogit)) {
            throw new IllegalArgumentException("pointsPerLogit must be positive and finite, but is " + pointsPerLogit);
        }
        if (!(lowest < cutScore && cutScore < highest)) {
            throw new IllegalArgumentException("cutScore must be between lowest = " + lowest + " and highest = "
                    + highest + ", but is " + cutScore);
        }
    }

    /**
     * The scale 100 to 1000 with 720 at the cut and 140 points to a logit, so that two logits above the
     * cut reach the top.
     *
     * @param cutTheta ability at the pass mark, in logits
     */
    public static ScaledScore from100To1000(double cutTheta) {
        return new ScaledScore(cutTheta, 720, 140, 100, 1000);
    }

    /**
     * The score of an ability, not rounded.
     *
     * @param theta ability in logits, possibly infinite
     */
    public double of(double theta) {
        double score = cutScore + pointsPerLogit * (theta - cutTheta);
        return Math.min(highest, Math.max(lowest, score));
    }

    /**
     * The ability that a score stands for; at the ends of the scale the nearest such ability.
     *
     * @param score a score of this scale
     */
    public double theta(double score) {
        if (!(score >= lowest && score <= highest)) {
            throw new IllegalArgumentException("score must be " + lowest + " to " + highest + ", but is " + score);
        }
        return cutTheta + (score - cutScore) / pointsPerLogit;
    }

    /**
     * A score as it is shown: the nearest whole number, except that a score below the cut is never shown
     * as one at the cut.
     *
     * @param score a score of this scale
     */
    public long shown(double score) {
        long nearest = Math.round(score);
        return score < cutScore && nearest >= cutScore ? (long) Math.ceil(cutScore) - 1 : nearest;
    }
}
