package org.thetaprep.scoring.ability;

/** Which information a standard error is taken from (Efron &amp; Hinkley 1978 weigh the two). */
public enum InformationKind {
    /** The expected (Fisher) information of the items, whatever was answered. */
    EXPECTED,
    /** The curvature of the log-likelihood of the answers given. */
    OBSERVED;

    double of(ResponsePattern.Moments moments) {
        return this == EXPECTED ? moments.information() : moments.observedInformation();
    }

    StandardErrorKind standardError() {
        return this == EXPECTED ? StandardErrorKind.EXPECTED_INFORMATION : StandardErrorKind.OBSERVED_INFORMATION;
    }
}
