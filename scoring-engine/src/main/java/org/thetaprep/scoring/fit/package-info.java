/**
 * Whether answers follow the curves of the items: item by item ({@link SumScoreFit}, {@link ResidualFit},
 * {@link CurveFit}), pair by pair (Q3) and all at once ({@link LimitedInformationFit}).
 */
package org.thetaprep.scoring.fit;
