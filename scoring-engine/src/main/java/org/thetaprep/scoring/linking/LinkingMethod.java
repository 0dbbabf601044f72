package org.thetaprep.scoring.linking;

/** How the link is found. */
public enum LinkingMethod {
    /** By means and standard deviations of the difficulties (Marco 1977). */
    MEAN_SIGMA,
    /** By means of slopes and of difficulties (Loyd &amp; Hoover 1980). */
    MEAN_MEAN,
    /** By geometric means of slopes and means of difficulties (Mislevy &amp; Bock 1990). */
    MEAN_GEOMETRIC,
    /** By the least squares of the differences between curves, item by item (Haebara 1980). */
    HAEBARA,
    /** By the least squares of the differences between the curves of expected sum scores (Stocking &amp; Lord 1983). */
    STOCKING_LORD
}
