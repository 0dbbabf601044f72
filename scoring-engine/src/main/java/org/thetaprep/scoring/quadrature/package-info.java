/** Grids, quadrature rules and densities on a grid: the numerical ground of the estimators. */
package org.thetaprep.scoring.quadrature;
