package org.thetaprep.scoring.ability;

/** What a standard error of ability is the root of; figures of different kinds must not be compared. */
public enum StandardErrorKind {
    /** 1 / √I with the expected (Fisher) information and, where there is one, the prior's; catR's choice. */
    EXPECTED_INFORMATION,
    /** 1 / √(−d² log f / dθ²) of the maximised function itself, at its maximum; mirt's choice. */
    OBSERVED_INFORMATION,
    /** Standard deviation of the posterior distribution. */
    POSTERIOR_SD,
    /** √(Σ w² I) / Σ w I of a weighted estimating equation (Magis 2014). */
    SANDWICH
}
