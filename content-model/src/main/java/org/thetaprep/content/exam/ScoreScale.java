package org.thetaprep.content.exam;

import org.thetaprep.content.contract.Require;

/**
 * The scale on which scores are reported, and where ability meets it. The exam's provider publishes
 * the first three numbers; the last two are assumptions of the pack, since no map from ability (or
 * from the number of right responses) to the scale is published.
 *
 * @param minimum the lowest score that is reported
 * @param maximum the highest score that is reported, above {@code minimum}
 * @param cut the lowest passing score, strictly between the two
 * @param cutAbility the ability that is assumed to lie exactly at the cut, in logits relative to the
 *     middle of the exam's population, −4 to 4
 * @param pointsPerLogit how many points of the scale one logit is assumed to be worth, positive
 */
public record ScoreScale(int minimum, int maximum, int cut, double cutAbility, double pointsPerLogit) {

    /** Refuses an empty scale, a cut outside it, and numbers that are not finite. */
    public ScoreScale {
        Require.that(minimum < maximum, "maximum must exceed minimum " + minimum + ", but is " + maximum);
        Require.that(
                cut > minimum && cut < maximum,
                "cut must lie between " + minimum + " and " + maximum + ", but is " + cut);
        Require.that(cutAbility >= -4 && cutAbility <= 4, "cutAbility must be -4 to 4, but is " + cutAbility);
        Require.that(
                pointsPerLogit > 0 && pointsPerLogit < Double.POSITIVE_INFINITY,
                "pointsPerLogit must be positive and finite, but is " + pointsPerLogit);
    }
}
