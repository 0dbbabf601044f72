/**
 * Choosing items for forms: 0–1 programs over a bank (van der Linden 2005), solved by swaps with a bound
 * from Lagrangian relaxation, or by the native solver of the package {@code solver}.
 */
package org.thetaprep.scoring.assembly;
