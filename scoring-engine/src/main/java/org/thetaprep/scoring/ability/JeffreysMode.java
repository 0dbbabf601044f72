package org.thetaprep.scoring.ability;

/**
 * The mode of the posterior under Jeffreys' prior √I(θ) (Jeffreys 1946; for ability Magis &amp; Raîche
 * 2012): the solution of d log L / dθ + I′(θ) / (2 I(θ)) = 0. What mirt calls WLE is this. Its precision
 * is the information less the curvature of log √I, (I″ I − I′²) / (2 I²).
 *
 * @param bounds where to search
 * @param information which information gives the standard error
 */
public record JeffreysMode(Bounds bounds, InformationKind information) implements LikelihoodEstimator {

    @Override
    public StandardErrorKind standardErrorKind() {
        return information.standardError();
    }

    @Override
    public double correction(ResponsePattern.Moments moments, double theta) {
        return moments.information() > 0 ? moments.informationSlope() / (2 * moments.information()) : 0;
    }

    @Override
    public double precision(ResponsePattern pattern, double theta) {
        ResponsePattern.Moments moments = pattern.at(theta);
        double i = moments.information();
        if (!(i > 0)) {
            return 0;
        }
        double relative = moments.informationSlope() / i;
        return information.of(moments) - (pattern.informationCurvature(theta) / i - relative * relative) / 2;
    }
}
